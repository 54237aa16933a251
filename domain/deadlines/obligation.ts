import { type BodyKind, type BodyLevel, type ReportScope, scopeOfKind } from "../body/body";
import { isRequired } from "../body/is-required";
import type { CalendarDate } from "./deadline";
import { indexDeadlines, type RegularDatesOf } from "./index-deadlines";
import type { DeadlineRule } from "./regular-dates";

/** Why the office lets an existing body off a year's report. */
export const exemptionGrounds = ["new", "abolished", "merged", "other"] as const;
export type ExemptionGround = (typeof exemptionGrounds)[number];

/** A later last day for one body and year, with the office's reason. A null `publishBy` leaves the publication's clock alone. */
export interface Extension {
  readonly bodyId: number;
  readonly year: number;
  readonly date: CalendarDate;
  readonly publishBy: CalendarDate | null;
  readonly reason: string;
}

export interface Exemption {
  readonly bodyId: number;
  readonly year: number;
  readonly ground: ExemptionGround;
  readonly reason: string;
}

/** What decides over obligations, indexed once for thousands of questions. */
export interface ObligationBook {
  readonly regularDates: RegularDatesOf;
  readonly extensions: ReadonlyMap<number, Extension>;
  readonly exemptions: ReadonlyMap<number, Exemption>;
}

/** The body as far as its obligations go. */
export interface ObligedBody {
  readonly id: number;
  readonly kind: BodyKind;
  readonly level: BodyLevel;
  readonly path: string;
  readonly validFrom: number;
  readonly validTo: number | null;
}

/** Nothing is due: the body did not exist yet (`notYet`) or no longer (`ended`), or the office let it off, with its reason. */
export interface NoObligation {
  readonly required: false;
  readonly ground: "notYet" | "ended" | ExemptionGround;
  readonly reason: string | null;
}

/** A report is due: which one, the last day for filing it with the office, and for publishing it to society. */
export interface Duty {
  readonly required: true;
  readonly scope: ReportScope;
  /** Null where the office has set no date. */
  readonly deadline: CalendarDate | null;
  /** Whose date it is: everybody's, that of a place, or this body's alone. */
  readonly basis: "general" | "local" | "extended" | null;
  /** The last day without the extension. */
  readonly regular: CalendarDate | null;
  readonly publishBy: CalendarDate;
  readonly extension: Extension | null;
}

export type Obligation = NoObligation | Duty;

/** Indexes what decides over obligations; extensions and exemptions are those in force, at most one for a body and year. */
export function openObligations(rows: {
  readonly deadlines: readonly DeadlineRule[];
  readonly extensions: readonly Extension[];
  readonly exemptions: readonly Exemption[];
}): ObligationBook {
  return {
    regularDates: indexDeadlines(rows.deadlines),
    extensions: new Map(rows.extensions.map((one) => [keyOf(one.bodyId, one.year), one])),
    exemptions: new Map(rows.exemptions.map((one) => [keyOf(one.bodyId, one.year), one])),
  };
}

/** Report years have four digits. */
const keyOf = (bodyId: number, year: number) => bodyId * 10_000 + year;

/** What a body owes for a report year (条例49, 50), with the dates of its places, its extension or its exemption. */
export function obligationOf(body: ObligedBody, year: number, book: ObligationBook): Obligation {
  if (!isRequired(body, year)) return { required: false, ground: year < body.validFrom ? "notYet" : "ended", reason: null };
  const exemption = book.exemptions.get(keyOf(body.id, year));
  if (exemption) return { required: false, ground: exemption.ground, reason: exemption.reason };
  const regular = book.regularDates(body, year);
  const extension = book.extensions.get(keyOf(body.id, year)) ?? null;
  // An extension never makes anything due earlier, even where the common date was moved behind it since.
  const holds = extension !== null && (regular.deadline === null || extension.date > regular.deadline) ? extension : null;
  return {
    required: true,
    scope: scopeOfKind(body.kind),
    deadline: holds ? holds.date : regular.deadline,
    basis: holds ? "extended" : regular.basis,
    regular: regular.deadline,
    publishBy: holds?.publishBy ?? regular.publishBy,
    extension: holds,
  };
}

/** True when the office let the body off, not merely when it did not exist. */
export function isExempt(obligation: Obligation): boolean {
  return !obligation.required && obligation.ground !== "notYet" && obligation.ground !== "ended";
}

/** The last day in force, null when nothing is due or no date is set. */
export function deadlineOf(obligation: Obligation): CalendarDate | null {
  return obligation.required ? obligation.deadline : null;
}
