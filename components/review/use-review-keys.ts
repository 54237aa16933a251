"use client";

import { useEffect } from "react";

const typing = "input, textarea, select, [contenteditable='true']";

/** J and K walk through the queue, C writes a reason; never while somebody types or a dialog is open. */
export function useReviewKeys(acts: { readonly j: () => void; readonly k: () => void; readonly c: () => void }): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
      if (event.target instanceof Element && event.target.closest(typing)) return;
      if (document.querySelector("dialog[open]")) return;
      const key = event.key.toLowerCase();
      if (key !== "j" && key !== "k" && key !== "c") return;
      event.preventDefault();
      acts[key]();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  });
}
