"use client";

import { useEffect, useReducer } from "react";
import { type Rotation, SLIDE_SECONDS, turn } from "./screen-slides";

const start: Rotation = { at: 0, left: SLIDE_SECONDS, paused: false };

/** Keys that act on the whole screen; on a button the space bar is the button's. */
const keys: Readonly<Record<string, "toggle" | "next" | "before">> = { " ": "toggle", ArrowRight: "next", ArrowLeft: "before" };

/** Rotates the slides, one second at a time; whoever wants less motion starts paused. */
export function useRotation() {
  const [rotation, act] = useReducer(turn, start);
  useEffect(() => {
    if (window.matchMedia("(prefers-reduced-motion: reduce)").matches) act("toggle");
    const timer = window.setInterval(() => act("tick"), 1000);
    return () => window.clearInterval(timer);
  }, []);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const onControl = event.target instanceof Element && event.target.closest("button, a") !== null;
      const key = event.ctrlKey || event.altKey || event.metaKey ? undefined : keys[event.key];
      if (!key || (event.key === " " && onControl)) return;
      event.preventDefault();
      act(key);
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, []);
  return { rotation, act };
}
