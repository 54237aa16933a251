import type { CalendarDate } from "@/domain/deadlines/deadline";
import type { ExemptionGround } from "@/domain/deadlines/obligation";

/** What extensions and exemptions have in common: for whom, why, by whom, and whether it was taken back. */
export interface GrantView {
  readonly id: number;
  readonly bodyId: number;
  readonly bodyName: string;
  readonly year: number;
  readonly reason: string;
  readonly by: string;
  readonly at: number;
  /** Null while it is in force. */
  readonly revoked: { readonly by: string; readonly at: number; readonly reason: string } | null;
}

export interface ExtensionView extends GrantView {
  readonly date: CalendarDate;
  readonly publishBy: CalendarDate | null;
}

export interface ExemptionView extends GrantView {
  readonly ground: ExemptionGround;
}

/** The extensions and exemptions of the viewer's subtree for a year, latest first, revoked ones included. */
export interface GrantList {
  readonly extensions: readonly ExtensionView[];
  readonly exemptions: readonly ExemptionView[];
}

/** Why nothing was granted. */
export type GrantRefusal =
  /** No day of the calendar. */
  | "notADate"
  /** Not after the last day that holds without it, or not after the extension that holds already. */
  | "notLater"
  /** The new last day has passed already. */
  | "past"
  /** No date is set that could be extended. */
  | "noDeadline"
  /** The body owes no report for the year: it did not exist, or was let off. */
  | "notDue"
  /** The report was submitted already: nothing granted now changes how it is judged. */
  | "alreadyFiled"
  /** Nobody below the top grants their own body anything. */
  | "ownBody";

/** `stale`: somebody else granted or revoked since; nothing was changed. `repeated`: it held already, word for word. */
export type GrantResult =
  | { readonly outcome: "granted"; readonly id: number; readonly repeated: boolean }
  | { readonly outcome: "refused"; readonly reason: GrantRefusal }
  | { readonly outcome: "stale" };

/** What came of each body of a batch. */
export interface BatchExtension {
  readonly granted: readonly number[];
  readonly refused: readonly { readonly bodyId: number; readonly reason: GrantRefusal }[];
}

export interface RevokeResult {
  readonly outcome: "revoked";
  /** It had been revoked before; nothing was changed. */
  readonly repeated: boolean;
}

/** Where and when a body published its report, in its own words. */
export interface PublicationView {
  readonly id: number;
  readonly address: string;
  readonly publishedOn: CalendarDate;
  readonly by: string;
  readonly at: number;
}

export type PublicationRefusal =
  /** Not an address on the open web. */
  | "notAnAddress"
  | "notADate"
  /** Before the report year had ended. */
  | "beforeYearEnd"
  | "inFuture"
  /** The body did not exist in that year. */
  | "notDue";

export type RecordPublicationResult =
  | { readonly outcome: "recorded"; readonly publication: PublicationView; readonly repeated: boolean }
  | { readonly outcome: "refused"; readonly reason: PublicationRefusal }
  | { readonly outcome: "stale" };
