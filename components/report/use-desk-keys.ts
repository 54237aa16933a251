"use client";

import { useEffect } from "react";
import { useStable } from "./use-stable";

interface DeskKeys {
  readonly onStep: (by: 1 | -1) => void;
  readonly onSave: () => void;
}

/** F8 goes to the next finding and Ctrl+S saves wherever the focus is; inside the grid the grid has already taken them. */
export function useDeskKeys({ onStep, onSave }: DeskKeys): void {
  const listen = useStable((event: KeyboardEvent) => {
    if (event.defaultPrevented || document.querySelector("dialog[open]")) return;
    const save = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "s";
    if (event.key !== "F8" && !save) return;
    event.preventDefault();
    if (save) onSave();
    else onStep(event.shiftKey ? -1 : 1);
  });
  useEffect(() => {
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, [listen]);
}
