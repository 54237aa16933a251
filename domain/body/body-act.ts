import type { CalendarDate } from "../deadlines/deadline";
import type { BodyKind, BodyLevel } from "./body";

/** A body founded by a merger or a division. */
export interface FoundedBody {
  readonly name: string;
  readonly shortName: string;
  readonly level: BodyLevel;
  readonly kind: BodyKind;
  readonly parentId: number;
  readonly regionCode: string | null;
  readonly unifiedCode: string | null;
  readonly contact: string | null;
}

/** Who carries on: a body of the register, or one founded for it. */
export type Successor = { readonly bodyId: number } | { readonly founded: FoundedBody };

/** When and by which document something happened, and the first report year it holds for. */
export interface ActBasis {
  readonly date: CalendarDate;
  readonly fromYear: number;
  readonly documentNumber: string | null;
  readonly reason: string | null;
}

/** What is to happen to bodies. A body that is split goes on when it `continues`. */
export type BodyAct =
  | { readonly kind: "renamed"; readonly bodyId: number; readonly name: string; readonly shortName: string }
  | { readonly kind: "transferred"; readonly bodyId: number; readonly parentId: number }
  | { readonly kind: "abolished"; readonly bodyId: number }
  | { readonly kind: "merged"; readonly partIds: readonly number[]; readonly into: Successor }
  | { readonly kind: "split"; readonly bodyId: number; readonly into: readonly Successor[]; readonly continues: boolean };

/** Why an act on the register is refused; nothing is changed then. */
export type ActRefusal =
  /** The date is no day of the calendar, or lies ahead. */
  | "notADate"
  | "dateAhead"
  /** The first report year it holds for is neither the year of the date nor the next. */
  | "yearFarFromDate"
  /** The body has already ended. */
  | "bodyEnded"
  /** The body at the top of the register stays. */
  | "topmost"
  /** Nothing would change. */
  | "sameName"
  | "sameParent"
  /** Two living bodies under one parent would bear one name, or two living bodies one code. */
  | "nameTaken"
  | "codeTaken"
  /** The code's check digit is wrong. */
  | "codeWrong"
  /** The new parent is the body itself, or lies below it. */
  | "parentBelow"
  | "parentEnded"
  /** It would end before its first report year. */
  | "endsBeforeStart"
  /** Living bodies stand below it: move them first. */
  | "hasBodiesBelow"
  /** It has filed a report for a year after its last. */
  | "hasReportsAfter"
  /** A merger needs two bodies, a division two that carry on. */
  | "tooFew"
  /** A successor lies below a body that ends, or is named twice. */
  | "successorBelow"
  | "successorTwice";

/** What follows from an act. Founded bodies are −1, −2 … in their order. */
export interface ActPlan {
  readonly renamed: { readonly id: number; readonly name: string; readonly shortName: string } | null;
  readonly founded: readonly FoundedBody[];
  readonly moved: readonly { readonly id: number; readonly parentId: number }[];
  readonly ended: readonly { readonly id: number; readonly validTo: number }[];
  readonly successions: readonly { readonly predecessorId: number; readonly successorId: number }[];
  /** The body the event is recorded under. */
  readonly subjectId: number;
}

export type PlannedAct =
  | { readonly outcome: "planned"; readonly plan: ActPlan }
  /** `bodyId`: the body it is about, null when it is about none. */
  | { readonly outcome: "refused"; readonly reason: ActRefusal; readonly bodyId: number | null };
