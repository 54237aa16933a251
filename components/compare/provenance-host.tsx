"use client";

import dynamic from "next/dynamic";
import { useSearchParams } from "next/navigation";
import { type ComponentType, useEffect, useRef } from "react";
import { type GroupKey, type NumberKey, parseSourceKey, type SourceKey } from "../leader/provenance-address";

interface DrawerProps<Key> {
  readonly sourceKey: Key;
  readonly onClose: () => void;
}

const ProvenanceDrawer = dynamic(() => import("./provenance-drawer").then((drawer) => drawer.ProvenanceDrawer), { ssr: false });
const TotalDrawer = dynamic(() => import("./total-drawer").then((drawer) => drawer.TotalDrawer), { ssr: false });
const groupDrawers: Readonly<Record<GroupKey["group"], ComponentType<DrawerProps<GroupKey>>>> = {
  total: TotalDrawer,
  rollup: dynamic(() => import("../rollup/cell-drawer").then((drawer) => drawer.CellDrawer), { ssr: false }),
};

/** Opens the source named in the address over the page that holds it; the page itself is not fetched again. */
export function ProvenanceHost() {
  const opener = useRef<Element | null>(null);
  const from = useSearchParams().get("from");
  const key = parseSourceKey(from);
  useEffect(() => {
    const open = (event: MouseEvent) => {
      if (event.defaultPrevented || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return;
      const link = event.target instanceof Element ? event.target.closest("a[data-provenance]") : null;
      const href = link?.getAttribute("href");
      if (!link || !href) return;
      event.preventDefault();
      // Within the drawer one source leads to the next: the focus goes back to where the first was opened.
      if (!link.closest("dialog")) opener.current = link;
      window.history.pushState(null, "", href);
    };
    document.addEventListener("click", open);
    return () => document.removeEventListener("click", open);
  }, []);
  // The dialog gives the focus back to an element of the page that had it; marks of a chart and links of a drawer are not such.
  const close = () => {
    closeSource();
    const place = opener.current;
    opener.current = null;
    window.setTimeout(() => {
      if (place instanceof HTMLElement || place instanceof SVGElement) place.focus();
    }, 50);
  };
  return key ? <DrawerOf key={from} sourceKey={key} onClose={close} /> : null;
}

function DrawerOf({ sourceKey, onClose }: DrawerProps<SourceKey>) {
  if (!("group" in sourceKey)) return <ProvenanceDrawer sourceKey={sourceKey satisfies NumberKey} onClose={onClose} />;
  const Group = groupDrawers[sourceKey.group];
  return <Group sourceKey={sourceKey} onClose={onClose} />;
}

/** Takes the source out of the address and leaves the rest of the view as it is. */
function closeSource() {
  const address = new URL(window.location.href);
  address.searchParams.delete("from");
  window.history.pushState(null, "", `${address.pathname}${address.search}`);
}
