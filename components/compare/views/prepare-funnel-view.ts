import { isOutsideFunnel } from "@/domain/metrics/funnel-limits";
import { isProportion } from "@/domain/metrics/wilson-interval";
import { type FunnelShape, prepareFunnel } from "../../charts/prepare-funnel";
import { fractionText, numberText } from "../../charts/result-text";
import { shortName } from "../../leader/short-name";
import { lastYear } from "../comparison";
import { figureCell, figureColumn } from "../figure-cells";
import { fitTitle } from "../fit-title";
import { inOrder } from "../rank-bodies";
import type { PreparedView, ViewInput } from "../view-input";
import { baseWords, sheetOf, subtitleOf } from "../view-words";

export interface FunnelView {
  readonly shape: FunnelShape;
  readonly shareLabel: string;
  readonly outside: number;
}

/** Every body's share against its cases, with binomial limits around the share of all; only for shares of a whole. */
export function prepareFunnelView(input: ViewInput): PreparedView<FunnelView> {
  const { main, screen } = input;
  const { text, locale, sourceOf } = screen;
  const { metric, years } = main;
  const year = lastYear(main);
  const at = years.length - 1;
  const total = main.sums[at]?.result;
  const share = total?.numerator !== null && total?.denominator ? (total.numerator ?? 0) / total.denominator : null;
  const proportion = isProportion(metric);
  const points = proportion
    ? main.bodies.flatMap(({ id, name, figures }) => {
        const { numerator, denominator } = figures[at] ?? {};
        if (typeof numerator !== "number" || typeof denominator !== "number" || denominator === 0 || numerator > denominator) return [];
        const outside = share !== null && isOutsideFunnel(numerator, denominator, share);
        return [{ bodyId: id, name: shortName(name), numerator, denominator, outside }];
      })
    : [];
  const shape = prepareFunnel({ points, share, hrefOf: (bodyId) => sourceOf({ metric: metric.id, bodyId, year, basis: "report" }) });
  const outside = shape.dots.filter(({ kind }) => kind === "outside").length;
  const wording = outside === 0 ? "compare.funnel.none" : "compare.funnel.title";
  const title = fitTitle([text(wording, { outside, count: points.length })], locale);
  const subtitle = subtitleOf(input, String(year));
  const within = new Map(shape.dots.map((dot) => [dot.id, dot.kind]));
  const ordered = inOrder(main);
  const rows = ordered.flatMap(({ id, name, figures }) => {
    const figure = figures[at];
    const kind = within.get(id);
    return figure ? [[name, figureCell(figure, metric), text(`compare.funnel.${kind ?? "absent"}`)]] : [];
  });
  const columns = [
    { label: text("leader.body"), unit: "", kind: "text" as const },
    figureColumn(String(year), metric, locale),
    { label: text("compare.funnel.column"), unit: "", kind: "text" as const },
  ];
  const shareText = share === null ? "" : text("overview.funnel.share", { share: numberText(share * 100, locale, 2) });
  const fraction = total ? fractionText(total, locale) : null;
  const reading = [
    text("compare.funnel.across", { base: baseWords(metric, input) }),
    text("compare.funnel.reading"),
    shape.omitted > 0 ? text("compare.funnel.omitted", { omitted: shape.omitted }) : "",
    share === null ? "" : text("compare.funnel.share", { share: `${numberText(share * 100, locale, 2)} %`, fraction: fraction ?? "" }),
  ];
  return {
    title: proportion ? title : text("compare.funnel.notShare"),
    subtitle,
    reading: proportion ? reading.filter((line) => line !== "") : [],
    sheet: sheetOf(input, { title, subtitle, columns, rows }),
    links: ordered.map(({ id }) => [null, sourceOf({ metric: metric.id, bodyId: id, year, basis: "report" }), null]),
    none: proportion ? (points.length === 0 ? text("compare.heading.none") : null) : text("compare.funnel.notShare.text"),
    shape: { shape, shareLabel: shareText, outside },
  };
}
