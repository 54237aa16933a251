"use client";

import { useRouter } from "next/navigation";
import { type KeyboardEvent, useState } from "react";

/** Where the keyboard stands: a place among the bodies found, and a column: 0 is the body, 1 the first year. */
export interface Cursor {
  readonly place: number;
  readonly column: number;
}

interface Keys {
  readonly ids: readonly number[];
  readonly columns: number;
  /** Lines a page has. */
  readonly page: number;
  readonly start: number;
  /** The address behind a cell, null where there is none. */
  readonly hrefOf: (cursor: Cursor) => string | null;
  readonly isChosen: (id: number) => boolean;
  readonly choose: (ids: readonly number[], on: boolean) => void;
  readonly clear: () => void;
  readonly onMove: (cursor: Cursor) => void;
}

/** Where a key leads from a cursor, null when it does not move. */
function movedTo(key: string, { place, column }: Cursor, { last, page }: { readonly last: number; readonly page: number }): Cursor | null {
  if (key === "ArrowDown") return { place: place + 1, column };
  if (key === "ArrowUp") return { place: place - 1, column };
  if (key === "ArrowRight") return { place, column: column + 1 };
  if (key === "ArrowLeft") return { place, column: column - 1 };
  if (key === "PageDown") return { place: place + page, column };
  if (key === "PageUp") return { place: place - page, column };
  if (key === "Home") return { place: 0, column };
  return key === "End" ? { place: last, column } : null;
}

/**
 * The keyboard of the matrix: arrows, Home, End and the page keys move; Space chooses, with Shift every move chooses the way;
 * Ctrl+A chooses all found, Esc none; Enter opens. `to` moves the cursor, `reach` chooses from the last one chosen up to a place.
 */
export function useMatrixKeys({ ids, columns, page, start, hrefOf, isChosen, choose, clear, onMove }: Keys) {
  const router = useRouter();
  const [cursor, setCursor] = useState<Cursor>({ place: start, column: 0 });
  const [anchor, setAnchor] = useState(start);
  const last = ids.length - 1;
  const to = (next: Cursor) => {
    const held = { place: Math.max(0, Math.min(last, next.place)), column: Math.max(0, Math.min(columns - 1, next.column)) };
    setCursor(held);
    onMove(held);
    return held;
  };
  const between = (a: number, b: number) => ids.slice(Math.min(a, b), Math.max(a, b) + 1);
  const reach = (place: number) => choose(between(anchor, place), true);
  const toggle = (place: number) => {
    const id = ids[place];
    if (id === undefined) return;
    setAnchor(place);
    choose([id], !isChosen(id));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const place = movedTo(event.key, cursor, { last, page });
    const href = event.key === "Enter" ? hrefOf(cursor) : null;
    if (place && !event.altKey && !event.metaKey) {
      const next = to(place);
      if (event.shiftKey && next.place !== cursor.place) choose(between(anchor, next.place), true);
      else if (!event.shiftKey) setAnchor(next.place);
    } else if (event.key === " ") toggle(cursor.place);
    else if (event.key.toLowerCase() === "a" && (event.ctrlKey || event.metaKey)) choose(ids, true);
    else if (event.key === "Escape") clear();
    else if (href) router.push(href);
    else return;
    event.preventDefault();
  };
  return { cursor, to, reach, toggle, onKeyDown };
}
