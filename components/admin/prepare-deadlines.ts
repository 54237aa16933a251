import { type BodyKind, type BodyLevel, bodyKinds, bodyLevels } from "@/domain/body/body";
import type { DeadlineView } from "@/server/bodies/body-view";

/** One place in the table of deadlines: its own date, and the one that holds where it has none. */
export interface DeadlineCell {
  readonly kind: BodyKind;
  /** Null: every level. */
  readonly level: BodyLevel | null;
  readonly date: string | null;
  readonly inherited: string | null;
}

export interface DeadlineRow {
  readonly kind: BodyKind;
  readonly cells: readonly DeadlineCell[];
}

/** The columns: every level first, then each level from the top. */
export const deadlineLevels: readonly (BodyLevel | null)[] = [null, ...bodyLevels];

/** The deadlines of one report year as kinds × levels; a level without a date of its own follows the one for every level. */
export function arrangeDeadlines(deadlines: readonly DeadlineView[], year: number): DeadlineRow[] {
  const ofYear = deadlines.filter((deadline) => deadline.year === year);
  const dateOf = (kind: BodyKind, level: BodyLevel | null) =>
    ofYear.find((deadline) => deadline.kind === kind && deadline.level === level)?.date ?? null;
  return bodyKinds.map((kind) => ({
    kind,
    cells: deadlineLevels.map((level) => ({
      kind,
      level,
      date: dateOf(kind, level),
      inherited: level === null ? null : dateOf(kind, null),
    })),
  }));
}
