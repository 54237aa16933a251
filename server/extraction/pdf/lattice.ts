import { refuse } from "../refusals";
import { groupRulings, mergeRulings, REACH, SAME } from "./merge-rulings";
import type { Box } from "./page-geometry";
import type { Ruling } from "./rulings";

/** A cell of a ruled table: its place in the lattice and its box on the page. */
export interface LatticeCell extends Box {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

/** A ruled table, or the part of one that stands on a page. */
export interface Lattice extends Box {
  /** Vertical lines from left to right. */
  readonly columns: readonly number[];
  readonly cells: readonly LatticeCell[];
  /** True where no line closes the table: a page break cut it in the middle of a row. */
  readonly openTop: boolean;
  readonly openBottom: boolean;
}

interface Lines {
  readonly horizontals: readonly Ruling[];
  readonly verticals: readonly Ruling[];
}

/** Fields of a real table: 30 rows of 15 columns at most; far more is an attack. */
const MOST_FIELDS = 40_000;

/** The ruled tables of a page, from top to bottom. A table needs at least two lines each way. */
export function latticesOf(rulings: readonly Ruling[]): Lattice[] {
  return groupRulings(mergeRulings(rulings))
    .flatMap((group) => latticeOf(group))
    .sort((a, b) => a.top - b.top);
}

function latticeOf(rulings: readonly Ruling[]): Lattice[] {
  const horizontals = rulings.filter((r) => r.horizontal);
  const verticals = rulings.filter((r) => !r.horizontal);
  // A table cut by the page break has no line there: its other lines end where the page's part ends.
  const rows = distinct([...horizontals.map((r) => r.at), ...endsOf(verticals)]);
  const columns = distinct([...verticals.map((r) => r.at), ...endsOf(horizontals)]);
  const [left, right, top, bottom] = [columns[0], columns[columns.length - 1], rows[0], rows[rows.length - 1]];
  if (rows.length < 2 || columns.length < 2 || left === undefined || right === undefined || top === undefined || bottom === undefined)
    return [];
  if (rows.length * columns.length > MOST_FIELDS) refuse("tooLarge");
  const isDrawn = (at: number) => horizontals.some((r) => Math.abs(r.at - at) <= SAME);
  const cells = cellsOf(rows, columns, { horizontals, verticals });
  return [{ left, right, top, bottom, columns, cells, openTop: !isDrawn(top), openBottom: !isDrawn(bottom) }];
}

function endsOf(rulings: readonly Ruling[]): number[] {
  if (rulings.length < 2) return [];
  return [Math.min(...rulings.map((r) => r.from)), Math.max(...rulings.map((r) => r.to))];
}

function distinct(values: readonly number[]): number[] {
  const result: number[] = [];
  for (const value of [...values].sort((a, b) => a - b)) {
    const last = result[result.length - 1];
    if (last === undefined || value - last > REACH) result.push(value);
  }
  return result;
}

/** For each line of the grid and each field beside it, whether a drawn line stands there. */
function wallsOf(lines: readonly Ruling[], at: readonly number[], along: readonly number[]): boolean[][] {
  return at.map((position) => {
    const near = lines.filter((line) => Math.abs(line.at - position) <= REACH);
    return along.slice(1).map((end, i) => {
      const middle = (end + (along[i] ?? end)) / 2;
      return near.some(({ from, to }) => from <= middle && to >= middle);
    });
  });
}

/** Cells by growing each free field to the right and down until a drawn line stops it. */
function cellsOf(rows: readonly number[], columns: readonly number[], { horizontals, verticals }: Lines): LatticeCell[] {
  const below = wallsOf(horizontals, rows, columns);
  const beside = wallsOf(verticals, columns, rows);
  const taken = rows.map(() => columns.map(() => false));
  const cells: LatticeCell[] = [];
  const isFree = (row: number, column: number) => column < columns.length - 1 && !taken[row]?.[column];
  const isOpenBelow = (row: number, from: number, to: number) => below[row + 1]?.slice(from, to).every((wall) => !wall) ?? false;
  for (let row = 0; row < rows.length - 1; row++)
    for (let column = 0; column < columns.length - 1; column++) {
      if (!isFree(row, column)) continue;
      let end = column + 1;
      while (isFree(row, end) && !beside[end]?.[row]) end++;
      let last = row + 1;
      while (last < rows.length - 1 && isOpenBelow(last - 1, column, end)) last++;
      for (const line of taken.slice(row, last)) line.fill(true, column, end);
      const [left = 0, right = 0, top = 0, bottom = 0] = [columns[column], columns[end], rows[row], rows[last]];
      cells.push({ row, column, rowSpan: last - row, columnSpan: end - column, left, right, top, bottom });
    }
  return cells;
}
