import type { ExportCell } from "@/domain/export/export-sheet";
import type { Figure } from "@/domain/metrics/figure-table";
import { isComparable } from "@/domain/metrics/format-change";
import { ticksFromZero } from "../../charts/scale";
import { type Change, compareResults, differenceDecimals, signedText } from "../../leader/change-text";
import { shortName } from "../../leader/short-name";
import type { ComparedBody } from "../comparison";
import { lastYear } from "../comparison";
import { figureCell, figureColumn, isRanked } from "../figure-cells";
import { wholeText } from "../finding";
import { fitTitle } from "../fit-title";
import type { PreparedView, ViewInput } from "../view-input";
import { sheetOf, subtitleOf } from "../view-words";

export const DUMBBELL_PAGE = 30;

export interface DumbbellEnd {
  /** Place on the axis in %, null when there is no dot: the text says why. */
  readonly at: number | null;
  readonly text: string;
  readonly hollow: boolean;
  readonly href: string;
}

export interface DumbbellRow {
  readonly id: number;
  readonly name: string;
  readonly ends: readonly [DumbbellEnd, DumbbellEnd];
  readonly change: string;
}

export interface DumbbellView {
  readonly years: readonly [number, number];
  readonly rows: readonly DumbbellRow[];
  readonly ticks: readonly { readonly value: number; readonly at: number }[];
  readonly pages: number;
}

interface Pair {
  readonly body: ComparedBody;
  readonly ends: readonly [Figure, Figure];
  readonly change: Change | null;
}

const sizeOf = (change: Change | null) => (change === null ? null : change.kind === "points" ? change.points : change.difference);

/** The first and the last year of the view beside each other, largest rise first. No change is told across a break. */
export function prepareDumbbellView(input: ViewInput): PreparedView<DumbbellView> {
  const { main, asked, screen } = input;
  const { text, locale, sourceOf } = screen;
  const { metric, years } = main;
  const [since, to] = [years[0] ?? 0, lastYear(main)];
  const comparable = isComparable(metric, since, to);
  const pairs = main.bodies.flatMap((body): Pair[] => {
    const [first, last] = [body.figures[0], body.figures[years.length - 1]];
    if (!first || !last) return [];
    return [{ body, ends: [first, last], change: comparable ? compareResults(last, first) : null }];
  });
  const ordered = [...pairs].sort(
    (a, b) => (sizeOf(b.change) ?? Number.NEGATIVE_INFINITY) - (sizeOf(a.change) ?? Number.NEGATIVE_INFINITY),
  );
  const drawn = (figure: Figure) => figure.value !== null && (figure.denominator === null || figure.denominator >= 10);
  const values = pairs.flatMap(({ ends }) => ends.flatMap((figure) => (drawn(figure) && figure.value !== null ? [figure.value] : [])));
  const ticks = ticksFromZero(values, 5);
  const [low, high] = [ticks[0] ?? 0, ticks[ticks.length - 1] ?? 1];
  const place = (value: number) => Math.round(((value - low) / (high - low || 1)) * 10_000) / 100;
  const endOf = (figure: Figure, id: number, year: number): DumbbellEnd => ({
    at: drawn(figure) && figure.value !== null ? place(figure.value) : null,
    text: wholeText(figure, metric, screen),
    hollow: !isRanked(figure, metric),
    href: sourceOf({ metric: metric.id, bodyId: id, year, basis: "report" }),
  });
  const rows = ordered.map(
    ({ body, ends: [first, last], change }): DumbbellRow => ({
      id: body.id,
      name: shortName(body.name),
      ends: [endOf(first, body.id, since), endOf(last, body.id, to)],
      change: changeWords(change, input),
    }),
  );
  const sizes = pairs.map(({ change }) => sizeOf(change));
  const count = (sign: number) => sizes.filter((size) => size !== null && Math.sign(size) === sign).length;
  const known = sizes.filter((size) => size !== null).length;
  const title =
    since === to
      ? text("compare.pair.oneYear")
      : !comparable
        ? text("compare.pair.broken")
        : known === 0
          ? text("compare.pair.none")
          : fitTitle(
              [
                text("compare.pair.title", { known, up: count(1), down: count(-1) }),
                text("compare.pair.titleShort", { known, up: count(1), down: count(-1) }),
              ],
              locale,
            );
  const subtitle = subtitleOf(input, text("compare.pair.years", { since: String(since), to: String(to) }));
  const unit = metric.unit === "%" ? text("compare.points") : "";
  const columns = [
    { label: text("leader.body"), unit: "", kind: "text" as const },
    figureColumn(String(since), metric, locale),
    figureColumn(String(to), metric, locale),
    { label: text("compare.pair.change"), unit, kind: "number" as const, decimals: metric.unit === "%" ? 2 : 6 },
  ];
  const cells = ordered.map(({ body, ends: [first, last], change }): ExportCell[] => [
    body.name,
    figureCell(first, metric),
    figureCell(last, metric),
    sizeOf(change) === null ? { state: "notApplicable" } : sizeOf(change),
  ]);
  const pages = Math.max(1, Math.ceil(rows.length / DUMBBELL_PAGE));
  return {
    title,
    subtitle,
    reading: [
      text("compare.pair.reading", { since: String(since), to: String(to) }),
      comparable ? "" : text("leader.notComparable"),
    ].filter((line) => line !== ""),
    sheet: sheetOf(input, { title, subtitle, columns, rows: cells }),
    links: rows.map(({ ends: [first, last] }) => [null, first.href, last.href, null]),
    none: since === to ? text("compare.pair.oneYear.text") : null,
    shape: {
      years: [since, to],
      rows: rows.slice((asked.page - 1) * DUMBBELL_PAGE, asked.page * DUMBBELL_PAGE),
      ticks: ticks.map((value) => ({ value, at: place(value) })),
      pages,
    },
  };
}

/** A change in points, or in cases with the growth on a base of thirty or more. */
function changeWords(change: Change | null, { main: { metric }, screen: { text, locale } }: ViewInput): string {
  if (change === null) return "—";
  if (change.kind === "points") return `${signedText(change.points, locale, 2)}${metric.unit === "%" ? ` ${text("compare.points")}` : ""}`;
  const difference = signedText(change.difference, locale, differenceDecimals(metric.unit));
  if (change.percent === null) return difference;
  const growth = `${signedText(change.percent, locale, 1)} %`;
  return locale === "zh" ? `${difference}（${growth}）` : `${difference} (${growth})`;
}
