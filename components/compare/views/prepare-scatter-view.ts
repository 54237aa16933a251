import type { ExportCell } from "@/domain/export/export-sheet";
import type { Figure } from "@/domain/metrics/figure-table";
import { rankCorrelation } from "@/domain/metrics/rank-correlation";
import { type CloudShape, prepareCloud } from "../../charts/prepare-cloud";
import { numberText, unitText } from "../../charts/result-text";
import { shortName } from "../../leader/short-name";
import { lastYear } from "../comparison";
import { absentOf, figureCell, figureColumn, isRanked } from "../figure-cells";
import { wholeText } from "../finding";
import { fitTitle } from "../fit-title";
import { inOrder } from "../rank-bodies";
import type { PreparedView, ViewInput } from "../view-input";
import { sheetOf, subtitleOf } from "../view-words";

const SIZE = { width: 960, height: 310 };
/** The highest ones of either axis that are named besides the marked bodies. */
const NAMED = 3;

export interface ScatterView {
  readonly cloud: CloudShape;
  readonly acrossLabel: string;
  readonly upLabel: string;
  /** Bodies whose name stands beside the dot. */
  readonly named: readonly number[];
  readonly missing: number;
}

/** Two metrics of the last year against each other; bodies that lack one of them, or stand on fewer than ten cases, have no dot. */
export function prepareScatterView(input: ViewInput): PreparedView<ScatterView> {
  const { main, asked, screen } = input;
  const { text, locale, sourceOf } = screen;
  const other = input.other ?? main;
  const year = lastYear(main);
  const at = main.years.length - 1;
  const drawn = (figure: Figure | undefined, metric: typeof main.metric): figure is Figure =>
    figure !== undefined && absentOf(figure, metric) === null;
  const points = main.bodies.flatMap(({ id, name, figures }, index) => {
    const [up, across] = [figures[at], other.bodies[index]?.figures[at]];
    if (!drawn(up, main.metric) || !drawn(across, other.metric) || up.value === null || across.value === null) return [];
    const label = `${shortName(name)}：${wholeText(across, other.metric, screen)}，${wholeText(up, main.metric, screen)}`;
    const hollow = !isRanked(up, main.metric) || !isRanked(across, other.metric);
    const href = sourceOf({ metric: main.metric.id, bodyId: id, year, basis: "report" });
    return [{ id, name: shortName(name), across: across.value, up: up.value, hollow, label, href }];
  });
  const firm = points.filter(({ hollow }) => !hollow);
  const top = (side: "across" | "up") => [...firm].sort((a, b) => b[side] - a[side]).slice(0, NAMED);
  const named = [
    ...new Set([...asked.marks.flatMap((id) => id ?? []), ...top("up").map(({ id }) => id), ...top("across").map(({ id }) => id)]),
  ];
  const cloud = prepareCloud({ points, isNamed: (id) => named.includes(id), size: SIZE });
  const correlation = rankCorrelation(firm.map(({ across, up }) => [across, up] as const));
  const title =
    correlation === null
      ? text("compare.scatter.few", { count: firm.length })
      : fitTitle([text("compare.scatter.title", { count: firm.length, value: numberText(correlation, locale, 2) })], locale);
  const subtitle = subtitleOf(input, String(year)).replace(
    main.metric.name[locale],
    `${main.metric.name[locale]} × ${other.metric.name[locale]}`,
  );
  const axisLabel = (metric: typeof main.metric, log: boolean) => {
    const unit = unitText(metric.unit, locale);
    return `${metric.name[locale]}${unit === "" ? "" : locale === "zh" ? `（${unit}）` : ` (${unit})`}${log ? text("compare.scatter.log") : ""}`;
  };
  const columns = [
    { label: text("leader.body"), unit: "", kind: "text" as const },
    figureColumn(main.metric.name[locale], main.metric, locale),
    figureColumn(other.metric.name[locale], other.metric, locale),
  ];
  const ordered = inOrder(main);
  const rows = ordered.map(({ id, name, figures }): ExportCell[] => {
    const [up, across] = [figures[at], other.bodies.find((body) => body.id === id)?.figures[at]];
    return [name, up ? figureCell(up, main.metric) : null, across ? figureCell(across, other.metric) : null];
  });
  const missing = main.bodies.length - points.length;
  return {
    title,
    subtitle,
    reading: [text("compare.scatter.reading"), missing > 0 ? text("compare.scatter.missing", { count: missing }) : ""].filter(
      (line) => line !== "",
    ),
    sheet: sheetOf(input, { title, subtitle, columns, rows }),
    links: ordered.map(({ id }) => [
      null,
      sourceOf({ metric: main.metric.id, bodyId: id, year, basis: "report" }),
      sourceOf({ metric: other.metric.id, bodyId: id, year, basis: "report" }),
    ]),
    none: points.length === 0 ? text("compare.scatter.none") : null,
    shape: { cloud, acrossLabel: axisLabel(other.metric, cloud.across.log), upLabel: axisLabel(main.metric, cloud.up.log), named, missing },
  };
}
