import { bodyColour, markSign } from "../../charts/body-colours";
import { type LinesShape, prepareLines } from "../../charts/prepare-lines";
import { valueText } from "../../charts/result-text";
import { shortName } from "../../leader/short-name";
import { absentText } from "../absent-text";
import { absentOf } from "../figure-cells";
import { changeFinding, wholeText } from "../finding";
import { inOrder, leadOf, marksFirst } from "../rank-bodies";
import type { PreparedView, ViewInput } from "../view-input";
import { notesShown, sheetOf, subtitleOf } from "../view-words";
import { wideTable } from "./prepare-table";

/** More grey lines than these are a grey plane. */
const MOST_GREY = 300;

/** Marked bodies as lines in their colours, all others in grey behind. */
export function prepareTrendView(input: ViewInput): PreparedView<LinesShape> {
  const { main, asked, screen } = input;
  const { text, locale } = screen;
  const { metric, years } = main;
  const lead = leadOf(main, asked.marks);
  const marked = main.bodies.filter(({ id }) => asked.marks.includes(id) || id === lead?.id);
  const others = main.bodies.filter((body) => !marked.includes(body));
  const byId = new Map(main.bodies.map((body) => [body.id, body]));
  const pins = notesShown(input).map(({ year }, at) => ({ year, sign: String(at + 1) }));
  const shape = prepareLines({
    years,
    comparable: metric.comparableAcrossEditions,
    marked: marksFirst(marked, asked.marks).map(({ id, name, figures, reliability }) => ({
      id,
      name: shortName(name),
      colour: bodyColour(asked.marks, id),
      sign: markSign(asked.marks, id),
      results: figures,
      reliability,
    })),
    others: others.slice(0, MOST_GREY).map(({ figures, reliability }) => ({ results: figures, reliability })),
    labelOf: (result, id, year) => `${shortName(byId.get(id)?.name ?? "")} ${year} ${wholeText(result, metric, screen)}`,
    shortOf: (result) => {
      const absent = absentOf(result, metric);
      return absent === null ? valueText(result.value ?? 0, metric.unit, locale, 1) : absentText(absent, result, screen);
    },
    hrefOf: (bodyId, year) => screen.sourceOf({ metric: metric.id, bodyId, year, basis: "report" }),
    pins,
  });
  const title = changeFinding(input);
  const subtitle = subtitleOf(input);
  const { links, ...table } = wideTable(input, marksFirst(inOrder(main), asked.marks));
  const reading = [
    others.length > 0 ? text("compare.trend.grey", { count: Math.min(others.length, MOST_GREY) }) : "",
    shape.ruleAt === null ? "" : text(metric.comparableAcrossEditions ? "leader.comparable" : "leader.notComparable"),
    text("compare.gaps"),
  ];
  return {
    title,
    subtitle,
    reading: reading.filter((line) => line !== ""),
    sheet: sheetOf(input, { title, subtitle, ...table }),
    links,
    none: null,
    shape,
  };
}
