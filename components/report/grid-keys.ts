/** Where a key leads: a step, the end of a run of figures (Ctrl), a border of the row, or a corner of the table. */
export type Direction =
  | "up"
  | "down"
  | "left"
  | "right"
  | "edgeUp"
  | "edgeDown"
  | "edgeLeft"
  | "edgeRight"
  | "next"
  | "previous"
  | "rowStart"
  | "rowEnd"
  | "first"
  | "last";

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
  /** Takes the nth candidate of a doubtful cell, counted from 0. */
  | { readonly kind: "choose"; readonly at: number }
  | {
      readonly kind:
        | "edit"
        | "clear"
        | "cancel"
        | "leave"
        | "undo"
        | "redo"
        | "nextFinding"
        | "previousFinding"
        | "selectAll"
        | "save"
        | "help"
        | "takeComputed";
    };

const arrows: Readonly<Record<string, Direction>> = { ArrowUp: "up", ArrowDown: "down", ArrowLeft: "left", ArrowRight: "right" };
const edges: Readonly<Record<string, Direction>> = {
  ArrowUp: "edgeUp",
  ArrowDown: "edgeDown",
  ArrowLeft: "edgeLeft",
  ArrowRight: "edgeRight",
  Home: "first",
  End: "last",
};
const borders: Readonly<Record<string, Direction>> = { Home: "rowStart", End: "rowEnd" };

/** What a key means at the table, in the way of spreadsheets; null leaves it to the browser. A move takes the typed text over. */
export function actionOfKey(stroke: KeyStroke, mode: GridMode): GridAction | null {
  const { key, ctrl, shift, alt, composing } = stroke;
  if (composing) return null;
  if (alt) return ctrl ? null : altAction(key, mode);
  if (key === "F8") return { kind: shift ? "previousFinding" : "nextFinding" };
  if (ctrl) return ctrlAction(key, shift, mode);
  if (key === "Tab") return { kind: "move", direction: shift ? "previous" : "next" };
  if (key === "Enter") return { kind: "move", direction: shift ? "up" : "down" };
  if (key === "Escape") return { kind: mode === "selected" ? "leave" : "cancel" };
  const arrow = arrows[key];
  if (arrow && mode === "editing" && (arrow === "left" || arrow === "right")) return null;
  const towards = arrow ?? (mode === "selected" ? borders[key] : undefined);
  if (towards) return { kind: shift && mode === "selected" ? "extend" : "move", direction: towards };
  if (mode !== "selected") return null;
  if (key === "F2" && !shift) return { kind: "edit" };
  if (key === "Delete" || key === "Backspace") return { kind: "clear" };
  return key === "?" || key === "？" ? { kind: "help" } : null;
}

function ctrlAction(key: string, shift: boolean, mode: GridMode): GridAction | null {
  const letter = key.toLowerCase();
  if (letter === "s" || key === "Enter") return { kind: "save" };
  if (mode !== "selected") return null;
  if (letter === "z") return { kind: shift ? "redo" : "undo" };
  if (letter === "y") return { kind: "redo" };
  if (letter === "a") return { kind: "selectAll" };
  const direction = edges[key];
  return direction ? { kind: shift ? "extend" : "move", direction } : null;
}

/** Candidates and computed values are taken with Alt, since a digit alone is typed into the cell. */
function altAction(key: string, mode: GridMode): GridAction | null {
  if (mode !== "selected") return null;
  if (key === "=" || key === "+") return { kind: "takeComputed" };
  return /^[1-3]$/.test(key) ? { kind: "choose", at: Number(key) - 1 } : null;
}
