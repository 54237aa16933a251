/** A round step that cuts `span` into at most `count` pieces. */
function roundStep(span: number, count: number): number {
  const rough = span / count;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 2.5, 5, 10].find((factor) => factor * power >= rough * 0.999) ?? 10;
  return step * power;
}

/**
 * Round ticks from zero that cover every value (below zero too when there are negatives). An empty or all-zero list gives
 * 0 and 1, so that the axis can be drawn.
 */
export function ticksFromZero(values: readonly number[], count = 3): readonly number[] {
  const top = Math.max(0, ...values);
  const bottom = Math.min(0, ...values);
  if (top === bottom) return [0, 1];
  const step = roundStep(top - bottom, count);
  const first = Math.floor(bottom / step + 1e-9);
  const last = Math.ceil(top / step - 1e-9);
  return Array.from({ length: last - first + 1 }, (_, i) => Number(((first + i) * step).toPrecision(12)));
}

/** Ticks for an axis that need not start at zero, widened to whole steps and kept within [0, 100] for shares. */
export function ticksWithin(low: number, high: number): readonly number[] {
  const step = roundStep(Math.max(high - low, 1), 4);
  const first = Math.max(0, Math.floor(low / step));
  const last = Math.ceil(high / step);
  return Array.from({ length: last - first + 1 }, (_, i) => Number(((first + i) * step).toPrecision(12)));
}

/** 10, 30, 100, 300 … up to the first at or above `most`: the ticks of a logarithmic axis of cases. */
export function logTicks(most: number): readonly number[] {
  const ticks = [10];
  for (let i = 1; (ticks[ticks.length - 1] ?? 10) < most && i < 20; i += 1)
    ticks.push((i % 2 === 1 ? 3 : 1) * 10 ** (1 + Math.ceil(i / 2) - (i % 2)));
  return ticks;
}
