"use client";

import { useEffect } from "react";

/** Opens the folded table that holds the cell an address points at. */
export function OpenTarget() {
  useEffect(() => {
    const open = () => {
      const target = document.getElementById(decodeURIComponent(window.location.hash.slice(1)));
      const folded = target?.closest("details");
      if (!target || !folded) return;
      folded.open = true;
      target.scrollIntoView();
    };
    open();
    window.addEventListener("hashchange", open);
    return () => window.removeEventListener("hashchange", open);
  }, []);
  return null;
}
