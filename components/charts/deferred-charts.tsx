"use client";

import dynamic from "next/dynamic";
import type { ReactNode } from "react";
import type { BarsChart } from "./bars-chart";
import styles from "./charts.module.css";
import type { CompositionChart } from "./composition-chart";
import type { FunnelChart } from "./funnel-chart";
import type { HistogramChart } from "./histogram-chart";
import type { IntervalChart } from "./interval-chart";
import type { LinesChart } from "./lines-chart";
import type { TrendChart } from "./trend-chart";

const Waiting = () => <div className={styles.waiting} />;

const LazyTrend = dynamic(() => import("./trend-chart").then((chart) => chart.TrendChart), { ssr: false, loading: Waiting });
const LazyBars = dynamic(() => import("./bars-chart").then((chart) => chart.BarsChart), { ssr: false, loading: Waiting });
const LazyComposition = dynamic(() => import("./composition-chart").then((chart) => chart.CompositionChart), {
  ssr: false,
  loading: Waiting,
});
const LazyIntervals = dynamic(() => import("./interval-chart").then((chart) => chart.IntervalChart), { ssr: false, loading: Waiting });
const LazyFunnel = dynamic(() => import("./funnel-chart").then((chart) => chart.FunnelChart), { ssr: false, loading: Waiting });

const LazyLines = dynamic(() => import("./lines-chart").then((chart) => chart.LinesChart), { ssr: false, loading: Waiting });
const LazyHistogram = dynamic(() => import("./histogram-chart").then((chart) => chart.HistogramChart), { ssr: false, loading: Waiting });

/** Every chart comes after the page, into a place that already has its final height. */
type Placed<Chart extends (props: never) => ReactNode> = Parameters<Chart>[0] & { readonly height: number };

export function DeferredTrend({ height, ...props }: Placed<typeof TrendChart>) {
  return (
    <div className={styles.place} style={{ height }}>
      <LazyTrend {...props} />
    </div>
  );
}

export function DeferredBars({ height, ...props }: Placed<typeof BarsChart>) {
  return (
    <div className={styles.place} style={{ height }}>
      <LazyBars {...props} />
    </div>
  );
}

export function DeferredComposition({ height, ...props }: Placed<typeof CompositionChart>) {
  return (
    <div className={styles.place} style={{ height }}>
      <LazyComposition {...props} />
    </div>
  );
}

export function DeferredIntervals({ height, ...props }: Placed<typeof IntervalChart>) {
  return (
    <div className={styles.place} style={{ height }}>
      <LazyIntervals {...props} />
    </div>
  );
}

export function DeferredFunnel({ height, ...props }: Placed<typeof FunnelChart>) {
  return (
    <div className={styles.place} style={{ height }}>
      <LazyFunnel {...props} />
    </div>
  );
}

export function DeferredLines({ height, ...props }: Placed<typeof LinesChart>) {
  return (
    <div className={styles.place} style={{ height }}>
      <LazyLines {...props} />
    </div>
  );
}

export function DeferredHistogram({ height, ...props }: Placed<typeof HistogramChart>) {
  return (
    <div className={styles.place} style={{ height }}>
      <LazyHistogram {...props} />
    </div>
  );
}
