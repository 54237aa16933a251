import type { Reader } from "@/db/client";
import { lastReminders } from "@/db/reminders";
import { fillTemplate, type ReminderFacts } from "@/domain/reminders/reminder-text";
import { listOwedReports, type OwedReport } from "./owed-reports";
import type { SkippedBody } from "./reminder-view";

/** Nobody is reminded of the same report twice within this time, milliseconds. */
const PAUSE = 24 * 3600_000;

/** A reminder ready to be sent. */
export interface PlannedReminder {
  readonly bodyId: number;
  readonly reportId: number | null;
  readonly facts: ReminderFacts;
  readonly text: string;
}

export interface PlannedReminders {
  readonly remind: readonly PlannedReminder[];
  readonly skipped: readonly SkippedBody[];
}

export interface PlanInput {
  /** The office's path; bodies outside its subtree are not looked at. */
  readonly path: string;
  readonly year: number;
  readonly template: string;
  readonly now: number;
  /** Which bodies to remind. */
  readonly wanted: (report: OwedReport) => boolean;
}

/** Decides who is reminded with which text, and who is not and why; writes nothing. */
export function planReminders(reader: Reader, { path, year, template, now, wanted }: PlanInput): PlannedReminders {
  const lately = lastReminders(reader, year, now - PAUSE);
  const remind: PlannedReminder[] = [];
  const skipped: SkippedBody[] = [];
  for (const report of listOwedReports(reader, { path, year, now }).filter(wanted)) {
    const { id: bodyId, name } = report.body;
    const skip = (reason: SkippedBody["reason"], more: Partial<SkippedBody> = {}) =>
      skipped.push({ bodyId, name, reason, at: null, placeholder: null, ...more });
    const at = lately.get(bodyId);
    if (!report.owes) skip(report.reason);
    else if (at !== undefined) skip("remindedLately", { at });
    else {
      const filled = fillTemplate(template, report.facts);
      if (filled.outcome === "lacksFact") skip("lacksFact", { placeholder: filled.placeholder });
      else remind.push({ bodyId, reportId: report.reportId, facts: report.facts, text: filled.text });
    }
  }
  return { remind, skipped };
}
