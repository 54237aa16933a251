"use client";

import { type ReactNode, useEffect, useRef } from "react";
import { rowAfter } from "./row-after";

/** Rows whose links are reached with the arrow keys, Home, End and the page keys; Enter opens the one in focus. */
export function ArrowRows({ children }: { children: ReactNode }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const rows = place.current;
    const move = (event: KeyboardEvent) => {
      if (!rows || event.altKey || event.ctrlKey || event.metaKey) return;
      const links = [...rows.querySelectorAll<HTMLElement>("[data-row] a[data-provenance]")];
      const { activeElement } = document;
      const row = activeElement instanceof HTMLElement ? links.indexOf(activeElement) : -1;
      const next = row < 0 ? null : rowAfter(event.key, { row, count: links.length });
      if (next === null) return;
      event.preventDefault();
      links[next]?.focus();
    };
    rows?.addEventListener("keydown", move);
    return () => rows?.removeEventListener("keydown", move);
  }, []);
  return <div ref={place}>{children}</div>;
}
