import { z } from "zod";
import { appendAudit } from "@/db/audit";
import type { BodyRow } from "@/db/bodies";
import { inTransaction, type Transaction } from "@/db/client";
import { findDeadline, findDeadlineAt, saveDeadline as storeDeadline } from "@/db/deadlines";
import { loadDeadlineRules } from "@/db/obligations";
import { outdateFindings } from "@/db/reports/outdate-findings";
import { depthOf } from "@/domain/access/access";
import { bodyKinds, bodyLevels } from "@/domain/body/body";
import { isCalendarDate } from "@/domain/deadlines/deadline";
import { laterThanAbove } from "@/domain/deadlines/later-than-above";
import type { SaveDeadlineResult } from "../bodies/body-view";
import type { SignedInContext } from "../context";
import { found, NotAllowedError } from "../errors";
import { requireAction } from "../require-action";
import { findObligedBody } from "./find-obliged-body";
import { lastDaysOf, tellMovedDates } from "./tell-moved-dates";

const dates = z.object({
  /** Last day for filing, YYYY-MM-DD in Asia/Shanghai. */
  date: z.string(),
  /** Last day for publishing; null leaves it to the place above, in the end to the law. */
  publishBy: z.string().nullable().default(null),
});

export const deadlineInput = dates.extend({
  year: z.int().min(2008).max(2100),
  kind: z.enum(bodyKinds),
  level: z.enum(bodyLevels).nullable().default(null),
  /** The place it holds for, this body and everything below it; null is everybody. */
  bodyId: z.int().nullable().default(null),
  /** The dates that were seen there, null for none; others make this stale. Left out, nothing is compared. */
  seen: dates.nullable().optional(),
});
type DeadlineInput = z.infer<typeof deadlineInput>;

/**
 * Sets a deadline (条例49 names 31 January and 31 March). For everybody: an administrator of the top body, NotAllowedError for
 * others. An earlier one for a place: reviewers and administrators whose subtree holds it, NotFoundError outside.
 */
export function saveDeadline(ctx: SignedInContext, told: z.input<typeof deadlineInput>): SaveDeadlineResult {
  const owner = authorizePlace(ctx, told.bodyId ?? null);
  const input = deadlineInput.parse(told);
  const { seen, date, publishBy, ...place } = input;
  const refusal = refuseDates(input);
  if (refusal) return { outcome: "refused", reason: refusal };
  return inTransaction(ctx.db, (tx) => {
    const before = findDeadlineAt(tx, place);
    const now = before && { date: before.date, publishBy: before.publishBy };
    if (seen !== undefined && (now?.date !== seen?.date || now?.publishBy !== seen?.publishBy)) return { outcome: "stale" };
    const late = owner && refuseLater(tx, owner, input);
    if (late) return late;
    const lastDays = owner && lastDaysOf(tx, { path: owner.path, year: input.year });
    const id = storeDeadline(tx, place, { date, publishBy });
    if (owner && lastDays) tellMovedDates(ctx, tx, { path: owner.path, year: input.year, before: lastDays });
    if (now?.date !== date || now.publishBy !== publishBy) noteSaved(ctx, tx, { input, owner, before: now });
    const { path: _, ...deadline } = found(findDeadline(tx, id));
    return { outcome: "saved", deadline };
  });
}

/** The body of the place, null for everybody, if the viewer may set dates there. */
export function authorizePlace(ctx: SignedInContext, bodyId: number | null): BodyRow | null {
  if (bodyId !== null) return findObligedBody(ctx, bodyId);
  requireAction(ctx, "deadline.manage");
  if (depthOf(ctx.viewer.bodyPath) > 0) throw new NotAllowedError();
  return null;
}

function refuseDates({ year, date, publishBy }: DeadlineInput): "notADate" | "outsideFilingYear" | null {
  const named = publishBy === null ? [date] : [date, publishBy];
  if (!named.every(isCalendarDate)) return "notADate";
  return named.every((one) => one.startsWith(`${year + 1}-`)) ? null : "outsideFilingYear";
}

/** A place may be earlier than the one above it, never later. */
function refuseLater(tx: Transaction, owner: BodyRow, input: DeadlineInput): SaveDeadlineResult | null {
  const limit = laterThanAbove({ ...input, path: owner.path }, { rules: loadDeadlineRules(tx, [input.year]), ownLevel: owner.level });
  return limit && { outcome: "refused", reason: limit.of === "date" ? "laterThanAbove" : "publishLaterThanAbove", limit: limit.date };
}

function noteSaved(
  ctx: SignedInContext,
  tx: Transaction,
  made: { input: DeadlineInput; owner: BodyRow | null; before: { date: string; publishBy: string | null } | null },
): void {
  const { seen: _, bodyId, ...told } = made.input;
  const { owner, before } = made;
  const detail = { ...told, dateBefore: before?.date ?? null, publishByBefore: before?.publishBy ?? null };
  appendAudit(tx, { at: ctx.now(), viewer: ctx.viewer, action: "deadline.save", bodyId, reportId: null, detail });
  if (before?.publishBy !== told.publishBy) outdateFindings(tx, { path: owner?.path ?? "/", year: told.year });
}
