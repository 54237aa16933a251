"use client";

import { useCallback, useRef } from "react";

/** A function that stays the same from draw to draw while it always does the latest, so that what takes it need not be drawn again. */
export function useStable<Args extends readonly unknown[], Result>(latest: (...args: Args) => Result): (...args: Args) => Result {
  const current = useRef(latest);
  current.current = latest;
  return useCallback((...args: Args) => current.current(...args), []);
}
