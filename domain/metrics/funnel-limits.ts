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
  if (share === 0 || share === 1) return count === share * trials ? 1 : 0;
  const ways = logFactorial(trials) - logFactorial(count) - logFactorial(trials - count);
  return Math.exp(ways + count * Math.log(share) + (trials - count) * Math.log1p(-share));
}

/**
 * The least count that a lower tail of `tail` still allows, interpolated between whole counts so that the funnel is smooth:
 * counts above it have P(X ≤ count) ≥ tail, counts below it do not.
 */
function lowerLimit(tail: number, trials: number, share: number): number {
  const spread = 12 * Math.sqrt(trials * share * (1 - share)) + 12;
  let cumulated = 0;
  for (let count = Math.max(0, Math.floor(trials * share - spread)); count <= trials; count++) {
    const probability = binomialProbability(count, trials, share);
    if (cumulated + probability >= tail) return Math.max(0, count - (cumulated + probability - tail) / probability);
    cumulated += probability;
  }
  return trials;
}

/**
 * Exact binomial limits around the group's share for a body with `trials` cases, as shares between 0 and 1. A body lies beyond
 * a limit exactly when a count as extreme as its own has less than half of 1 − level as its probability. Null without cases.
 */
export function funnelLimits(share: number, trials: number, level: FunnelLevel): Interval | null {
  if (trials <= 0 || share < 0 || share > 1) return null;
  const tail = (1 - level) / 2;
  return { low: lowerLimit(tail, trials, share) / trials, high: 1 - lowerLimit(tail, trials, 1 - share) / trials };
}

/** Limits and shares are quotients: equal ones may differ in their last digits. */
const NOISE = 1e-9;

/** True when a body's share lies outside the 99.8 % limits around the group's share. */
export function isOutsideFunnel(numerator: number, denominator: number, share: number): boolean {
  const limits = funnelLimits(share, denominator, 0.998);
  if (!limits) return false;
  const own = numerator / denominator;
  return own < limits.low - NOISE || own > limits.high + NOISE;
}
