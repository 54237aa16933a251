import type { CalendarDate } from "@/domain/deadlines/deadline";
import type { Placeholder } from "@/domain/reminders/reminder-text";

/** Why a body is not reminded: reminded within 24 hours, handed in already, owes nothing, or the text names a fact it has not. */
export type SkipReason = "remindedLately" | "filed" | "exempt" | "notRequired" | "lacksFact";

export interface SkippedBody {
  readonly bodyId: number;
  readonly name: string;
  readonly reason: SkipReason;
  /** When it was last reminded, milliseconds since 1970; for `remindedLately` alone. */
  readonly at: number | null;
  /** The fact it has not; for `lacksFact` alone. */
  readonly placeholder: Placeholder | null;
}

/** What reminding these bodies would do: how many are reminded, the text for the first of them, and who is left out and why. */
export interface ReminderPlan {
  readonly remind: number;
  readonly first: { readonly name: string; readonly text: string } | null;
  readonly skipped: readonly SkippedBody[];
}

/** What reminding did. `batchId` names the letters and the contact list; null when nobody was reminded. */
export interface RemindResult {
  readonly batchId: number | null;
  readonly reminded: number;
  readonly skipped: readonly SkippedBody[];
}

/** A text of the own office or of one above it. The built-in one has no id. */
export interface TemplateView {
  readonly id: number | null;
  readonly name: string;
  readonly text: string;
  readonly revision: number;
  /** The office it belongs to; null is the product's own. */
  readonly owner: string | null;
  /** Only those of the own office are changed here. */
  readonly mayChange: boolean;
}

export type SaveTemplateResult =
  | { readonly outcome: "saved"; readonly template: TemplateView }
  | { readonly outcome: "unknownPlaceholder"; readonly faults: readonly string[] }
  | { readonly outcome: "nameTaken" }
  | { readonly outcome: "stale" };

export type RetireTemplateResult = { readonly outcome: "retired" } | { readonly outcome: "inUse" } | { readonly outcome: "stale" };

/** An automatic reminder of an office, with what came of it so far. */
export interface ReminderRuleView {
  readonly id: number;
  /** Days from the last day: negative before, 0 on it, positive after. */
  readonly days: number;
  readonly templateId: number | null;
  readonly templateName: string | null;
  readonly switchedOnBy: string;
  readonly switchedOnAt: number;
  readonly reminded: number;
  readonly skipped: number;
}

export type SwitchOnResult = { readonly outcome: "on" } | { readonly outcome: "already" };

/** What an automatic reminder would do today, and on which days it would next remind how many as things stand. */
export interface DryRun extends ReminderPlan {
  readonly today: CalendarDate;
  readonly names: readonly string[];
  readonly next: readonly { readonly date: CalendarDate; readonly bodies: number }[];
}

/** One line of the log: who was reminded of what when by whom. */
export interface ReminderEntry {
  readonly id: number;
  readonly batchId: number;
  readonly at: number;
  readonly bodyName: string;
  readonly year: number;
  readonly text: string;
  readonly deadline: CalendarDate | null;
  readonly contact: string | null;
  readonly templateName: string;
  /** The person who sent it, or who switched the rule on. */
  readonly by: string;
  /** Days of the rule that sent it; null when a person did. */
  readonly ruleDays: number | null;
}

export interface ReminderLog {
  readonly entries: readonly ReminderEntry[];
  readonly total: number;
  readonly page: number;
  readonly pageSize: number;
}
