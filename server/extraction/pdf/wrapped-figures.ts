import { type OpenRow, rowOf } from "./open-row";
import { boxAround } from "./page-geometry";
import { heightOf, type TextLine, textOfLine } from "./text-lines";

/** A figure with the one that stands below it in its column. */
interface Pair {
  readonly upper: Place;
  readonly lower: Place;
  readonly gap: number;
}

interface Place {
  readonly figure: TextLine;
  readonly row: number;
}

/** How many lines below a figure its column is looked down. */
const REACH = 8;
/** Lines of one cell stand no further apart than this, in heights of a figure. */
const CLOSE = 1;
/** And nearer to each other than this part of the usual distance of two rows. */
const NEAR = 0.75;

/**
 * Without rulings nothing tells a number wrapped in its cell from two numbers. Figures that stand nearer to each other than
 * rows do, or close to a line without a label, become one figure with line breaks in the fullest of their rows, so that it is
 * asked about.
 */
export function joinWrappedFigures(rows: readonly OpenRow[]): OpenRow[] {
  const groups: Place[][] = [];
  for (const { upper, lower } of nearPairs(rows)) {
    const group = groups.find((places) => places.some(({ figure }) => figure === upper.figure));
    if (group) group.push(lower);
    else groups.push([upper, lower]);
  }
  if (groups.length === 0) return [...rows];
  const figures = rows.map((row) => [...row.figures]);
  for (const group of groups) {
    const home = fullestRow(rows, group);
    for (const { figure, row } of group) figures[row] = (figures[row] ?? []).filter((other) => other !== figure);
    figures[home] = [...(figures[home] ?? []), figureOf(group.map(({ figure }) => figure))];
  }
  return rows
    .map((row, i) => (isSame(row.figures, figures[i]) ? row : rowOf(row.labels, figures[i] ?? [])))
    .filter((row) => row.labels.length + row.figures.length > 0);
}

const isSame = (left: readonly TextLine[], right: readonly TextLine[] = []) =>
  left.length === right.length && left.every((figure) => right.includes(figure));

function nearPairs(rows: readonly OpenRow[]): Pair[] {
  const pairs = rows.flatMap((row, at) => row.figures.flatMap((figure) => pairBelow(rows, { figure, row: at }) ?? []));
  const gaps = pairs.map(({ gap }) => gap).sort((a, b) => a - b);
  const usual = gaps[Math.floor(gaps.length / 2)] ?? 0;
  const bare = ({ row }: Place) => rows[row]?.labels.length === 0;
  return pairs.filter(({ upper, lower, gap }) => {
    const close = gap < heightOf(lower.figure) * CLOSE;
    return close && (gap < usual * NEAR || bare(upper) || bare(lower));
  });
}

function pairBelow(rows: readonly OpenRow[], upper: Place): Pair | null {
  for (let row = upper.row + 1; row <= upper.row + REACH; row += 1) {
    const figure = rows[row]?.figures.find(({ left, right }) => left < upper.figure.right && right > upper.figure.left);
    if (figure) return { upper, lower: { figure, row }, gap: figure.top - upper.figure.bottom };
  }
  return null;
}

/** The row, from the first line of a wrapped figure to its last, that has the most figures. */
function fullestRow(rows: readonly OpenRow[], group: readonly Place[]): number {
  const at = group.map(({ row }) => row);
  let fullest = Math.min(...at);
  for (let row = fullest + 1; row <= Math.max(...at); row += 1)
    if ((rows[row]?.figures.length ?? 0) > (rows[fullest]?.figures.length ?? 0)) fullest = row;
  return fullest;
}

function figureOf(lines: readonly TextLine[]): TextLine {
  const box = boxAround(lines);
  return { ...box, runs: [{ ...box, text: lines.map(textOfLine).join("\n"), direction: "right" }] };
}
