/** A strip of values drawn as lines: positions within `width`, one path for all peers. */
export interface StripShape {
  readonly path: string;
  readonly median: number | null;
  readonly own: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

export interface StripInput {
  readonly values: readonly number[];
  readonly median: number | null;
  readonly own: number | null;
  /** Volumes are drawn on a logarithmic axis. */
  readonly proportional: boolean;
}

/** Room at both ends, so that the outermost marks are whole. */
const MARGIN = 8;

/** Lays the group's values, the median and the own value on one axis; one point alone stands in the middle. */
export function prepareStrip({ values, median, own, proportional }: StripInput, width: number): StripShape {
  const all = own === null ? values : [...values, own];
  const measure = (value: number) => (proportional ? Math.log(Math.max(value, 1)) : value);
  const low = all.length === 0 ? null : Math.min(...all);
  const high = all.length === 0 ? null : Math.max(...all);
  const from = measure(low ?? 0);
  const span = measure(high ?? 0) - from;
  const place = (value: number) =>
    Math.round(10 * (span === 0 ? width / 2 : MARGIN + ((measure(value) - from) / span) * (width - 2 * MARGIN))) / 10;
  const places = [...new Set(values.map(place))];
  return {
    path: places.map((x) => `M${x} 9V19`).join(""),
    median: median === null ? null : place(median),
    own: own === null ? null : place(own),
    low,
    high,
  };
}
