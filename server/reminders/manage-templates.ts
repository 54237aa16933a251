import { appendAudit } from "@/db/audit";
import { inTransaction } from "@/db/client";
import { insertTemplate, isNameTaken, isTemplateInUse, listTemplates, updateTemplate } from "@/db/reminder-templates";
import { BUILT_IN_TEXT, faultsOfTemplate } from "@/domain/reminders/reminder-text";
import type { SignedInContext } from "../context";
import { found, NotAllowedError } from "../errors";
import { requireAction } from "../require-action";
import { BUILT_IN_NAME } from "./find-template";
import type { RetireTemplateResult, SaveTemplateResult, TemplateView } from "./reminder-view";

/** The texts the viewer's office may send: the built-in one, its own, and those of the offices above. */
export function listReminderTemplates(ctx: SignedInContext): readonly TemplateView[] {
  requireAction(ctx, "reminder.manage");
  const builtIn = { id: null, name: BUILT_IN_NAME, text: BUILT_IN_TEXT, revision: 0, owner: null, mayChange: false };
  const kept = listTemplates(ctx.db, ctx.viewer.bodyPath).map(({ bodyId, ...row }) => ({
    ...row,
    mayChange: bodyId === ctx.viewer.bodyId,
  }));
  return [builtIn, ...kept];
}

export interface TemplateInput {
  /** Null makes a new one. */
  readonly id: number | null;
  /** The revision that was seen; ignored for a new one. */
  readonly revision: number;
  readonly name: string;
  readonly text: string;
}

/** Saves a text of the viewer's own office; one with an unknown placeholder is refused, another office's cannot be changed. */
export function saveTemplate(ctx: SignedInContext, { id, revision, name, text }: TemplateInput): SaveTemplateResult {
  requireAction(ctx, "reminder.manage");
  const faults = faultsOfTemplate(text);
  if (faults.length > 0) return { outcome: "unknownPlaceholder", faults };
  const { accountId, login, bodyId } = ctx.viewer;
  return inTransaction(ctx.db, (tx) => {
    if (id !== null) requireOwn(ctx, id);
    const words = { bodyId, name, text };
    if (name === BUILT_IN_NAME || isNameTaken(tx, words, id)) return { outcome: "nameTaken" };
    const saved = { ...words, savedBy: accountId, savedAt: ctx.now() };
    if (id !== null && !updateTemplate(tx, { id, revision }, saved)) return { outcome: "stale" };
    const kept = id ?? insertTemplate(tx, saved);
    const action = id === null ? "reminderTemplate.create" : "reminderTemplate.update";
    appendAudit(tx, { at: saved.savedAt, viewer: { accountId, login }, action, bodyId, reportId: null, detail: { id: kept, name, text } });
    const template = listTemplates(tx, ctx.viewer.bodyPath).find((one) => one.id === kept);
    return { outcome: "saved", template: { ...found(template), mayChange: true } };
  });
}

/** Takes a text of the own office out of use; not while an automatic reminder sends it. */
export function retireTemplate(ctx: SignedInContext, { id, revision }: { id: number; revision: number }): RetireTemplateResult {
  requireAction(ctx, "reminder.manage");
  const { accountId, login, bodyId } = ctx.viewer;
  return inTransaction(ctx.db, (tx) => {
    const { name } = requireOwn(ctx, id);
    if (isTemplateInUse(tx, id)) return { outcome: "inUse" };
    const at = ctx.now();
    if (!updateTemplate(tx, { id, revision }, { savedBy: accountId, savedAt: at, retiredAt: at })) return { outcome: "stale" };
    const viewer = { accountId, login };
    appendAudit(tx, { at, viewer, action: "reminderTemplate.retire", bodyId, reportId: null, detail: { id, name } });
    return { outcome: "retired" };
  });
}

/** The template, if it is the own office's; seen but another's: NotAllowedError; else NotFoundError. */
function requireOwn(ctx: SignedInContext, id: number) {
  const row = found(listTemplates(ctx.db, ctx.viewer.bodyPath).find((one) => one.id === id));
  if (row.bodyId !== ctx.viewer.bodyId) throw new NotAllowedError();
  return row;
}
