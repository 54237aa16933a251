import { inTransaction, type Transaction } from "@/db/client";
import { insertOutcome, listOutcomes, listRules, outcomeKey, type RuleRow } from "@/db/reminder-rules";
import { type CalendarDate, shanghaiDate } from "@/domain/deadlines/deadline";
import { BUILT_IN_TEXT } from "@/domain/reminders/reminder-text";
import type { Context } from "../context";
import { isWithin, listOpenReports, type OpenReport, ruleDay, shiftDay } from "./due-by-rule";
import { BUILT_IN_NAME } from "./find-template";
import { planReminders } from "./plan-reminders";
import { recordReminders } from "./record-reminders";

/** What a server that was down missed is made up for no longer than this. */
const CATCH_UP_DAYS = 30;

/**
 * Sends what the automatic reminders owe by now: for each rule, body, year and due day exactly once, whenever and however often it
 * runs. What was missed while the server was down is made up for, the latest due day first. Gives how many bodies were reminded.
 */
export function runReminderRules(ctx: Pick<Context, "db" | "now">): number {
  const now = ctx.now();
  const rules = listRules(ctx.db);
  if (rules.length === 0) return 0;
  return inTransaction(ctx.db, (tx) => {
    const open = new Map([...new Set(rules.map(({ path }) => path))].map((path) => [path, listOpenReports(tx, { path, now })]));
    const acts = groupByAct(rules.flatMap((rule) => pendingOf(tx, rule, { reports: open.get(rule.path) ?? [], now })));
    return acts.reduce((sum, act) => sum + runAct(tx, act, now), 0);
  });
}

interface Due {
  readonly rule: RuleRow;
  readonly bodyId: number;
  readonly year: number;
  readonly dueOn: CalendarDate;
}

interface Act {
  readonly rule: RuleRow;
  readonly year: number;
  readonly dueOn: CalendarDate;
  readonly bodyIds: ReadonlySet<number>;
}

/** What a rule has come due for since it was switched on and has not dealt with. */
function pendingOf(tx: Transaction, rule: RuleRow, { reports, now }: { reports: readonly OpenReport[]; now: number }): readonly Due[] {
  const today = ruleDay(now);
  const switchedOn = shanghaiDate(rule.switchedOnAt);
  const earliest = shiftDay(today, -CATCH_UP_DAYS);
  const done = listOutcomes(tx, rule.id, earliest);
  return reports
    .map(({ bodyId, year, deadline }) => ({ rule, bodyId, year, dueOn: shiftDay(deadline, rule.days) }))
    .filter((due) => isWithin(due.dueOn, earliest, today) && due.dueOn >= switchedOn && !done.has(outcomeKey(due)));
}

/** One act for each rule, year and due day, the latest day first: of several that came due, the nearest one is sent. */
function groupByAct(due: readonly Due[]): readonly Act[] {
  const acts = new Map<string, Act & { readonly bodyIds: Set<number> }>();
  for (const { rule, year, dueOn, bodyId } of due) {
    const key = `${rule.id}:${year}:${dueOn}`;
    const act = acts.get(key) ?? { rule, year, dueOn, bodyIds: new Set<number>() };
    act.bodyIds.add(bodyId);
    acts.set(key, act);
  }
  return [...acts.values()].sort((a, b) => (a.dueOn === b.dueOn ? b.rule.days - a.rule.days : a.dueOn < b.dueOn ? 1 : -1));
}

function runAct(tx: Transaction, { rule, year, dueOn, bodyIds }: Act, now: number): number {
  const { path, officeId, switchedOnById: accountId, id: ruleId, days } = rule;
  const template = { name: rule.templateName ?? BUILT_IN_NAME, text: rule.text ?? BUILT_IN_TEXT };
  const plan = planReminders(tx, { path, year, template: template.text, now, wanted: ({ body }) => bodyIds.has(body.id) });
  const note = (bodyId: number, reminderId: number | null, skipped: "remindedLately" | "lacksFact" | null) =>
    insertOutcome(tx, { ruleId, bodyId, year, dueOn, reminderId, skipped, at: now });
  for (const { bodyId, reason } of plan.skipped) {
    // On its own day a rule waits for the 24 hours to pass; afterwards it has had its chance.
    if (reason === "remindedLately" && dueOn < ruleDay(now)) note(bodyId, null, "remindedLately");
    if (reason === "lacksFact") note(bodyId, null, "lacksFact");
  }
  if (plan.remind.length === 0) return 0;
  const sender = { officeId, accountId, login: null, rule: { id: ruleId, days } };
  const { reminders } = recordReminders(tx, { sender, year, templateName: template.name, at: now, remind: plan.remind });
  for (const [bodyId, reminderId] of reminders) note(bodyId, reminderId, null);
  return plan.remind.length;
}
