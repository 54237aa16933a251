import type { ExportCell } from "@/domain/export/export-sheet";
import { baseName } from "../../leader/base-name";
import { coverageText } from "../../leader/coverage-note";
import { type Comparison, lastYear } from "../comparison";
import { figureCell, figureColumn } from "../figure-cells";
import type { PreparedView, ViewInput } from "../view-input";
import { scopeWords, sheetOf } from "../view-words";

/** The channels of closure side by side, each on its own base; no column adds or averages them. */
export function prepareClosureView(input: ViewInput): PreparedView<null> {
  const { main, family, screen } = input;
  const { text, locale, sourceOf } = screen;
  const year = lastYear(main);
  const at = main.years.length - 1;
  const title = text("compare.closure.heading", { year: String(year) });
  const subtitle = `${scopeWords(input)} · ${text("leader.year", { year: String(year) })} · %`;
  const head = ({ metric }: Comparison) => {
    const origin = text(metric.source === "table" ? "compare.closure.table" : "compare.closure.narrative");
    return text("compare.closure.column", { name: metric.name[locale], base: baseName(metric.id, locale) ?? "", origin });
  };
  const columns = [
    { label: text("leader.body"), unit: "", kind: "text" as const },
    ...family.map((channel) => figureColumn(head(channel), channel.metric, locale)),
  ];
  const rows = main.bodies.map(({ name }, index): ExportCell[] => [
    name,
    ...family.map(({ bodies, metric }) => {
      const figure = bodies[index]?.figures[at];
      return figure ? figureCell(figure, metric) : null;
    }),
  ]);
  const totals = family.flatMap(({ sums, metric }) => (sums[at] ? [{ ...sums[at], metric }] : []));
  const several = main.bodies.length > 1;
  const below: ExportCell[][] = [
    [text("leader.total"), ...totals.map(({ result, metric }) => figureCell(result, metric))],
    [text("compare.csv.coverage"), ...totals.map(({ coverage }) => coverageText({ ...coverage, missing: [] }, text))],
  ];
  const links = [
    ...main.bodies.map(({ id }) => [
      null,
      ...family.map(({ metric }) => sourceOf({ metric: metric.id, bodyId: id, year, basis: "report" })),
    ]),
    [null, ...family.map(({ metric }) => sourceOf({ metric: metric.id, year, group: "total" }))],
    [null],
  ];
  return {
    title,
    subtitle,
    reading: [text("compare.closure.sub")],
    sheet: sheetOf(input, { title, subtitle, columns, rows: several ? [...rows, ...below] : rows }),
    links,
    none: null,
    shape: null,
  };
}
