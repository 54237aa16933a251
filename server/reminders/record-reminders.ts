import { appendAudit } from "@/db/audit";
import type { Transaction } from "@/db/client";
import { insertBatch, insertReminder } from "@/db/reminders";
import { reportLink } from "@/domain/notices/notice";
import { daysLeft } from "@/domain/reminders/reminder-text";
import { notify } from "../notices/notify";
import type { PlannedReminder } from "./plan-reminders";

/** Who reminds: an account for its office, or a rule of that office for whoever switched it on. */
export interface ReminderSender {
  readonly officeId: number;
  readonly accountId: number;
  /** Null when a rule sends. */
  readonly login: string | null;
  readonly rule: { readonly id: number; readonly days: number } | null;
}

export interface ReminderAct {
  readonly sender: ReminderSender;
  readonly year: number;
  readonly templateName: string;
  readonly at: number;
  readonly remind: readonly PlannedReminder[];
}

/**
 * Unit of work of reminding, inside the caller's transaction: the act, a log entry, a notice and an audit row for each body. Gives
 * the act's id and each body's reminder. The database throws when one was reminded within 24 hours.
 */
export function recordReminders(tx: Transaction, act: ReminderAct): { batchId: number; reminders: ReadonlyMap<number, number> } {
  const { sender, year, templateName, at, remind } = act;
  const { officeId: bodyId, accountId: sentBy, rule } = sender;
  const batchId = insertBatch(tx, { at, year, bodyId, templateName, sentBy, ruleId: rule?.id ?? null });
  const reminders = new Map<number, number>();
  for (const one of remind) {
    const { deadline, contact } = one.facts;
    reminders.set(one.bodyId, insertReminder(tx, { batchId, bodyId: one.bodyId, year, at, text: one.text, deadline, contact }));
    tellReminder(tx, act, one);
    appendAudit(tx, {
      at,
      viewer: sender.login === null ? null : { accountId: sentBy, login: sender.login },
      action: "reminder.send",
      bodyId: one.bodyId,
      reportId: one.reportId,
      detail: { year, batchId, template: templateName, ...(rule ? { rule: rule.id, days: rule.days, switchedOnBy: sentBy } : {}) },
    });
  }
  return { batchId, reminders };
}

/** The body's clerks learn of it; before the last day is over, a rule's reminder says that the day draws near. */
function tellReminder(tx: Transaction, { sender, year, at }: ReminderAct, { bodyId, reportId, facts, text }: PlannedReminder): void {
  const left = daysLeft(facts);
  const near = sender.rule !== null && left !== null && left >= 0;
  notify(tx, {
    to: { bodyId, role: "clerk" },
    kind: near ? "deadlineNear" : "reminded",
    params: { year, text, ...(facts.deadline === null ? {} : { date: facts.deadline }), ...(left === null ? {} : { n: left }) },
    link: reportId === null ? `/filing/upload?year=${year}` : reportLink(reportId),
    reportId,
    at,
    by: sender.login === null ? null : { accountId: sender.accountId },
  });
}
