"use client";

import { type RefObject, useEffect, useRef, useState } from "react";

export interface Popover {
  readonly open: boolean;
  readonly setOpen: (open: boolean) => void;
  /** The element that holds the button and what it opens. */
  readonly place: RefObject<HTMLDivElement | null>;
}

/** Something that opens below a button: it closes when the focus or a press goes elsewhere, and on Escape, which gives the focus back. */
export function usePopover(): Popover {
  const [open, setOpen] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!open) return;
    const leave = (event: Event) => {
      if (!(event.target instanceof Node && place.current?.contains(event.target))) setOpen(false);
    };
    const close = (event: KeyboardEvent) => {
      if (event.key !== "Escape") return;
      setOpen(false);
      place.current?.querySelector<HTMLElement>("[aria-expanded]")?.focus();
    };
    document.addEventListener("pointerdown", leave);
    document.addEventListener("focusin", leave);
    document.addEventListener("keydown", close);
    return () => {
      document.removeEventListener("pointerdown", leave);
      document.removeEventListener("focusin", leave);
      document.removeEventListener("keydown", close);
    };
  }, [open]);
  return { open, setOpen, place };
}
