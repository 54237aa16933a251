import { type IntervalHistogram, monitorEventLoopDelay } from "node:perf_hooks";

/** How long the process was late for its own work, in milliseconds, since the watch began or was last read afresh. */
export interface EventLoopLag {
  readonly p50: number;
  readonly p99: number;
  readonly longest: number;
}

const RESOLUTION = 20;
const WINDOW = 60_000;
const KEPT = Symbol.for("mingzhang.eventLoop");

interface Watch {
  readonly histogram: IntervalHistogram;
  readonly last: { lag: EventLoopLag };
}

function readLag(histogram: IntervalHistogram): EventLoopLag {
  const late = (nanoseconds: number) => Math.max(0, Math.round(nanoseconds / 1e5) / 10 - RESOLUTION);
  if (histogram.count === 0) return { p50: 0, p99: 0, longest: 0 };
  return { p50: late(histogram.percentile(50)), p99: late(histogram.percentile(99)), longest: late(histogram.max) };
}

/** Begins to watch the event loop, in windows of a minute; a second call changes nothing. */
export function watchEventLoop(): void {
  const place = globalThis as { [KEPT]?: Watch };
  if (place[KEPT]) return;
  const histogram = monitorEventLoopDelay({ resolution: RESOLUTION });
  histogram.enable();
  const last = { lag: readLag(histogram) };
  place[KEPT] = { histogram, last };
  setInterval(() => {
    last.lag = readLag(histogram);
    histogram.reset();
  }, WINDOW).unref();
}

/** The lag of the minute that runs, or of the last one where this one has just begun; null when nobody watches. */
export function eventLoopLag(): EventLoopLag | null {
  const watch = (globalThis as { [KEPT]?: Watch })[KEPT];
  if (!watch) return null;
  return watch.histogram.count > 50 ? readLag(watch.histogram) : watch.last.lag;
}
