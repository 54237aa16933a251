import { type BodyKind, type BodyLevel, bodyKinds, bodyLevels } from "@/domain/body/body";
import type { DeadlineView } from "@/server/bodies/body-view";

/** One place in the table of deadlines: its own date, and the one that holds where it has none. */
export interface DeadlineCell {
  readonly kind: BodyKind;
  /** Null: every level. */
  readonly level: BodyLevel | null;
  readonly date: string | null;
  /** Of the date of its own: what is needed to take it away, and its last day for publishing. */
  readonly id: number | null;
  readonly publishBy: string | null;
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
  const ofYear = deadlines.filter((deadline) => deadline.year === year && deadline.bodyId === null);
  const ownOf = (kind: BodyKind, level: BodyLevel | null) =>
    ofYear.find((deadline) => deadline.kind === kind && deadline.level === level) ?? null;
  return bodyKinds.map((kind) => ({
    kind,
    cells: deadlineLevels.map((level) => {
      const own = ownOf(kind, level);
      return {
        ...{ kind, level, id: own?.id ?? null, date: own?.date ?? null, publishBy: own?.publishBy ?? null },
        inherited: level === null ? null : (ownOf(kind, null)?.date ?? null),
      };
    }),
  }));
}

function dayOf(date: string, year: number): string {
  const day = date.slice(5);
  return `${year}-${day === "02-29" ? "02-28" : day}`;
}

/** A deadline taken over from the season before, one year later. */
export interface CarriedDeadline extends Pick<DeadlineView, "kind" | "level" | "date" | "publishBy"> {
  /** The date it had. */
  readonly before: string;
}

/**
 * The deadlines of the season before, on the same days of the following year, for every place this season has none yet. 29
 * February becomes the 28th.
 */
export function carryDeadlines(deadlines: readonly DeadlineView[], year: number): CarriedDeadline[] {
  const general = deadlines.filter(({ bodyId }) => bodyId === null);
  const isSet = new Set(general.filter((deadline) => deadline.year === year).map(({ kind, level }) => `${kind}.${level}`));
  const before = general.filter((deadline) => deadline.year === year - 1 && !isSet.has(`${deadline.kind}.${deadline.level}`));
  return before
    .map(({ kind, level, date, publishBy }) => ({
      ...{ kind, level, before: date, date: dayOf(date, year + 1) },
      publishBy: publishBy === null ? null : dayOf(publishBy, year + 1),
    }))
    .sort(
      (a, b) => bodyKinds.indexOf(a.kind) - bodyKinds.indexOf(b.kind) || deadlineLevels.indexOf(a.level) - deadlineLevels.indexOf(b.level),
    );
}

/** The local dates of a year, by place as the tree has them. */
export function localDeadlines<D extends DeadlineView>(deadlines: readonly D[], year: number): D[] {
  return deadlines.filter((deadline) => deadline.year === year && deadline.bodyId !== null);
}
