import type { ExportCell } from "@/domain/export/export-sheet";
import { bodyColour, markSign } from "../../charts/body-colours";
import { type HistogramShape, prepareHistogram } from "../../charts/prepare-histogram";
import { numberText, unitText, valueText } from "../../charts/result-text";
import { shortName } from "../../leader/short-name";
import { lastYear } from "../comparison";
import { isRanked } from "../figure-cells";
import { fitTitle } from "../fit-title";
import type { PreparedView, ViewInput } from "../view-input";
import { sheetOf, subtitleOf } from "../view-words";

/** How the bodies' values of the last year are spread, with the quartiles and the marked bodies. */
export function prepareDistributionView(input: ViewInput): PreparedView<HistogramShape> {
  const { main, asked, distribution, screen } = input;
  const { text, locale } = screen;
  const { metric, years } = main;
  const at = years.length - 1;
  const marks = main.bodies.flatMap(({ id, name, figures }) => {
    const figure = figures[at];
    if (!asked.marks.includes(id) || !figure || figure.value === null || !isRanked(figure, metric)) return [];
    return [{ id, name: shortName(name), value: figure.value, colour: bodyColour(asked.marks, id), sign: markSign(asked.marks, id) }];
  });
  const { from = 0, width = 1, counts = [], five = null, count = 0 } = distribution ?? {};
  const shape = prepareHistogram({ from, width, counts, five, marks });
  const unit = unitText(metric.unit, locale);
  // A quartile of counts may lie between two of them.
  const bare = (n: number, places: number) =>
    metric.unit === "%" || metric.unit === "per 100" ? valueText(n, metric.unit, locale, places) : numberText(n, locale, 2, false);
  const value = (n: number, places: number) => `${bare(n, places)}${unit === "" ? "" : ` ${unit}`}`;
  const half = (places: number) => (five ? text("compare.spread.half", { low: bare(five[1], places), high: value(five[3], places) }) : "");
  const title = five ? fitTitle([half(2), half(1)], locale) : text("compare.heading.none");
  const subtitle = subtitleOf(input, String(lastYear(main)));
  const bound = (label: string) => ({ label, unit, kind: "number" as const, decimals: metric.unit === "%" ? 2 : 6 });
  const columns = [
    bound(text("compare.spread.from")),
    bound(text("compare.spread.to")),
    { label: text("compare.spread.bodies"), unit: text("compare.spread.unit"), kind: "number" as const },
  ];
  const rows = shape.bins.map((bin): ExportCell[] => [bin.from, bin.to, bin.count]);
  const left = Object.values(distribution?.leftOut ?? {}).reduce<number>((sum, n) => sum + (n ?? 0), 0);
  const reading = [
    five
      ? text("compare.spread.five", {
          least: value(five[0], 2),
          low: value(five[1], 2),
          median: value(five[2], 2),
          high: value(five[3], 2),
          most: value(five[4], 2),
        })
      : "",
    text("compare.spread.counted", { count, left }),
  ];
  return {
    title,
    subtitle,
    reading: reading.filter((line) => line !== ""),
    sheet: sheetOf(input, { title, subtitle, columns, rows }),
    links: rows.map(() => [null, null, null]),
    none: count === 0 ? text("compare.heading.none") : null,
    shape,
  };
}
