import type { CellId } from "@/domain/form/edition";
import { isCellId } from "@/domain/form/editions";
import type { Passage } from "@/domain/report/reason";
import type { Pin } from "./pins";

/**
 * A reason being written. Its place in the list is its number; its id stays while others go. Without a cell it concerns the
 * whole report.
 */
export interface DraftReason {
  readonly id: number;
  readonly cell: CellId | null;
  readonly passage?: Passage | null;
  readonly text: string;
}

const samePlace = (a: Omit<DraftReason, "id">, b: Omit<DraftReason, "id">) =>
  a.cell === b.cell && a.passage?.block === b.passage?.block && a.passage?.start === b.passage?.start;

/** As many reasons as one decision may carry. */
const MOST_REASONS = 50;

/** The list with one more reason; one equal to a reason already there is not added twice, nor one too many. */
export function addReason(reasons: readonly DraftReason[], reason: Omit<DraftReason, "id">): readonly DraftReason[] {
  if (reasons.length >= MOST_REASONS || reasons.some((one) => samePlace(one, reason) && one.text === reason.text)) return reasons;
  return [...reasons, { ...reason, id: Math.max(0, ...reasons.map(({ id }) => id)) + 1 }];
}

/** The list with the text of one reason changed. */
export function changeReason(reasons: readonly DraftReason[], id: number, text: string): readonly DraftReason[] {
  return reasons.map((reason) => (reason.id === id ? { ...reason, text } : reason));
}

/** The list without one reason; those behind it move up and take the freed number. */
export function removeReason(reasons: readonly DraftReason[], id: number): readonly DraftReason[] {
  return reasons.filter((reason) => reason.id !== id);
}

/** The pins of the reasons that have a cell. */
export function pinsOf(reasons: readonly DraftReason[]): readonly Pin[] {
  return reasons.flatMap(({ cell }, index) => (cell === null ? [] : [{ number: index + 1, cell }]));
}

/** The words at a place of the text as they were kept; anything else is no place. */
function passageOf(value: object): Passage | null {
  const passage = "passage" in value ? value.passage : null;
  if (passage === null || typeof passage !== "object") return null;
  const { block, start, end, quote } = passage as Readonly<Record<string, unknown>>;
  const fits = typeof block === "number" && typeof start === "number" && typeof end === "number" && typeof quote === "string";
  return fits ? { block, start, end, quote } : null;
}

function isReason(value: unknown): value is { cell: string | null; text: string } {
  if (value === null || typeof value !== "object" || !("cell" in value) || !("text" in value)) return false;
  return typeof value.text === "string" && (value.cell === null || typeof value.cell === "string");
}

/** Reads kept drafts back; whatever is not a list of reasons counts as none, an unknown cell as the whole report. */
export function parseReasons(json: string | null): readonly DraftReason[] {
  if (json === null) return [];
  try {
    const value: unknown = JSON.parse(json);
    if (!Array.isArray(value)) return [];
    return value.filter(isReason).map((one, index) => {
      const { cell, text } = one;
      const passage = passageOf(one);
      return { id: index + 1, cell: cell !== null && isCellId(cell) ? cell : null, ...(passage ? { passage } : {}), text };
    });
  } catch {
    return [];
  }
}
