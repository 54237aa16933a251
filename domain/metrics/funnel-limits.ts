import type { Interval } from "./wilson-interval";

/** Limits of a funnel plot: 95 % as a warning, 99.8 % to call a body unusual. */
export type FunnelLevel = 0.95 | 0.998;

/** ln Γ by Lanczos, to about 15 digits; only ln n! of whole numbers is needed here. */
function logFactorial(n: number): number {
  if (n < 2) return 0;
  const x = n + 1;
  const coefficients = [
    76.18009172947146, -86.50532032941678, 24.01409824083091, -1.231739572450155, 0.001208650973866179, -0.000005395239384953,
  ];
  const series = coefficients.reduce((sum, coefficient, at) => sum + coefficient / (x + at + 1), 1.000000000190015);
  const shifted = x + 5.5;
  return (x + 0.5) * Math.log(shifted) - shifted + Math.log((2.5066282746310002 * series) / x);
}

function binomialProbability(count: number, trials: number, share: number): number {
  if (share <= 0 || share >= 1) return count === (share <= 0 ? 0 : trials) ? 1 : 0;
  const ways = logFactorial(trials) - logFactorial(count) - logFactorial(trials - count);
  return Math.exp(ways + count * Math.log(share) + (trials - count) * Math.log1p(-share));
}

/** The count whose cumulated probability reaches `level`, interpolated between whole counts so that the funnel is smooth. */
function binomialQuantile(level: number, trials: number, share: number): number {
  const spread = 12 * Math.sqrt(trials * share * (1 - share)) + 12;
  let cumulated = 0;
  for (let count = Math.max(0, Math.floor(trials * share - spread)); count <= trials; count++) {
    const probability = binomialProbability(count, trials, share);
    if (cumulated + probability >= level) return count - (cumulated + probability - level) / probability;
    cumulated += probability;
  }
  return trials;
}

/**
 * Exact binomial limits around the group's share for a body with `trials` cases, as shares between 0 and 1 (Spiegelhalter's
 * interpolated limits). Null without cases.
 */
export function funnelLimits(share: number, trials: number, level: FunnelLevel): Interval | null {
  if (trials <= 0 || share < 0 || share > 1) return null;
  const tail = (1 - level) / 2;
  const low = binomialQuantile(tail, trials, share) / trials;
  const high = binomialQuantile(1 - tail, trials, share) / trials;
  return { low: Math.max(0, low), high: Math.min(1, high) };
}

/** True when a body's share lies outside the 99.8 % limits around the group's share. */
export function isOutsideFunnel(numerator: number, denominator: number, share: number): boolean {
  const limits = funnelLimits(share, denominator, 0.998);
  if (!limits) return false;
  const own = numerator / denominator;
  return own < limits.low || own > limits.high;
}
