import type { Bilingual } from "@/domain/checks/finding";
import type { Overview } from "./overview";
import type { OverviewView } from "./statistics-view";

/** The six outcomes in the order of the form, each with the metric whose numerator counts it. */
export const outcomes: readonly { readonly id: string; readonly metric: string; readonly label: Bilingual }[] = [
  { id: "granted", metric: "grantedRate", label: { zh: "予以公开", en: "Granted" } },
  { id: "partlyGranted", metric: "partialRate", label: { zh: "部分公开", en: "Partly granted" } },
  { id: "denied", metric: "deniedRate", label: { zh: "不予公开", en: "Denied" } },
  { id: "unavailable", metric: "unableRate", label: { zh: "无法提供", en: "Unavailable" } },
  { id: "notProcessed", metric: "notProcessedRate", label: { zh: "不予处理", en: "Not processed" } },
  { id: "other", metric: "otherRate", label: { zh: "其他处理", en: "Other" } },
];

/** What became of the applications concluded in a year. Only bodies that state all six count, so that the parts make a whole. */
export function compositionOf({ figures, members }: Overview, year: number): OverviewView["composition"][number] {
  const complete = ({ id }: { readonly id: number }) => outcomes.every(({ metric }) => figures.of(metric, id, year).denominator !== null);
  const { coverage } = figures.sum("grantedRate", year);
  const expected = members.filter(({ id }) => coverage.missing.includes(id) || figures.of("grantedRate", id, year).denominator !== null);
  const counted = expected.filter(complete);
  const sumOf = (metric: string, side: "numerator" | "denominator") =>
    counted.length === 0 ? null : counted.reduce((sum, { id }) => sum + (figures.of(metric, id, year)[side] ?? 0), 0);
  return {
    year,
    total: sumOf("grantedRate", "denominator"),
    parts: outcomes.map(({ id, metric, label }) => ({ id, label, value: sumOf(metric, "numerator") })),
    coverage: {
      included: counted.length,
      expected: expected.length,
      missing: expected.filter((body) => !counted.includes(body)).map(({ id }) => id),
    },
  };
}
