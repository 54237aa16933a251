import { readComparisons } from "@/components/compare/comparison";
import { parseCompare } from "@/components/compare/parse-compare";
import type { ViewInput } from "@/components/compare/view-input";
import { screenOf } from "@/components/leader/screen";
import type { Locale } from "@/components/messages/locale";
import { textOf } from "@/components/messages/server-text";
import type { FigureCode } from "@/domain/metrics/figure-table";

/** A value as it is written in tests: numerator and denominator, a count, or the letter of why there is none. */
export type Written = readonly [number, number] | number | FigureCode;

export interface WrittenMetric {
  readonly metric: string;
  /** By body, by year. */
  readonly values: readonly (readonly Written[])[];
}

const operands = (value: Written) => (typeof value === "object" ? value : typeof value === "number" ? [value, null] : [null, null]);
const letter = (value: Written) => {
  if (typeof value === "string") return value;
  if (typeof value === "object" && value[1] === 0) return "a";
  return operands(value)[0] === 0 ? "z" : "v";
};

const isCounted = (value: Written) => typeof value !== "string";

/** A view's input over bodies 1, 2, 3 … named 甲市, 乙市 …, and years up to 2024. */
export function viewInput(
  query: Readonly<Record<string, string>>,
  metrics: readonly WrittenMetric[],
  more: Partial<ViewInput> & { readonly locale?: Locale } = {},
): ViewInput {
  const { locale = "zh", ...rest } = more;
  const count = metrics[0]?.values[0]?.length ?? 1;
  const years = Array.from({ length: count }, (_, at) => 2025 - count + at);
  const bodies = (metrics[0]?.values ?? []).map((_, at) => at + 1);
  const names = [..."甲乙丙丁戊己庚辛壬癸子丑寅卯"].map((name) => `${name}市人民政府`).slice(0, bodies.length);
  const asked = parseCompare({ ...query, since: String(years[0]), to: "2024" }, 2024);
  const total = (values: readonly (readonly Written[])[], year: number, side: 0 | 1) => {
    const stated = values.flatMap((row) => (isCounted(row[year] ?? "r") ? [operands(row[year] ?? "r")[side] ?? 0] : []));
    return stated.length === 0 ? null : stated.reduce<number>((sum, n) => sum + (n ?? 0), 0);
  };
  const ratio = (values: readonly (readonly Written[])[]) => values.flat().some((value) => typeof value === "object");
  const comparisons = readComparisons({
    metrics: metrics.map(({ metric }) => metric),
    bodies,
    names,
    years,
    columns: metrics.map(({ values }) => ({
      n: values.flat().map((value) => operands(value)[0] ?? null),
      d: ratio(values) ? values.flat().map((value) => operands(value)[1] ?? null) : null,
      s: values.flat().map(letter).join(""),
    })),
    sums: metrics.map(({ values }) => ({
      n: years.map((_, year) => total(values, year, 0)),
      d: ratio(values) ? years.map((_, year) => total(values, year, 1)) : null,
      included: years.map((_, year) => values.filter((row) => isCounted(row[year] ?? "r")).length),
      expected: years.map(() => values.length),
    })),
    own: [],
    lineage: [],
    asOf: 0,
  });
  const [main, ...others] = comparisons;
  if (!main) throw new Error("a metric of the catalogue is needed");
  return {
    asked,
    selected: { ids: bodies, names, peerRule: null, ofName: null, underName: null },
    main,
    other: others[0] ?? null,
    family: [],
    ranking: null,
    distribution: null,
    notes: [],
    screen: screenOf({ path: "/compare", query }, { text: textOf(locale), locale }),
    ...rest,
  };
}
