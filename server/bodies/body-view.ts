import type { Role } from "@/domain/access/access";
import type { BodyKind, BodyLevel } from "@/domain/body/body";
import type { ActRefusal } from "@/domain/body/body-act";
import type { BodyEventKind, FormerName, LineageKind } from "@/domain/body/body-event";

export interface BodyView {
  readonly id: number;
  readonly name: string;
  readonly shortName: string;
  readonly aliases: readonly string[];
  /** Names that a renaming ended, oldest first. */
  readonly formerNames: readonly FormerName[];
  /** Full pinyin and initials of the name, then of the short name and the other names, blank separated. */
  readonly pinyin: string;
  readonly level: BodyLevel;
  readonly kind: BodyKind;
  readonly parentId: number | null;
  readonly regionCode: string | null;
  readonly unifiedCode: string | null;
  readonly contact: string | null;
  readonly validFrom: number;
  readonly validTo: number | null;
  /** Number of bodies above it, for indentation. */
  readonly depth: number;
}

/** Why a body was not saved. */
export type BodyRefusal =
  /** Another body of this name exists under the same parent. */
  | "nameTaken"
  /** Another living body has this unified code, or its check digit is wrong. */
  | "codeTaken"
  | "codeWrong"
  /** The new parent is the body itself or lies below it. */
  | "parentBelow"
  /** The last year lies before the first. */
  | "endsBeforeStart"
  /** Bodies directly below it still exist; move or end them first. */
  | "hasBodiesBelow"
  /** The parent has ended. */
  | "parentEnded";

export type SaveBodyResult =
  | { readonly outcome: "saved"; readonly body: BodyView }
  | { readonly outcome: "refused"; readonly reason: BodyRefusal };

/** A body that another one carries on or was carried on by, with the year that begins. */
export interface RelativeView {
  readonly bodyId: number;
  readonly name: string;
  readonly fromYear: number;
  readonly kind: LineageKind;
}

/** One thing that happened to a body. */
export interface BodyEventView {
  readonly id: number;
  readonly kind: BodyEventKind;
  /** YYYY-MM-DD. */
  readonly date: string;
  readonly fromYear: number;
  readonly documentNumber: string | null;
  readonly reason: string | null;
  /** Of a renaming. */
  readonly formerName: string | null;
  readonly newName: string | null;
  /** Of a transfer. */
  readonly formerParent: string | null;
  readonly newParent: string | null;
  /** Of a merger or division: who was carried on by whom, by name. */
  readonly predecessors: readonly string[];
  readonly successors: readonly string[];
  /** Null when the system recorded it. */
  readonly recordedBy: string | null;
  readonly recordedAt: number;
}

/** A body's life: what happened, latest first, and its relatives. */
export interface BodyHistoryView {
  readonly events: readonly BodyEventView[];
  readonly predecessors: readonly RelativeView[];
  readonly successors: readonly RelativeView[];
}

export type RecordActResult =
  /** `bodyId`: the body to look at next. */
  | { readonly outcome: "recorded"; readonly bodyId: number; readonly changed: number }
  /** `body`: the name of the body the reason is about, if any. */
  | { readonly outcome: "refused"; readonly reason: ActRefusal; readonly body: string | null };

/** Why an account was not changed. */
export type AccountRefusal =
  /** Another account has this login. */
  | "loginTaken"
  /** Nobody disables, enables or resets the account they are signed in with. */
  | "ownAccount"
  /** The body has ended. */
  | "bodyEnded"
  /** A disabled account is enabled first. */
  | "disabled";

export type CreateAccountResult =
  | { readonly outcome: "created"; readonly account: AccountView /** Shown once, kept nowhere. */; readonly initialPassword: string }
  | { readonly outcome: "refused"; readonly reason: AccountRefusal };

export type ChangeAccountResult =
  | { readonly outcome: "changed"; readonly account: AccountView }
  | { readonly outcome: "refused"; readonly reason: AccountRefusal };

export type IssueLinkResult =
  | {
      readonly outcome: "issued";
      /** Goes into the address of the link; shown once, only its SHA-256 is kept. */
      readonly token: string;
      /** By the real clock, milliseconds since 1970. */
      readonly expiresAt: number;
    }
  | { readonly outcome: "refused"; readonly reason: AccountRefusal };

/** Which demand of the password rules a new password misses. */
export type PasswordWeakness = "tooShort" | "tooFewClasses" | "containsLogin" | "sameAsBefore" | "usedBefore";

export type ChangePasswordResult =
  | { readonly outcome: "changed" }
  | {
      readonly outcome: "refused";
      readonly reason: "wrongPassword" | PasswordWeakness;
      readonly rules: PasswordRules;
      readonly message: { readonly zh: string; readonly en: string };
    };

export interface PasswordRules {
  readonly shortest: number;
  /** How many of the four classes (capitals, small letters, digits, others) a password needs. */
  readonly classes: number;
  /** Days after which a password has to be changed; 0 is never. */
  readonly expiresAfterDays: number;
  /** So many days before, its bearer is warned. */
  readonly warnDays: number;
  /** How many of the last passwords may not come back. */
  readonly remembered: number;
}

export type SaveDeadlineResult =
  | { readonly outcome: "saved"; readonly deadline: DeadlineView }
  /** A date is none, or does not lie in the year after the report year. */
  | { readonly outcome: "refused"; readonly reason: "notADate" | "outsideFilingYear" }
  /** A place would give more time than the place above it; `limit` is the last day there. */
  | { readonly outcome: "refused"; readonly reason: "laterThanAbove" | "publishLaterThanAbove"; readonly limit: string }
  /** Somebody else changed these dates since; nothing was saved. */
  | { readonly outcome: "stale" };

export interface AccountView {
  readonly id: number;
  readonly login: string;
  readonly name: string;
  readonly role: Role;
  readonly bodyId: number;
  readonly bodyName: string;
  readonly disabled: boolean;
  readonly locked: boolean;
  readonly lastSignInAt: number | null;
}

export interface DeadlineView {
  readonly id: number;
  readonly year: number;
  readonly kind: BodyKind;
  readonly level: BodyLevel | null;
  /** The place it holds for; null is everybody. */
  readonly bodyId: number | null;
  readonly bodyName: string | null;
  readonly date: string;
  /** Null leaves it to the place above, in the end to the law. */
  readonly publishBy: string | null;
}

export interface AuditView {
  readonly id: number;
  readonly at: number;
  readonly login: string;
  readonly action: string;
  readonly bodyName: string | null;
  readonly reportId: number | null;
  readonly detail: Readonly<Record<string, unknown>>;
}
