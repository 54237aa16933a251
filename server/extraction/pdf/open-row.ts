import { boxAround } from "./page-geometry";
import { isFigure, segmentsOf, type TextLine, textOfLine } from "./text-lines";

/** A printed line in its segments; `figures` are those that hold a number or a mark for none. */
export interface OpenRow {
  readonly line: TextLine;
  readonly labels: readonly TextLine[];
  readonly figures: readonly TextLine[];
}

const SECTION_HEADING = /^[一二三四五六]、[^0-9]{2,30}$/u;
const BLOCK_HEADING = /^第.{1,4}条第/u;
/** How a row label of the form begins: 1. （一） 一、 */
const NUMBERED = /^(?:\d{1,2}[.．、]|[（(][一二三四五六七]|[一二三四]、)/u;

/** A line in its labels and figures. */
export function openRowOf(line: TextLine): OpenRow {
  const segments = segmentsOf(line);
  const figures = segments.filter((segment) => isFigure(textOfLine(segment)));
  return { line, figures, labels: segments.filter((segment) => !figures.includes(segment)) };
}

/** The row with these segments instead, its line too. */
export function rowOf(labels: readonly TextLine[], figures: readonly TextLine[]): OpenRow {
  const ordered = [...figures].sort((a, b) => a.left - b.left);
  const segments = [...labels, ...ordered];
  const runs = segments.flatMap(({ runs: own }) => own).sort((a, b) => a.left - b.left);
  return { line: { ...boxAround(segments), runs }, labels, figures: ordered };
}

/** True for a line that begins as a numbered label does. */
export function isNumbered(line: TextLine): boolean {
  return NUMBERED.test(textOfLine(line));
}

const isTabular = ({ labels, figures }: OpenRow) => labels.length + figures.length >= 3 || (labels.length === 1 && figures.length === 1);

const isHeading = ({ figures, line }: OpenRow) =>
  figures.length === 0 && [SECTION_HEADING, BLOCK_HEADING].some((heading) => heading.test(textOfLine(line)));

/** Two short labels set apart: 信息内容 and the name of one column. */
const isColumnHeading = ({ figures, labels }: OpenRow) =>
  figures.length === 0 && labels.length === 2 && labels.every((label) => textOfLine(label).length <= 16);

/** True for the first line of a wrapped label whose figures stand on the next line or two. */
function startsLabel(rows: readonly OpenRow[], at: number): boolean {
  const line = rows[at]?.line;
  if (!line || !isNumbered(line)) return false;
  const reach = 2 * (line.bottom - line.top);
  return rows.slice(at + 1, at + 3).some((next) => next.figures.length >= 2 && next.line.top - line.bottom < reach);
}

/** One past the last row of the table without rulings that starts here, or the start itself when none does. */
export function endOfOpenTable(rows: readonly OpenRow[], start: number): number {
  let end = start;
  for (let i = start; i < rows.length; i++) {
    const row = rows[i];
    const next = rows[i + 1];
    if (!row || isHeading(row)) break;
    if (isTabular(row) || (isColumnHeading(row) && next && isTabular(next))) end = i + 1;
    else if (end === start ? !startsLabel(rows, i) : i - end >= 4) break;
  }
  return rows.slice(start, end).some(({ labels }) => labels.length > 0) ? end : start;
}
