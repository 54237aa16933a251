"use client";

import { type RefObject, useEffect, useState } from "react";

const numberOf = (element: Element) => Number((element as HTMLElement).dataset.page);

/** Which pages are close enough to the view to be drawn, and which one is looked at. */
export function useNearPages(scroll: RefObject<HTMLElement | null>, count: number): { near: ReadonlySet<number>; current: number } {
  const [near, setNear] = useState<ReadonlySet<number>>(new Set([1]));
  const [current, setCurrent] = useState(1);
  useEffect(() => {
    const root = scroll.current;
    if (!root || count === 0) return;
    const pages = [...root.querySelectorAll("[data-page]")];
    const watcher = new IntersectionObserver(
      (entries) =>
        setNear((before) => {
          const after = new Set(before);
          for (const { target, isIntersecting } of entries) isIntersecting ? after.add(numberOf(target)) : after.delete(numberOf(target));
          return after;
        }),
      { root, rootMargin: "60% 0px" },
    );
    for (const page of pages) watcher.observe(page);
    const look = () => {
      const { top, height } = root.getBoundingClientRect();
      const at = pages.find((page) => page.getBoundingClientRect().bottom > top + height / 3);
      if (at) setCurrent(numberOf(at));
    };
    root.addEventListener("scroll", look, { passive: true });
    look();
    return () => {
      watcher.disconnect();
      root.removeEventListener("scroll", look);
    };
  }, [scroll, count]);
  return { near, current };
}
