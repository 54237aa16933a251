import type { ExportCell, ExportColumn } from "@/domain/export/export-sheet";
import type { Metric } from "@/domain/metrics/metric";
import { coverageText } from "../../leader/coverage-note";
import type { ComparedBody } from "../comparison";
import { figureCell, figureColumn } from "../figure-cells";
import type { ViewInput } from "../view-input";

export interface WideTable {
  readonly columns: readonly ExportColumn[];
  readonly rows: readonly (readonly ExportCell[])[];
  readonly links: readonly (readonly (string | null)[])[];
}

/** One line a body, one column a year; the sum of all comes last with what it covers. */
export function wideTable(input: ViewInput, bodies: readonly ComparedBody[]): WideTable {
  const { main, screen } = input;
  const { text, locale, sourceOf } = screen;
  const { metric, years } = main;
  const total = main.sums.map(({ result }) => figureCell(result, metric));
  // A fraction alone in a cell is a date to a spreadsheet.
  const [only, ...others] = main.sums.map(({ coverage }) => coverage);
  const covered =
    only && others.length === 0
      ? coverageText({ ...only, missing: [] }, text)
      : main.sums.map(({ coverage: { included, expected } }) => `${included}/${expected}`).join("、");
  const several = main.bodies.length > 1;
  return {
    columns: [
      { label: text("leader.body"), unit: "", kind: "text" },
      ...years.map((year) => figureColumn(String(year), metric, locale)),
      ...(several ? [{ label: text("compare.csv.coverage"), unit: "", kind: "text" } as const] : []),
    ],
    rows: [
      ...bodies.map(({ name, figures }) => [name, ...figures.map((figure) => figureCell(figure, metric)), ...(several ? [null] : [])]),
      ...(several ? [[text("leader.total"), ...total, covered]] : []),
    ],
    links: [
      ...bodies.map(({ id }) => [null, ...years.map((year) => linkOf(metric, id, year)), null]),
      ...(several ? [[null, ...years.map(() => null), null]] : []),
    ],
  };
  function linkOf({ id: metricId }: Metric, bodyId: number, year: number): string {
    return sourceOf({ metric: metricId, bodyId, year, basis: "report" });
  }
}
