import { type OpenRow, rowOf } from "./open-row";
import { heightOf, type TextLine, textOfLine } from "./text-lines";

/** Rows are counted in steps of one; a number that runs into its label leaves a gap. */
const LARGEST_STEP = 8;
const FEWEST = 3;

/** A number of one or two digits that stands left of everything else in its row. */
function leadingNumber({ labels, figures }: OpenRow): TextLine | null {
  const [first] = figures;
  if (!first || labels.length + figures.length < 2 || !/^\d{1,2}$/u.test(textOfLine(first))) return null;
  return labels.every(({ left }) => left > first.right) ? first : null;
}

function goesOn(before: TextLine, after: TextLine): boolean {
  const step = Number(textOfLine(after)) - Number(textOfLine(before));
  const apart = Math.abs(before.left + before.right - after.left - after.right) / 2;
  return step > 0 && step <= LARGEST_STEP && apart < heightOf(before);
}

/** The rows without the numbers that only count them, in a column of their own left of the labels: no figures of the report. */
export function withoutRowNumbers(rows: readonly OpenRow[]): readonly OpenRow[] {
  const counts: TextLine[][] = [];
  for (const row of rows) {
    const number = leadingNumber(row);
    const count = counts[counts.length - 1];
    const before = count?.[count.length - 1];
    if (!number) continue;
    if (count && before && goesOn(before, number)) count.push(number);
    else counts.push([number]);
  }
  const dropped = new Set(counts.filter(({ length }) => length >= FEWEST).flat());
  if (dropped.size === 0) return rows;
  return rows.map((row) => {
    const figures = row.figures.filter((figure) => !dropped.has(figure));
    return figures.length === row.figures.length ? row : rowOf(row.labels, figures);
  });
}
