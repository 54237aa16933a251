import { type MultiplesShape, prepareMultiples } from "../../charts/prepare-multiples";
import { unitText, valueText } from "../../charts/result-text";
import { shortName } from "../../leader/short-name";
import type { ComparedBody } from "../comparison";
import { highestFinding } from "../finding";
import { inOrder } from "../rank-bodies";
import type { PreparedView, ViewInput } from "../view-input";
import { sheetOf, subtitleOf } from "../view-words";
import { wideTable } from "./prepare-table";

/** More panels than this are a wall; the rest stands on the next page. */
export const PANELS = 24;
export const PANEL_SIZE = { width: 126, height: 64 };

export interface MultiplesView {
  readonly shape: MultiplesShape;
  /** The bodies of this page, in the order of their last value. */
  readonly bodies: readonly ComparedBody[];
}

/** One panel a body on one scale; all bodies share it, those of other pages too. */
export function prepareMultiplesView(input: ViewInput): PreparedView<MultiplesView> {
  const { main, asked, screen } = input;
  const { text, locale } = screen;
  const { metric } = main;
  const ordered = inOrder(main);
  const page = ordered.slice((asked.page - 1) * PANELS, asked.page * PANELS);
  const shape = prepareMultiples({
    years: main.years,
    series: ordered.map(({ id, name, figures, reliability }) => ({ id, name: shortName(name), results: figures, reliability })),
    comparable: metric.comparableAcrossEditions,
    size: PANEL_SIZE,
    textOf: ({ value }) => (value === null ? "" : valueText(value, metric.unit, locale, 1)),
  });
  const title = highestFinding(input);
  const subtitle = subtitleOf(input);
  const { links, ...table } = wideTable(input, ordered);
  const unit = unitText(metric.unit, locale);
  const most = `${valueText(shape.most, metric.unit, locale, 1)}${unit === "" ? "" : ` ${unit}`}`;
  const reading = [
    main.bodies.length > 1 ? text("compare.panels.note", { count: page.length, most }) : "",
    shape.ruleX === null ? "" : text(metric.comparableAcrossEditions ? "leader.comparable" : "leader.notComparable"),
    text("compare.gaps"),
  ];
  return {
    title,
    subtitle,
    reading: reading.filter((line) => line !== ""),
    sheet: sheetOf(input, { title, subtitle, ...table }),
    links,
    none: null,
    shape: { shape: { ...shape, panels: shape.panels.filter(({ id }) => page.some((body) => body.id === id)) }, bodies: page },
  };
}
