"use client";

import { type RefObject, useEffect, useState } from "react";
import { useText } from "@/components/messages/text-provider";
import styles from "./pdf-view.module.css";
import type { PageSize } from "./use-pages";

const STEPS = [0.5, 0.67, 0.8, 1, 1.25, 1.5, 2, 3] as const;
const MARGIN = 24;
/** Points as large as on paper: fitting a wide pane goes no further. */
const PAPER = 4 / 3;

export interface Zoom {
  /** Pixels of the screen for each point of the page. */
  readonly scale: number;
  readonly fits: boolean;
  readonly set: (scale: number | null) => void;
}

/** The size pages are shown in: as wide as the pane until the person chooses another. */
export function useZoom(scroll: RefObject<HTMLElement | null>, sizes: readonly PageSize[]): Zoom {
  const [width, setWidth] = useState(0);
  const [chosen, setChosen] = useState<number | null>(null);
  useEffect(() => {
    const pane = scroll.current;
    if (!pane) return;
    const watcher = new ResizeObserver(() => setWidth(pane.clientWidth));
    watcher.observe(pane);
    return () => watcher.disconnect();
  }, [scroll]);
  const widest = Math.max(1, ...sizes.map((size) => size.width));
  const fitting = Math.min(PAPER, Math.max(0.2, (width - MARGIN) / widest));
  return { scale: chosen ?? fitting, fits: chosen === null, set: setChosen };
}

interface BarProps {
  readonly zoom: Zoom;
  readonly current: number;
  readonly count: number;
  readonly onPage: (page: number) => void;
}

/** Which page is looked at and how large. */
export function PdfBar({ zoom: { scale, fits, set }, current, count, onPage }: BarProps) {
  const text = useText();
  const smaller = [...STEPS].reverse().find((step) => step < scale - 0.01);
  const larger = STEPS.find((step) => step > scale + 0.01);
  const button = (name: "previous" | "next" | "smaller" | "larger", sign: string, act: (() => void) | null) => (
    <button
      type="button"
      className={styles.tool}
      aria-label={text(`pdf.${name}`)}
      title={text(`pdf.${name}`)}
      disabled={!act}
      onClick={act ?? undefined}
    >
      {sign}
    </button>
  );
  return (
    <div className={styles.bar}>
      {button("previous", "‹", current > 1 ? () => onPage(current - 1) : null)}
      <span aria-live="polite">{text("pdf.page", { page: count > 0 ? current : "–", pages: count > 0 ? count : "–" })}</span>
      {button("next", "›", current < count ? () => onPage(current + 1) : null)}
      <span className={styles.gap} />
      {button("smaller", "−", smaller ? () => set(smaller) : null)}
      <span className={styles.percent}>{Math.round(scale * 100)} %</span>
      {button("larger", "+", larger ? () => set(larger) : null)}
      <button type="button" className={styles.tool} aria-pressed={fits} onClick={() => set(null)}>
        {text("pdf.fit")}
      </button>
    </div>
  );
}
