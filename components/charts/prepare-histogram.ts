/** One bin; the upper edge belongs to the next one, but for the last. */
export interface HistogramBin {
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

export interface HistogramShape {
  readonly bins: readonly HistogramBin[];
  /** Lower quartile, median, upper quartile. */
  readonly quartiles: readonly [number, number, number] | null;
  /** Marked bodies at their value. */
  readonly marks: readonly {
    readonly id: number;
    readonly value: number;
    readonly name: string;
    readonly colour: string;
    readonly sign: string;
  }[];
  readonly ticks: readonly number[];
}

export interface HistogramInput {
  readonly from: number;
  readonly width: number;
  readonly counts: readonly number[];
  readonly five: readonly [number, number, number, number, number] | null;
  readonly marks: HistogramShape["marks"];
}

const tidy = (value: number) => Number(value.toPrecision(12));

/** Edges of every bin, and a tick at each or, when there are many, at every other one. */
export function prepareHistogram({ from, width, counts, five, marks }: HistogramInput): HistogramShape {
  const bins = counts.map((count, at) => ({ from: tidy(from + at * width), to: tidy(from + (at + 1) * width), count }));
  const edges = [...bins.map((bin) => bin.from), ...bins.slice(-1).map((bin) => bin.to)];
  const every = edges.length > 12 ? 2 : 1;
  return { bins, quartiles: five && [five[1], five[2], five[3]], marks, ticks: edges.filter((_, at) => at % every === 0) };
}
