import type { CellId } from "@/domain/form/edition";

export type Direction = "up" | "down" | "left" | "right" | "next" | "previous" | "rowStart" | "rowEnd" | "first" | "last";

/** `selected`: the cell is chosen; `typing`: its text is being replaced; `editing`: the caret stands in its text (F2). */
export type GridMode = "selected" | "typing" | "editing";

export interface KeyStroke {
  readonly key: string;
  readonly ctrl: boolean;
  readonly shift: boolean;
  readonly alt: boolean;
  /** The input method is composing: its keys are not ours. */
  readonly composing: boolean;
}

export type GridAction =
  | { readonly kind: "move" | "extend"; readonly direction: Direction }
  | { readonly kind: "edit" | "clear" | "cancel" | "leave" | "undo" | "redo" | "nextFinding" | "previousFinding" };

const arrows: Readonly<Record<string, Direction>> = { ArrowUp: "up", ArrowDown: "down", ArrowLeft: "left", ArrowRight: "right" };

/** What a key means at the table, in the way of spreadsheets; null leaves it to the browser. A move takes the typed text over. */
export function actionOfKey(stroke: KeyStroke, mode: GridMode): GridAction | null {
  const { key, ctrl, shift, alt, composing } = stroke;
  if (composing || alt) return null;
  if (key === "F8") return { kind: shift ? "previousFinding" : "nextFinding" };
  if (ctrl) return ctrlAction(key.toLowerCase(), shift, mode);
  if (key === "Tab") return { kind: "move", direction: shift ? "previous" : "next" };
  if (key === "Enter") return { kind: "move", direction: shift ? "up" : "down" };
  if (key === "Escape") return { kind: mode === "selected" ? "leave" : "cancel" };
  const arrow = arrows[key];
  if (arrow && shift && mode === "selected") return { kind: "extend", direction: arrow };
  if (arrow && (mode !== "editing" || arrow === "up" || arrow === "down")) return { kind: "move", direction: arrow };
  if (mode !== "selected") return null;
  if (key === "F2") return { kind: "edit" };
  if (key === "Delete" || key === "Backspace") return { kind: "clear" };
  if (key === "Home") return { kind: "move", direction: "rowStart" };
  if (key === "End") return { kind: "move", direction: "rowEnd" };
  return null;
}

function ctrlAction(key: string, shift: boolean, mode: GridMode): GridAction | null {
  if (mode !== "selected") return null;
  if (key === "z") return { kind: shift ? "redo" : "undo" };
  if (key === "y") return { kind: "redo" };
  if (key === "home") return { kind: "move", direction: "first" };
  return key === "end" ? { kind: "move", direction: "last" } : null;
}

/** The cell a move leads to; the same cell at a border, null when Tab leaves the table. */
export function moveCell(order: readonly (readonly CellId[])[], from: CellId, direction: Direction): CellId | null {
  const row = order.findIndex((cells) => cells.includes(from));
  const cells = order[row];
  if (!cells) return from;
  const column = cells.indexOf(from);
  const flat = order.flat();
  const near = (line: readonly CellId[] | undefined) => line?.[Math.min(column, line.length - 1)] ?? from;
  if (direction === "up") return near(order[row - 1]);
  if (direction === "down") return near(order[row + 1]);
  if (direction === "left") return cells[column - 1] ?? from;
  if (direction === "right") return cells[column + 1] ?? from;
  if (direction === "rowStart") return cells[0] ?? from;
  if (direction === "rowEnd") return cells[cells.length - 1] ?? from;
  if (direction === "first") return flat[0] ?? from;
  if (direction === "last") return flat[flat.length - 1] ?? from;
  return flat[flat.indexOf(from) + (direction === "next" ? 1 : -1)] ?? null;
}

/** The cells of the rectangle between two cells of one table, row by row. */
export function cellsBetween(order: readonly (readonly CellId[])[], anchor: CellId, focus: CellId): CellId[][] {
  const place = (cell: CellId) => {
    const row = order.findIndex((cells) => cells.includes(cell));
    return { row, column: order[row]?.indexOf(cell) ?? -1 };
  };
  const [a, b] = [place(anchor), place(focus)];
  if (a.row < 0 || b.row < 0) return [[focus]];
  const [left, right] = [Math.min(a.column, b.column), Math.max(a.column, b.column)];
  return order.slice(Math.min(a.row, b.row), Math.max(a.row, b.row) + 1).map((cells) => cells.slice(left, right + 1));
}
