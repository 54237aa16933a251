import type { BodyKind, BodyLevel } from "./body";

/**
 * Bodies compared together, each group of one kind of report: `cities` and `counties`: the governments of that level with their
 * roll-ups. `townships`, `departments` (of the top government) and `offices` (provincial and city ones) with their own reports.
 * `tree`: a level and kind below a body. `peers`: bodies like one body. `ids`: bodies picked one by one.
 */
export const bodyGroups = ["cities", "counties", "townships", "departments", "offices", "tree", "peers", "ids"] as const;
export type BodyGroup = (typeof bodyGroups)[number];

/** Which bodies a comparison is about. */
export interface BodySelection {
  readonly group: BodyGroup;
  /** Only bodies below this one; null is the top of the viewer's tree. */
  readonly under: number | null;
  /** Group `tree`: only this level and kind; null is any. */
  readonly level: BodyLevel | null;
  readonly kind: BodyKind | null;
  /** Group `peers`: whose peers. */
  readonly of: number | null;
  /** Group `ids`: the bodies picked, in the order they are shown. */
  readonly ids: readonly number[];
}

/** A selection of one group with nothing narrowed down. */
export function wholeGroup(group: BodyGroup, change: Partial<BodySelection> = {}): BodySelection {
  return { group, under: null, level: null, kind: null, of: null, ids: [], ...change };
}
