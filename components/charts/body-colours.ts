import { series } from "./palette";

/** The colours of marked bodies, one for each slot; every other body has the fourth, or grey where lines are mere context. */
const slotColours = [series.plum, series.teal, series.orange] as const;

/** Signs beside the names, so that a mark is never told by its colour alone. */
const slotSigns = ["■", "▲", "◆"] as const;

export type Marks = readonly (number | null)[];

/** The colour of a body: that of its slot in every chart of the view, else null. */
export function markColour(marks: Marks, bodyId: number): string | null {
  return slotColours[marks.indexOf(bodyId)] ?? null;
}

/** The colour of a body's bar or dot. */
export function bodyColour(marks: Marks, bodyId: number): string {
  return markColour(marks, bodyId) ?? series.blue;
}

/** The sign of a marked body, or nothing. */
export function markSign(marks: Marks, bodyId: number): string {
  return slotSigns[marks.indexOf(bodyId)] ?? "";
}
