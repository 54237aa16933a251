import type { CellId } from "@/domain/form/edition";
import type { Direction } from "./grid-keys";

/** Cells as the arrow keys walk through them; rows may differ in length. */
export type CellOrder = readonly (readonly CellId[])[];

/** True where a cell holds a figure; Ctrl with an arrow runs along these. */
export type Filled = (cell: CellId) => boolean;

/** The cell a move leads to; the same cell at a border, null when Tab leaves the table. */
export function moveCell(order: CellOrder, from: CellId, direction: Direction, filled: Filled = () => true): CellId | null {
  const row = order.findIndex((cells) => cells.includes(from));
  const cells = order[row];
  if (!cells) return from;
  const column = cells.indexOf(from);
  const flat = order.flat();
  if (direction === "up" || direction === "down" || direction === "left" || direction === "right")
    return lineTo(order, from, direction)[0] ?? from;
  if (direction === "edgeUp") return edgeOf(lineTo(order, from, "up"), from, filled);
  if (direction === "edgeDown") return edgeOf(lineTo(order, from, "down"), from, filled);
  if (direction === "edgeLeft") return edgeOf(lineTo(order, from, "left"), from, filled);
  if (direction === "edgeRight") return edgeOf(lineTo(order, from, "right"), from, filled);
  if (direction === "rowStart") return cells[0] ?? from;
  if (direction === "rowEnd") return cells[cells.length - 1] ?? from;
  if (direction === "first") return flat[0] ?? from;
  if (direction === "last") return flat[flat.length - 1] ?? from;
  return flat[order.slice(0, row).flat().length + column + (direction === "next" ? 1 : -1)] ?? null;
}

/** The cells that lie ahead of a cell in one direction, nearest first. */
function lineTo(order: CellOrder, from: CellId, direction: "up" | "down" | "left" | "right"): CellId[] {
  const row = order.findIndex((cells) => cells.includes(from));
  const cells = order[row] ?? [];
  const column = cells.indexOf(from);
  if (direction === "left") return cells.slice(0, column).reverse();
  if (direction === "right") return cells.slice(column + 1);
  const near = (line: readonly CellId[]) => line[Math.min(column, line.length - 1)] ?? from;
  return direction === "up" ? order.slice(0, row).reverse().map(near) : order.slice(row + 1).map(near);
}

/** Ctrl with an arrow: to the end of a run of figures, else to the next figure, else to the border. */
function edgeOf(ahead: readonly CellId[], from: CellId, filled: Filled): CellId {
  const [next] = ahead;
  if (!next) return from;
  const inRun = filled(from) && filled(next);
  const stop = inRun ? ahead.findIndex((cell) => !filled(cell)) - 1 : ahead.findIndex(filled);
  return (stop >= 0 ? ahead[stop] : ahead[ahead.length - 1]) ?? from;
}

/** The cells of the rectangle between two cells of one table, row by row. */
export function cellsBetween(order: CellOrder, anchor: CellId, focus: CellId): CellId[][] {
  const place = (cell: CellId) => {
    const row = order.findIndex((cells) => cells.includes(cell));
    return { row, column: order[row]?.indexOf(cell) ?? -1 };
  };
  const [a, b] = [place(anchor), place(focus)];
  if (a.row < 0 || b.row < 0) return [[focus]];
  const [left, right] = [Math.min(a.column, b.column), Math.max(a.column, b.column)];
  return order.slice(Math.min(a.row, b.row), Math.max(a.row, b.row) + 1).map((cells) => cells.slice(left, right + 1));
}
