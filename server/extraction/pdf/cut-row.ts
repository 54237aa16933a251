import type { TableCell } from "@/domain/document/document";
import type { PageCell, PageTable } from "./piece";

type Cells = readonly PageCell[];

/** Lines drawn at one place on both pages differ by less, in points. */
const SAME = 3;

const hasDigit = ({ text }: TableCell) => /[\d０-９]/u.test(text);
const isBlank = ({ text }: TableCell) => text.trim() === "";

/**
 * The parts of a table above and below a page break that cut a row in the middle, with that row made whole: one table, or two where
 * the pages' grids differ. A number that stands in both halves keeps its line break, to be asked about. Null when the tables are
 * not halves of one.
 */
export function mendCutRow(above: PageTable, below: PageTable): readonly PageTable[] | null {
  const [upper, lower] = [above.rows[above.rows.length - 1], below.rows[0]];
  if (below.page !== above.page + 1 || !above.openBottom || !below.openTop || !upper || !lower) return null;
  const cells = withoutContinued(upper, lower);
  const tail = upper.slice(-cells.length);
  const isOneGrid = spansOf(tail) === spansOf(cells);
  if (!fits(tail, cells) || !(isOneGrid || haveSamePlaces(tail, cells))) return null;
  const joined = tail.map((cell, at): PageCell => ({ ...cell, text: joinText(cell, cells[at]) }));
  const rows = [...above.rows.slice(0, -1), [...upper.slice(0, -cells.length), ...joined]];
  // A cell that goes on into the rows below keeps its row: they are placed by it.
  const rest = lower.every(({ rowSpan }) => rowSpan === 1) || isOneGrid ? below.rows.slice(1) : below.rows;
  if (!isOneGrid)
    return [
      { ...above, rows },
      { ...below, rows: rest },
    ];
  return cells.length < lower.length || lower.length === upper.length ? [{ ...below, top: above.top, rows: [...rows, ...rest] }] : null;
}

const spansOf = (row: readonly TableCell[]) => row.map(({ columnSpan }) => columnSpan).join(" ");

function haveSamePlaces(upper: Cells, lower: Cells): boolean {
  const isNear = (left: number, right: number) => Math.abs(left - right) < SAME;
  const isUnder = ({ place }: PageCell, at: number) => {
    const own = upper[at]?.place;
    return own !== undefined && isNear(own.left, place.left) && isNear(own.right, place.right);
  };
  return upper.length === lower.length && lower.every((cell, at) => isUnder(cell, at) && cell.rowSpan === 1);
}

/** No column holds figures in both halves, or the lower one holds nothing but the ends of figures in the upper. */
function fits(upper: Cells, lower: Cells): boolean {
  const isRest = lower.every((cell, at) => isBlank(cell) || (hasDigit(cell) && hasDigit(upper[at] ?? cell)));
  return isRest || upper.every((cell, at) => isComplement(cell, lower[at]));
}

function isComplement(upper: TableCell, lower: TableCell | undefined): boolean {
  return !lower || !hasDigit(upper) || !hasDigit(lower);
}

function joinText(upper: TableCell, lower: TableCell | undefined): string {
  if (!lower) return upper.text;
  return upper.text + (isComplement(upper, lower) ? "" : "\n") + lower.text;
}

/** The lower half without the empty cells of labels that span rows and only go on beside it. */
function withoutContinued(upper: Cells, lower: Cells): Cells {
  const extra = lower.length - upper.length;
  return extra > 0 && lower.slice(0, extra).every(isBlank) ? lower.slice(extra) : lower;
}
