"use client";

import { useEffect } from "react";

const typing = "input, textarea, select, [contenteditable='true']";
const keys = ["j", "k", "c", "a", "r", "w"] as const;
type ReviewKey = (typeof keys)[number];

/** J and K walk through the queue, C writes a reason, A and R ask for a decision, W switches to the whole report; never while somebody types or a dialog is open. */
export function useReviewKeys(acts: Readonly<Record<ReviewKey, () => void>>): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
      if (event.target instanceof Element && event.target.closest(typing)) return;
      if (document.querySelector("dialog[open]")) return;
      const key = keys.find((one) => one === event.key.toLowerCase());
      if (!key) return;
      event.preventDefault();
      acts[key]();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  });
}
