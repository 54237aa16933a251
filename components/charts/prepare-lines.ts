import type { Reliability } from "@/domain/metrics/metric";
import { drawnValue } from "./prepare-multiples";
import { FORM_CHANGE, ruleBetween } from "./prepare-trend";
import { type CodedResult, stateOf, type ValueState } from "./result-text";
import { ticksFromZero } from "./scale";

export interface LinePoint {
  readonly year: number;
  /** The value on either side of the form change; a comparable metric has one line, `after`. */
  readonly before: number | null;
  readonly after: number | null;
  readonly state: ValueState;
  /** On fewer than thirty cases: drawn hollow. */
  readonly small: boolean;
  /** Body, year, value with its fraction: what a pointer and a screen reader are told. */
  readonly label: string;
  /** What stands at the dot: the value, or the word for why there is none. */
  readonly short: string;
  readonly href: string;
}

export interface MarkedLine {
  readonly id: number;
  readonly name: string;
  readonly colour: string;
  readonly sign: string;
  readonly points: readonly LinePoint[];
}

export interface LinesShape {
  readonly years: readonly number[];
  readonly lines: readonly MarkedLine[];
  /** The values of every other body, for the grey lines behind. */
  readonly context: readonly (readonly (number | null)[])[];
  readonly ticks: readonly number[];
  readonly ruleAt: number | null;
  readonly broken: boolean;
  /** Years with a pinned note, by its number below the drawing. */
  readonly pins: readonly { readonly year: number; readonly sign: string }[];
}

export interface LinesInput {
  readonly years: readonly number[];
  readonly comparable: boolean;
  readonly marked: readonly {
    readonly id: number;
    readonly name: string;
    readonly colour: string;
    readonly sign: string;
    readonly results: readonly CodedResult[];
    readonly reliability: readonly Reliability[];
  }[];
  readonly others: readonly { readonly results: readonly CodedResult[]; readonly reliability: readonly Reliability[] }[];
  readonly labelOf: (result: CodedResult, id: number, year: number) => string;
  readonly shortOf: (result: CodedResult) => string;
  readonly hrefOf: (id: number, year: number) => string;
  readonly pins: LinesShape["pins"];
}

/** Lines from zero: marked bodies with every dot, the others in grey; a missing year is a gap, and so is the form change. */
export function prepareLines({ years, comparable, marked, others, labelOf, shortOf, hrefOf, pins }: LinesInput): LinesShape {
  const ruleAt = ruleBetween(years);
  const broken = ruleAt !== null && !comparable;
  const lines = marked.map(
    ({ results, reliability, ...line }): MarkedLine => ({
      ...line,
      points: years.flatMap((year, at): LinePoint[] => {
        const result = results[at];
        if (!result) return [];
        const early = broken && year < FORM_CHANGE;
        const value = drawnValue({ results, reliability }, at);
        const sides = { before: early ? value : null, after: early ? null : value };
        return [
          {
            year,
            ...sides,
            state: stateOf(result),
            small: reliability[at] === "small",
            label: labelOf(result, line.id, year),
            short: shortOf(result),
            href: hrefOf(line.id, year),
          },
        ];
      }),
    }),
  );
  const context = others.map((other) => years.map((_, at) => drawnValue(other, at)));
  const values = [...lines.flatMap(({ points }) => points.map(({ before, after }) => before ?? after)), ...context.flat()];
  const ticks = ticksFromZero(
    values.flatMap((value) => (value === null ? [] : [value])),
    4,
  );
  return { years, lines, context, ticks, ruleAt, broken, pins };
}
