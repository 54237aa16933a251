import { appendAudit } from "@/db/audit";
import { inTransaction } from "@/db/client";
import { countOutcomes, insertRule, listRules, switchRuleOff } from "@/db/reminder-rules";
import type { SignedInContext } from "../context";
import { NotFoundError } from "../errors";
import { requireAction } from "../require-action";
import { listOpenReports, ruleDay, shiftDay, yearsAround } from "./due-by-rule";
import { findTemplate } from "./find-template";
import { planReminders } from "./plan-reminders";
import type { DryRun, ReminderRuleView, SwitchOnResult } from "./reminder-view";

/** How many names and coming days a dry run tells. */
const [MOST_NAMES, MOST_DAYS] = [200, 5];

/** The automatic reminders of the viewer's office, with what came of each. */
export function listReminderRules(ctx: SignedInContext): readonly ReminderRuleView[] {
  requireAction(ctx, "reminder.manage");
  return listRules(ctx.db, ctx.viewer.bodyId).map((rule) => {
    const { id, days, templateId, templateName, switchedOnBy, switchedOnAt } = rule;
    return { id, days, templateId, templateName, switchedOnBy, switchedOnAt, ...countOutcomes(ctx.db, id) };
  });
}

export interface RuleInput {
  /** Days from the last day: negative before, 0 on it, positive after. */
  readonly days: number;
  readonly templateId: number | null;
}

/** Switches an automatic reminder on for the viewer's subtree, from today; one for each day at most. */
export function switchOnRule(ctx: SignedInContext, { days, templateId }: RuleInput): SwitchOnResult {
  requireAction(ctx, "reminder.manage");
  const { accountId, login, bodyId, bodyPath } = ctx.viewer;
  return inTransaction(ctx.db, (tx) => {
    const { name } = findTemplate(tx, bodyPath, templateId);
    const at = ctx.now();
    const id = insertRule(tx, { bodyId, days, templateId, switchedOnBy: accountId, switchedOnAt: at });
    if (id === null) return { outcome: "already" };
    const detail = { id, days, template: name };
    appendAudit(tx, { at, viewer: { accountId, login }, action: "reminderRule.switchOn", bodyId, reportId: null, detail });
    return { outcome: "on" };
  });
}

/** Switches an automatic reminder of the own office off; another's, or one that is off: NotFoundError. */
export function switchOffRule(ctx: SignedInContext, { id }: { readonly id: number }): { readonly outcome: "off" } {
  requireAction(ctx, "reminder.manage");
  const { accountId, login, bodyId } = ctx.viewer;
  return inTransaction(ctx.db, (tx) => {
    const at = ctx.now();
    if (!switchRuleOff(tx, { id, officeId: bodyId }, { switchedOffBy: accountId, switchedOffAt: at })) throw new NotFoundError();
    appendAudit(tx, { at, viewer: { accountId, login }, action: "reminderRule.switchOff", bodyId, reportId: null, detail: { id } });
    return { outcome: "off" };
  });
}

/** What an automatic reminder would do today in the viewer's subtree, were it on, and when it would next send; writes nothing. */
export function dryRunRule(ctx: SignedInContext, { days, templateId }: RuleInput): DryRun {
  requireAction(ctx, "reminder.manage");
  const now = ctx.now();
  const today = ruleDay(now);
  const { bodyPath: path } = ctx.viewer;
  const template = findTemplate(ctx.db, path, templateId).text;
  const due = listOpenReports(ctx.db, { path, now }).map((report) => ({ ...report, dueOn: shiftDay(report.deadline, days) }));
  const plans = yearsAround(now).map((year) => {
    const ids = new Set(due.filter((one) => one.year === year && one.dueOn === today).map(({ bodyId }) => bodyId));
    return planReminders(ctx.db, { path, year, template, now, wanted: ({ body }) => ids.has(body.id) });
  });
  const remind = plans.flatMap((plan) => plan.remind);
  const [first] = remind;
  return {
    today,
    remind: remind.length,
    first: first ? { name: first.facts.body, text: first.text } : null,
    skipped: plans.flatMap((plan) => plan.skipped),
    names: remind.slice(0, MOST_NAMES).map(({ facts }) => facts.body),
    next: comingDays(
      due.map(({ dueOn }) => dueOn),
      today,
    ),
  };
}

function comingDays(days: readonly string[], today: string): DryRun["next"] {
  const counts = new Map<string, number>();
  for (const day of days) if (day > today) counts.set(day, (counts.get(day) ?? 0) + 1);
  return [...counts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .slice(0, MOST_DAYS)
    .map(([date, bodies]) => ({ date, bodies }));
}
