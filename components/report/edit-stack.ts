import type { CellId } from "@/domain/form/edition";

/** One act of the person at the table: cells with the value before and after. A paste is one act. */
export type Edit = readonly { readonly cell: CellId; readonly before: number | null; readonly after: number | null }[];

/** Acts that can be undone and redone, newest last. */
export interface EditStack {
  readonly done: readonly Edit[];
  readonly undone: readonly Edit[];
}

export const emptyStack: EditStack = { done: [], undone: [] };

const DEPTH = 200;

/** Remembers an act; what had been undone before it can no longer be redone. An act that changes nothing is dropped. */
export function pushEdit(stack: EditStack, edit: Edit): EditStack {
  const real = edit.filter(({ before, after }) => before !== after);
  return real.length === 0 ? stack : { done: [...stack.done, real].slice(-DEPTH), undone: [] };
}

/** Takes the last act back: the values to set, and the stack afterwards; null when there is nothing to undo. */
export function undo(stack: EditStack): { stack: EditStack; values: readonly { cell: CellId; value: number | null }[] } | null {
  const last = stack.done[stack.done.length - 1];
  if (!last) return null;
  return {
    stack: { done: stack.done.slice(0, -1), undone: [...stack.undone, last] },
    values: last.map(({ cell, before }) => ({ cell, value: before })),
  };
}

/** Does the last undone act again; null when there is none. */
export function redo(stack: EditStack): { stack: EditStack; values: readonly { cell: CellId; value: number | null }[] } | null {
  const last = stack.undone[stack.undone.length - 1];
  if (!last) return null;
  return {
    stack: { done: [...stack.done, last], undone: stack.undone.slice(0, -1) },
    values: last.map(({ cell, after }) => ({ cell, value: after })),
  };
}
