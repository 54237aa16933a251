import { inTransaction, type Reader } from "@/db/client";
import { namesWithin } from "@/db/reminders";
import type { SignedInContext } from "../context";
import { NotFoundError } from "../errors";
import { requireAction } from "../require-action";
import { findTemplate } from "./find-template";
import { planReminders } from "./plan-reminders";
import { recordReminders } from "./record-reminders";
import type { RemindInput } from "./remind-input";
import type { ReminderPlan, RemindResult } from "./reminder-view";

/**
 * Reminds (催报) bodies of the viewer's subtree of a year's report. Those that owe nothing, were reminded within 24 hours or lack a
 * fact the text names are left out and told. A body or a template outside the scope: NotFoundError, and nobody is reminded.
 */
export function remind(ctx: SignedInContext, input: RemindInput): RemindResult {
  return inTransaction(ctx.db, (tx) => {
    const { template, plan } = planFor(ctx, tx, input);
    const { skipped } = plan;
    if (plan.remind.length === 0) return { batchId: null, reminded: 0, skipped };
    const { accountId, login, bodyId: officeId } = ctx.viewer;
    const sender = { officeId, accountId, login, rule: null };
    const act = { sender, year: input.year, templateName: template.name, at: ctx.now(), remind: plan.remind };
    return { batchId: recordReminders(tx, act).batchId, reminded: plan.remind.length, skipped };
  });
}

/** What `remind` would do now; writes nothing. */
export function previewReminders(ctx: SignedInContext, input: RemindInput): ReminderPlan {
  const { plan } = planFor(ctx, ctx.db, input);
  const [first] = plan.remind;
  const shown = first ? { name: first.facts.body, text: first.text } : null;
  return { remind: plan.remind.length, first: shown, skipped: plan.skipped };
}

function planFor(ctx: SignedInContext, reader: Reader, { bodyIds, year, templateId }: RemindInput) {
  requireAction(ctx, "reminder.send");
  const { bodyPath: path } = ctx.viewer;
  const wanted = new Set(bodyIds);
  if (namesWithin(reader, path, bodyIds).size !== wanted.size) throw new NotFoundError();
  const template = findTemplate(reader, path, templateId);
  const plan = planReminders(reader, { path, year, template: template.text, now: ctx.now(), wanted: ({ body }) => wanted.has(body.id) });
  return { template, plan };
}
