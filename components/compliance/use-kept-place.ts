"use client";

import { useEffect, useRef } from "react";

/** The place is written this long after the last move, in ms. */
const REST = 300;

/** Keeps the body the view stands at in the page's address, without asking the server: the way back leads to it. */
export function useKeptPlace() {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  return (bodyId: number | null) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      const address = new URL(window.location.href);
      if (bodyId === null) address.searchParams.delete("at");
      else address.searchParams.set("at", String(bodyId));
      window.history.replaceState(window.history.state, "", address);
    }, REST);
  };
}
