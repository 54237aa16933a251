import type { CalendarDate } from "../deadlines/deadline";

/** What happens to a body in its life: 设立, 更名, 合并, 拆分, 划转, 撤销. */
export const bodyEventKinds = ["created", "renamed", "merged", "split", "transferred", "abolished"] as const;
export type BodyEventKind = (typeof bodyEventKinds)[number];

/** How bodies follow one another: several become one, or one becomes several. */
export const lineageKinds = ["merged", "split"] as const;
export type LineageKind = (typeof lineageKinds)[number];

/** `successor` carries on what `predecessor` did, from `fromYear`, its first report year, on. */
export interface BodySuccession {
  readonly predecessorId: number;
  readonly successorId: number;
  readonly fromYear: number;
  readonly kind: LineageKind;
}

/** A name a body bore officially until the day another one took its place. */
export interface FormerName {
  readonly name: string;
  readonly shortName: string;
  /** The day of the renaming: the name held until the day before. */
  readonly until: CalendarDate;
}
