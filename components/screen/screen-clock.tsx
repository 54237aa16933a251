"use client";

import { useEffect, useState } from "react";
import type { Locale } from "../messages/locale";

const TICK = 10_000;

/** The product's clock, carried on from the server's by the time that passed here. */
export function ScreenClock({ now, locale }: { now: number; locale: Locale }) {
  const [passed, setPassed] = useState(0);
  useEffect(() => {
    const start = performance.now();
    const timer = window.setInterval(() => setPassed(performance.now() - start), TICK);
    return () => window.clearInterval(timer);
  }, []);
  const format = new Intl.DateTimeFormat(locale === "zh" ? "zh-CN" : "en-GB", {
    timeZone: "Asia/Shanghai",
    dateStyle: "full",
    timeStyle: "short",
  });
  return <time suppressHydrationWarning>{format.format(new Date(now + passed))}</time>;
}
