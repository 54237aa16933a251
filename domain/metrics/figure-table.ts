import { emptyResult, resultOf } from "./compute-metric";
import type { Metric, MetricResult, NoValueReason } from "./metric";

/**
 * One letter for each value of a columnar reply. v: a value; z: the value zero; m: 未填, a cell is missing; r: 未报; p: 待核,
 * filed but not approved; a: 不适用, the base is zero; e: the form of that year has no such cell; f: no figures of the year
 * before; x: the body had no report to make (not yet founded, ended, 免报).
 */
export type FigureCode = "v" | "z" | "m" | "r" | "p" | "a" | "e" | "f" | "x";

/** How a value is drawn; the six are never mistaken for one another. */
export type FigureState = "value" | "zero" | "missing" | "notReported" | "notApplicable" | "pending";

const states: Readonly<Record<FigureCode, FigureState>> = {
  v: "value",
  z: "zero",
  m: "missing",
  r: "notReported",
  p: "pending",
  a: "notApplicable",
  e: "notApplicable",
  f: "notApplicable",
  x: "notApplicable",
};

const codes: Readonly<Record<NoValueReason, FigureCode>> = {
  zeroDenominator: "a",
  missingInput: "m",
  notInEdition: "e",
  notReported: "r",
  noFormerYear: "f",
};

const reasons: Readonly<Partial<Record<FigureCode, NoValueReason>>> = {
  m: "missingInput",
  r: "notReported",
  p: "notReported",
  a: "zeroDenominator",
  e: "notInEdition",
  f: "noFormerYear",
  x: "notReported",
};

/** Values of one metric. Entry `body × years + year`; `d` is null for counts; `s` has one letter for each entry. */
export interface FigureColumn {
  readonly n: readonly (number | null)[];
  readonly d: readonly (number | null)[] | null;
  readonly s: string;
}

/** A sum over all bodies for each year: operands, and how many of the bodies expected it holds. */
export interface SumColumn {
  readonly n: readonly (number | null)[];
  readonly d: readonly (number | null)[] | null;
  readonly included: readonly number[];
  readonly expected: readonly number[];
}

/** Some metrics of some bodies over some years as plain columns: one `columns` and one `sums` entry for each metric. */
export interface FigureTable {
  readonly metrics: readonly string[];
  readonly bodies: readonly number[];
  readonly years: readonly number[];
  readonly columns: readonly FigureColumn[];
  readonly sums: readonly SumColumn[];
}

/** A value with its state, as charts and tables draw it. */
export interface Figure extends MetricResult {
  readonly code: FigureCode;
  readonly state: FigureState;
}

/** The letter of a result; `unreported` is what stands for a report that is not in force: r, p or x. */
export function codeOf({ value, reason }: MetricResult, unreported: FigureCode = "r"): FigureCode {
  if (value !== null) return value === 0 ? "z" : "v";
  return reason === null || reason === "notReported" ? unreported : codes[reason];
}

/** The letter of operands of a report in force. */
export function codeOfOperands({ numerator, denominator, reason }: Pick<MetricResult, "numerator" | "denominator" | "reason">): FigureCode {
  if (numerator === null) return codes[reason ?? "missingInput"];
  if (denominator === 0) return "a";
  return numerator === 0 ? "z" : "v";
}

/** The figure of a metric from its operands and letter. */
export function figureOf(metric: Metric, operands: { readonly n: number | null; readonly d: number | null }, code: FigureCode): Figure {
  const { n, d } = operands;
  const reason = reasons[code];
  if (n === null || (reason && code !== "a")) return { ...emptyResult(metric, reason ?? "missingInput"), code, state: states[code] };
  return { ...resultOf(metric, n, d), code, state: states[code] };
}

/** Reads one value of a table by the places of metric, body and year in it. */
export function figureAt(
  table: FigureTable,
  metric: Metric,
  at: { readonly metric: number; readonly body: number; readonly year: number },
): Figure {
  const column = table.columns[at.metric];
  const entry = at.body * table.years.length + at.year;
  const code = (column?.s[entry] ?? "r") as FigureCode;
  return figureOf(metric, { n: column?.n[entry] ?? null, d: column?.d?.[entry] ?? null }, code);
}

/** Reads one sum of a table; `coverage` says n of N. */
export function sumAt(table: FigureTable, metric: Metric, at: { readonly metric: number; readonly year: number }) {
  const column = table.sums[at.metric];
  const n = column?.n[at.year] ?? null;
  const result = n === null ? emptyResult(metric, "notReported") : resultOf(metric, n, column?.d?.[at.year] ?? null);
  return { result, included: column?.included[at.year] ?? 0, expected: column?.expected[at.year] ?? 0 };
}
