import type { Coverage, MetricResult } from "@/domain/metrics/metric";

/** How long the newest values have moved one way: `count` years up or down, over years that are all fully covered. */
export interface Run {
  readonly way: "up" | "down";
  readonly count: number;
}

/**
 * The unbroken run of rises (or falls) that ends in the last year. A year without a value, or a sum over other bodies than
 * expected, ends the run: sums over different bodies are not compared.
 */
export function findRun(results: readonly MetricResult[], coverage: readonly Coverage[]): Run | null {
  const values = results.map(({ value }, i) => (coverage[i] && coverage[i].included === coverage[i].expected ? value : null));
  const steps = values.slice(1).map((value, i) => {
    const former = values[i] ?? null;
    return value === null || former === null ? 0 : Math.sign(value - former);
  });
  const last = steps[steps.length - 1] ?? 0;
  if (last === 0) return null;
  const breakAt = [...steps].reverse().findIndex((step) => step !== last);
  const count = breakAt < 0 ? steps.length : breakAt;
  return count < 2 ? null : { way: last > 0 ? "up" : "down", count };
}
