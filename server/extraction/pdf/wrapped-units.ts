import { type OpenRow, rowOf } from "./open-row";
import { boxAround } from "./page-geometry";
import { heightOf, type TextLine, textOfLine } from "./text-lines";

const UNIT = /^(?:[件条个项次宗份人部]|万?元)$/u;

const isUnder = (upper: TextLine, lower: TextLine) => lower.left < upper.right && lower.right > upper.left;

/** What a line holds, when that is nothing but units that fell under their numbers. */
function fallenUnits({ labels, figures }: OpenRow): readonly TextLine[] {
  return figures.length === 0 && labels.every((label) => UNIT.test(textOfLine(label))) ? labels : [];
}

function withUnit(figure: TextLine, unit: TextLine): TextLine {
  return { ...boxAround([figure, unit]), runs: [...figure.runs, ...unit.runs] };
}

/** The rows with one unit put back behind its number; the same rows where none is found. `at` is the row between. */
function joinUnit(rows: readonly OpenRow[], at: number, unit: TextLine): readonly OpenRow[] {
  const [above, between] = [rows[at - 1], rows[at]];
  if (!between || unit.top - between.line.bottom > heightOf(unit)) return rows;
  const own = between.figures.find((figure) => isUnder(figure, unit));
  const upper = own ?? (above?.labels.length === 0 ? above.figures.find((figure) => isUnder(figure, unit)) : undefined);
  if (!upper) return rows;
  const joined = [...rows];
  if (!own && above) joined[at - 1] = { ...above, figures: above.figures.filter((figure) => figure !== upper) };
  const figures = between.figures.filter((figure) => figure !== own);
  joined[at] = rowOf(between.labels, [...figures, withUnit(upper, unit)]);
  const below = rows[at + 1];
  if (below) joined[at + 1] = { ...below, labels: below.labels.filter((label) => label !== unit) };
  return joined;
}

/**
 * A cell wrapped between number and unit stands half above and half below its row: 24 | the row | 件. Both are put back into
 * the row between them where its column is free; a unit right below its number is put behind it.
 */
export function joinFallenUnits(rows: readonly OpenRow[]): readonly OpenRow[] {
  let joined = rows;
  rows.forEach((row, at) => {
    for (const unit of fallenUnits(row)) joined = joinUnit(joined, at - 1, unit);
  });
  return joined.filter(({ labels, figures }) => labels.length + figures.length > 0);
}
