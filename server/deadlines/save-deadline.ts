import { z } from "zod";
import { appendAudit } from "@/db/audit";
import { inTransaction } from "@/db/client";
import { saveDeadline as storeDeadline } from "@/db/deadlines";
import { depthOf } from "@/domain/access/access";
import { bodyKinds, bodyLevels } from "@/domain/body/body";
import type { SaveDeadlineResult } from "../bodies/body-view";
import type { SignedInContext } from "../context";
import { NotAllowedError } from "../errors";
import { requireAction } from "../require-action";

export const deadlineInput = z.object({
  year: z.int().min(2008).max(2100),
  kind: z.enum(bodyKinds),
  level: z.enum(bodyLevels).nullable().default(null),
  /** Last day, YYYY-MM-DD in Asia/Shanghai. */
  date: z.string(),
});

/**
 * Sets a filing deadline for the whole installation (条例49 names 31 January and 31 March; places set earlier ones). Only
 * an administrator of the top body may: NotAllowedError for others.
 */
export function saveDeadline(ctx: SignedInContext, input: z.infer<typeof deadlineInput>): SaveDeadlineResult {
  requireAction(ctx, "deadline.manage");
  const { viewer } = ctx;
  if (depthOf(viewer.bodyPath) > 0) throw new NotAllowedError();
  if (!isCalendarDate(input.date)) return { outcome: "refused", reason: "notADate" };
  if (!input.date.startsWith(`${input.year + 1}-`)) return { outcome: "refused", reason: "outsideFilingYear" };
  return inTransaction(ctx.db, (tx) => {
    const { saved, dateBefore } = storeDeadline(tx, input);
    appendAudit(tx, { at: ctx.now(), viewer, action: "deadline.save", bodyId: null, reportId: null, detail: { ...input, dateBefore } });
    return { outcome: "saved", deadline: saved };
  });
}

function isCalendarDate(text: string): boolean {
  const instant = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  return Number.isFinite(instant) && new Date(instant).toISOString().startsWith(text);
}
