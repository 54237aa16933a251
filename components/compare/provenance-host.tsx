"use client";

import dynamic from "next/dynamic";
import { useSearchParams } from "next/navigation";
import { useEffect, useRef } from "react";
import { parseNumberKey } from "../leader/provenance-address";

const ProvenanceDrawer = dynamic(() => import("./provenance-drawer").then((drawer) => drawer.ProvenanceDrawer), { ssr: false });

/** Opens the source named in the address over the page that holds it; the page itself is not fetched again. */
export function ProvenanceHost() {
  const opener = useRef<SVGElement | null>(null);
  const key = parseNumberKey(useSearchParams().get("from"));
  useEffect(() => {
    const open = (event: MouseEvent) => {
      if (event.defaultPrevented || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return;
      const link = event.target instanceof Element ? event.target.closest("a[data-provenance]") : null;
      const href = link?.getAttribute("href");
      if (!href) return;
      event.preventDefault();
      if (link instanceof SVGElement) opener.current = link;
      window.history.pushState(null, "", href);
    };
    document.addEventListener("click", open);
    return () => document.removeEventListener("click", open);
  }, []);
  // The dialog gives the focus back to a link of the page; a mark of a chart is no HTML element, so it is done here.
  const close = () => {
    closeSource();
    const mark = opener.current;
    opener.current = null;
    window.setTimeout(() => mark?.focus(), 50);
  };
  if (!key) return null;
  return <ProvenanceDrawer key={`${key.metric}.${key.bodyId}.${key.year}.${key.basis}`} numberKey={key} onClose={close} />;
}

/** Takes the source out of the address and leaves the rest of the view as it is. */
function closeSource() {
  const address = new URL(window.location.href);
  address.searchParams.delete("from");
  window.history.pushState(null, "", `${address.pathname}${address.search}`);
}
