"use client";

import { useEffect, useRef } from "react";

/** F8 goes to the next finding wherever the focus is; inside the grid the grid has already taken it. */
export function useFindingKey(step: (by: 1 | -1) => void): void {
  const latest = useRef(step);
  latest.current = step;
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key !== "F8" || event.defaultPrevented) return;
      event.preventDefault();
      latest.current(event.shiftKey ? -1 : 1);
    };
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, []);
}
