import { type MultiplesShape, prepareMultiples } from "../../charts/prepare-multiples";
import { shortName } from "../../leader/short-name";
import type { ComparedBody } from "../comparison";
import { highestFinding } from "../finding";
import { inOrder } from "../rank-bodies";
import type { PreparedView, ViewInput } from "../view-input";
import { sheetOf, subtitleOf } from "../view-words";
import { wideTable } from "./prepare-table";

export const TABLE_PAGE = 40;

export interface TableView {
  readonly bodies: readonly ComparedBody[];
  readonly sparks: MultiplesShape;
}

/** Lines without axes for the bodies of a table, all on one scale. */
export function sparksOf(input: ViewInput, bodies: readonly ComparedBody[]): MultiplesShape {
  const { main } = input;
  return prepareMultiples({
    years: main.years,
    series: bodies.map(({ id, name, figures, reliability }) => ({ id, name: shortName(name), results: figures, reliability })),
    comparable: main.metric.comparableAcrossEditions,
    size: { width: 64, height: 18 },
    textOf: () => "",
  });
}

/** Every year's value of every body, with its change and its line. */
export function prepareTableView(input: ViewInput): PreparedView<TableView> {
  const { main, asked, screen } = input;
  const ordered = inOrder(main);
  const title = highestFinding(input);
  const subtitle = subtitleOf(input);
  const { links, ...table } = wideTable(input, ordered);
  const bodies = ordered.slice((asked.page - 1) * TABLE_PAGE, asked.page * TABLE_PAGE);
  return {
    title,
    subtitle,
    reading: [screen.text("compare.gaps"), main.metric.comparableAcrossEditions ? "" : screen.text("leader.notComparable")].filter(
      (line) => line !== "",
    ),
    sheet: sheetOf(input, { title, subtitle, ...table }),
    links,
    none: null,
    shape: { bodies, sparks: sparksOf(input, bodies) },
  };
}
