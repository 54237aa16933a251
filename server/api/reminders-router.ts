import { z } from "zod";
import { listReminderLog, readBatchText } from "../reminders/list-reminder-log";
import { dryRunRule, listReminderRules, switchOffRule, switchOnRule } from "../reminders/manage-rules";
import { listReminderTemplates, retireTemplate, saveTemplate } from "../reminders/manage-templates";
import { previewTemplate } from "../reminders/preview-template";
import { previewReminders } from "../reminders/remind";
import { remindInput } from "../reminders/remind-input";
import { id, reportYear, revision } from "./inputs";
import { procedure, router } from "./trpc";

const text = z.string().trim().min(5).max(2000);
const rule = z.object({ days: z.int().min(-60).max(60), templateId: id.nullable() });

export const remindersRouter = router({
  /** What reminding would do: the first text and who is left out. Changes nothing; thousands of ids do not fit an address. */
  preview: procedure("reminder.send")
    .input(remindInput)
    .mutation(({ ctx, input }) => previewReminders(ctx, input)),
  log: procedure("reminder.send")
    .input(z.object({ year: reportYear.optional(), bodyId: id.optional(), page: z.int().min(1).max(1_000_000).optional() }))
    .query(({ ctx, input }) => listReminderLog(ctx, input)),
  batchText: procedure("reminder.send")
    .input(z.object({ batchId: id }))
    .query(({ ctx, input }) => readBatchText(ctx, input)),
  templates: procedure("reminder.manage").query(({ ctx }) => listReminderTemplates(ctx)),
  /** A text with the facts of a body of the subtree that owes a report. Changes nothing. */
  previewText: procedure("reminder.manage")
    .input(z.object({ text, year: reportYear }))
    .mutation(({ ctx, input }) => previewTemplate(ctx, input)),
  saveTemplate: procedure("reminder.manage")
    .input(z.object({ id: id.nullable(), revision, name: z.string().trim().min(1).max(40), text }))
    .mutation(({ ctx, input }) => saveTemplate(ctx, input)),
  retireTemplate: procedure("reminder.manage")
    .input(z.object({ id, revision }))
    .mutation(({ ctx, input }) => retireTemplate(ctx, input)),
  rules: procedure("reminder.manage").query(({ ctx }) => listReminderRules(ctx)),
  switchOn: procedure("reminder.manage")
    .input(rule)
    .mutation(({ ctx, input }) => switchOnRule(ctx, input)),
  switchOff: procedure("reminder.manage")
    .input(z.object({ id }))
    .mutation(({ ctx, input }) => switchOffRule(ctx, input)),
  dryRun: procedure("reminder.manage")
    .input(rule)
    .query(({ ctx, input }) => dryRunRule(ctx, input)),
});
