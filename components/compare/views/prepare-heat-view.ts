import type { Figure } from "@/domain/metrics/figure-table";
import { type HeatRow, prepareHeat } from "../../charts/prepare-heat";
import { fractionText, unitText, valueText } from "../../charts/result-text";
import { shortName } from "../../leader/short-name";
import { absentText } from "../absent-text";
import { absentOf, isRanked, isRatio } from "../figure-cells";
import { wholeText } from "../finding";
import { fitTitle } from "../fit-title";
import { inOrder } from "../rank-bodies";
import type { PreparedView, ViewInput } from "../view-input";
import { sheetOf, subtitleOf } from "../view-words";
import { wideTable } from "./prepare-table";

/** More rows than these would mount too many nodes. */
export const HEAT_PAGE = 40;

/** The highest value of all bodies and years that may be ranked, in one sentence. */
function heatFinding({ main, screen }: ViewInput): string {
  const { text, locale } = screen;
  const cells = main.bodies.flatMap(({ name, figures }) => figures.map((figure, at) => ({ name, figure, year: main.years[at] ?? 0 })));
  const ranked = cells.filter(({ figure }) => isRanked(figure, main.metric));
  const [first] = ranked;
  if (!first) return text("compare.heading.none");
  const top = ranked.reduce((best, cell) => ((cell.figure.value ?? 0) > (best.figure.value ?? 0) ? cell : best), first);
  const words = (places: number) =>
    text("compare.heat.title", {
      name: shortName(top.name),
      year: String(top.year),
      value: wholeText(top.figure, main.metric, screen, places),
    });
  return fitTitle([words(2), words(1)], locale);
}

/** Bodies × years with printed values, highest of the last year first. */
export function prepareHeatView(input: ViewInput): PreparedView<readonly HeatRow[]> {
  const { main, asked, screen } = input;
  const { text, locale, sourceOf } = screen;
  const { metric } = main;
  const ordered = inOrder(main);
  const textOf = (figure: Figure) => {
    const absent = absentOf(figure, metric);
    if (absent !== null) return absentText(absent, figure, screen);
    return valueText(figure.value ?? 0, metric.unit, locale);
  };
  const heat = prepareHeat({
    years: main.years,
    series: ordered.map(({ id, name, figures, reliability }) => ({ bodyId: id, name: shortName(name), results: figures, reliability })),
    textOf: (result) => textOf(result as Figure),
    fractionOf: (result) => (isRatio(metric) ? fractionText(result, locale) : null),
    hrefOf: (bodyId, year) => sourceOf({ metric: metric.id, bodyId, year, basis: "report" }),
  });
  const title = heatFinding(input);
  const subtitle = subtitleOf(input);
  const { links, ...table } = wideTable(input, ordered);
  const reading = [
    text("compare.heat.note", { unit: unitText(metric.unit, locale) }),
    metric.comparableAcrossEditions ? "" : text("leader.notComparable"),
  ];
  return {
    title,
    subtitle,
    reading: reading.filter((line) => line !== ""),
    sheet: sheetOf(input, { title, subtitle, ...table }),
    links,
    none: null,
    shape: heat.slice((asked.page - 1) * HEAT_PAGE, asked.page * HEAT_PAGE),
  };
}
