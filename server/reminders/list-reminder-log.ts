import { listBatch, listReminders } from "@/db/reminders";
import type { SignedInContext } from "../context";
import { NotFoundError } from "../errors";
import { requireAction } from "../require-action";
import type { ReminderLog } from "./reminder-view";

const PAGE_SIZE = 50;

export interface ReminderLogInput {
  readonly year?: number | undefined;
  readonly bodyId?: number | undefined;
  readonly page?: number | undefined;
}

/** Who of the viewer's subtree was reminded when by whom with which text, latest first. */
export function listReminderLog(ctx: SignedInContext, { year, bodyId, page = 1 }: ReminderLogInput): ReminderLog {
  requireAction(ctx, "reminder.send");
  const { rows, total } = listReminders(ctx.db, { path: ctx.viewer.bodyPath, year, bodyId, page, pageSize: PAGE_SIZE });
  const entries = rows.map(({ bodyId: _, ...entry }) => entry);
  return { entries, total, page, pageSize: PAGE_SIZE };
}

/** The texts of one act of reminding as one text to copy; an act that reached nobody in the viewer's subtree: NotFoundError. */
export function readBatchText(ctx: SignedInContext, { batchId }: { readonly batchId: number }): string {
  requireAction(ctx, "reminder.send");
  const rows = listBatch(ctx.db, batchId, ctx.viewer.bodyPath);
  if (rows.length === 0) throw new NotFoundError();
  return rows.map(({ text }) => text).join("\n\n");
}
