import type { Role } from "@/domain/access/access";
import type { BodyKind, BodyLevel } from "@/domain/body/body";

export interface BodyView {
  readonly id: number;
  readonly name: string;
  readonly shortName: string;
  readonly aliases: readonly string[];
  /** Full pinyin and initials of the name, then of the short name and the aliases, blank separated. */
  readonly pinyin: string;
  readonly level: BodyLevel;
  readonly kind: BodyKind;
  readonly parentId: number | null;
  readonly regionCode: string | null;
  readonly contact: string | null;
  readonly validFrom: number;
  readonly validTo: number | null;
  /** Number of bodies above it, for indentation. */
  readonly depth: number;
}

/** Why a body was not saved. */
export type BodyRefusal =
  /** Another body of this name exists; files could not be told apart by name. */
  | "nameTaken"
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

/** Why an account was not changed. */
export type AccountRefusal =
  /** Another account has this login. */
  | "loginTaken"
  /** Nobody disables, enables or resets the account they are signed in with. */
  | "ownAccount"
  /** The body has ended. */
  | "bodyEnded";

export type CreateAccountResult =
  | { readonly outcome: "created"; readonly account: AccountView /** Shown once, kept nowhere. */; readonly initialPassword: string }
  | { readonly outcome: "refused"; readonly reason: AccountRefusal };

export type ChangeAccountResult =
  | { readonly outcome: "changed"; readonly account: AccountView }
  | { readonly outcome: "refused"; readonly reason: AccountRefusal };

export type ResetPasswordResult =
  | { readonly outcome: "reset" /** Shown once, kept nowhere. */; readonly initialPassword: string }
  | { readonly outcome: "refused"; readonly reason: AccountRefusal };

/** Which demand of the password rules a new password misses. */
export type PasswordWeakness = "tooShort" | "tooFewClasses" | "containsLogin" | "sameAsBefore";

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
}

export type SaveDeadlineResult =
  | { readonly outcome: "saved"; readonly deadline: DeadlineView }
  /** The date is none, or does not lie in the year after the report year. */
  | { readonly outcome: "refused"; readonly reason: "notADate" | "outsideFilingYear" };

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
  readonly date: string;
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
