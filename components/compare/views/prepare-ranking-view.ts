import type { ExportCell } from "@/domain/export/export-sheet";
import { resultOf } from "@/domain/metrics/compute-metric";
import { figureOf } from "@/domain/metrics/figure-table";
import type { Metric, MetricResult } from "@/domain/metrics/metric";
import { type Interval, intervalOf } from "@/domain/metrics/wilson-interval";
import type { RankedBody, RankingReply } from "@/server/statistics/statistics-replies";
import { prepareRankMarks, type RankScale } from "../../charts/prepare-rank-marks";
import { numberText } from "../../charts/result-text";
import { shortName } from "../../leader/short-name";
import { lastYear } from "../comparison";
import { figureCell, figureColumn, isRanked } from "../figure-cells";
import { highestFinding } from "../finding";
import { fitTitle } from "../fit-title";
import { inOrder } from "../rank-bodies";
import type { PreparedView, ViewInput } from "../view-input";
import { sheetOf, subtitleOf } from "../view-words";

export const RANKING_PAGE = 50;

export interface RankRow {
  readonly place: number;
  readonly id: number;
  readonly name: string;
  readonly result: MetricResult;
  readonly interval: Interval | null;
  readonly href: string;
}

/** The place of the first marked body, whether or not it is on the page. */
export interface OwnPlace {
  readonly id: number;
  readonly name: string;
  readonly words: string;
  /** From 1; null while it is not ranked. */
  readonly page: number | null;
}

export interface RankingView {
  readonly rows: readonly RankRow[];
  readonly scale: RankScale;
  readonly own: OwnPlace | null;
  readonly count: number;
  readonly pages: number;
}

function ownPlace({ mine, count }: RankingReply, { main, selected, screen: { text, locale } }: ViewInput): OwnPlace | null {
  if (!mine) return null;
  const name = shortName(selected.names[selected.ids.indexOf(mine.bodyId)] ?? "");
  const { place, percentile, page } = mine;
  if (place === null)
    return { id: mine.bodyId, name, words: text("compare.rank.unplaced", { name, why: whyUnplaced(mine, main.metric, text) }), page: null };
  const words = text("compare.rank.own", { name, place, count, percentile: numberText(percentile ?? 0, locale, 0) });
  return { id: mine.bodyId, name, words, page: page === null ? null : page + 1 };
}

function whyUnplaced({ n, d, code }: RankedBody, metric: Metric, text: ViewInput["screen"]["text"]): string {
  const { value } = figureOf(metric, { n, d }, code);
  if (value === null) return text(`compare.code.${code === "v" || code === "z" ? "m" : code}`);
  return text(d !== null && d < 10 ? "leader.tooSmall" : "leader.small");
}

/** Every ranked body with its place, for the table and the files; equal values share a place. */
function rankedRows({
  main,
}: ViewInput): readonly { readonly place: number; readonly id: number; readonly name: string; readonly result: MetricResult }[] {
  const at = main.years.length - 1;
  const ranked = inOrder(main).flatMap(({ id, name, figures }) => {
    const result = figures[at];
    return result && isRanked(result, main.metric) ? [{ id, name, result }] : [];
  });
  return ranked.map((row) => ({ ...row, place: ranked.findIndex(({ result }) => result.value === row.result.value) + 1 }));
}

/** A page of the ranking with the own place; only values on a base of thirty or more have one. */
export function prepareRankingView(input: ViewInput): PreparedView<RankingView> {
  const { main, ranking, screen } = input;
  const { text, locale, sourceOf } = screen;
  const { metric } = main;
  const year = lastYear(main);
  const rows = (ranking?.bodies ?? []).map((id, at): RankRow => {
    const result = resultOf(metric, ranking?.n[at] ?? 0, ranking?.d[at] ?? null);
    const href = sourceOf({ metric: metric.id, bodyId: id, year, basis: "report" });
    return {
      place: ranking?.places[at] ?? 0,
      id,
      name: shortName(ranking?.names[at] ?? ""),
      result,
      interval: intervalOf(metric, result),
      href,
    };
  });
  const own = ranking ? ownPlace(ranking, input) : null;
  const count = ranking?.count ?? 0;
  const mine = ranking?.mine ?? null;
  const title =
    own && mine?.place
      ? fitTitle(
          [
            text("compare.rank.title", { name: own.name, place: mine.place, count }),
            text("compare.rank.titleShort", { name: own.name, place: mine.place, count }),
          ],
          locale,
        )
      : highestFinding(input);
  const subtitle = subtitleOf(input, String(year));
  const proportion = rows.some(({ interval }) => interval !== null);
  const columns = [
    { label: text("compare.rank.place"), unit: "", kind: "number" as const },
    { label: text("leader.body"), unit: "", kind: "text" as const },
    figureColumn(metric.name[locale], metric, locale),
    ...(proportion ? [bound("low"), bound("high")] : []),
  ];
  function bound(side: "low" | "high") {
    return { label: text(`compare.rank.${side}`), unit: "%", kind: "number" as const, decimals: 2 };
  }
  const ranked = rankedRows(input);
  const cells = ranked.map(({ place, name, result }): ExportCell[] => {
    const interval = intervalOf(metric, result);
    return [place, name, figureCell(result, metric), ...(proportion ? [interval?.low ?? null, interval?.high ?? null] : [])];
  });
  const left = Object.entries(ranking?.leftOut ?? {}).map(([why, n]) =>
    text("compare.rank.left", { why: leftWord(why, text), count: n ?? 0 }),
  );
  const scale = prepareRankMarks(rows.map(({ result, interval }) => ({ value: result.value ?? 0, interval })));
  const reading = [
    proportion ? text("compare.rank.dots") : text("compare.rank.bars"),
    scale.fromZero ? "" : text("overview.mailbox.note"),
    left.length > 0 ? text("compare.rank.leftOut", { list: left.join(locale === "zh" ? "、" : ", ") }) : "",
  ];
  return {
    title,
    subtitle,
    reading: reading.filter((line) => line !== ""),
    sheet: sheetOf(input, { title, subtitle, columns, rows: cells }),
    links: ranked.map(({ id }) => [null, null, sourceOf({ metric: metric.id, bodyId: id, year, basis: "report" }), null, null]),
    none: count === 0 ? text("compare.heading.none") : null,
    shape: { rows, scale, own, count, pages: Math.max(1, Math.ceil(count / RANKING_PAGE)) },
  };
}

function leftWord(why: string, text: ViewInput["screen"]["text"]): string {
  if (why === "tooSmall") return text("leader.tooSmall");
  if (why === "small") return text("leader.small");
  return text(`compare.code.${why as "m" | "r" | "p" | "a" | "e" | "f" | "x"}`);
}
