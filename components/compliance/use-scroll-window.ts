"use client";

import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from "react";
import { linesInSight, ROW_HEIGHT } from "./matrix-items";

/** The height taken before the browser has measured: that of a usual screen. */
const USUAL_HEIGHT = 560;

/** Which lines of a scroller to mount, and a way to bring a line into sight. `start` is the line it opens at. */
export function useScrollWindow(
  scroller: RefObject<HTMLDivElement | null>,
  all: { readonly lines: number; readonly years: number; readonly start: number },
) {
  const [sight, setSight] = useState({ top: Math.max(0, all.start - 2) * ROW_HEIGHT, height: USUAL_HEIGHT });
  const opened = useRef(false);
  useLayoutEffect(() => {
    if (opened.current || !scroller.current) return;
    opened.current = true;
    scroller.current.scrollTop = sight.top;
  }, [scroller, sight.top]);
  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const look = () => setSight({ top: element.scrollTop, height: element.clientHeight });
    look();
    element.addEventListener("scroll", look, { passive: true });
    window.addEventListener("resize", look);
    return () => {
      element.removeEventListener("scroll", look);
      window.removeEventListener("resize", look);
    };
  }, [scroller]);
  /** Scrolls no further than it takes: the head covers the first line of the view. */
  const show = (line: number) => {
    const element = scroller.current;
    if (!element) return;
    const top = line * ROW_HEIGHT;
    if (top < element.scrollTop) element.scrollTop = top;
    else if (top + 2 * ROW_HEIGHT > element.scrollTop + element.clientHeight)
      element.scrollTop = top + 2 * ROW_HEIGHT - element.clientHeight;
  };
  return { ...linesInSight(sight.top, sight.height, all), page: Math.max(1, Math.floor(sight.height / ROW_HEIGHT) - 2), show };
}
