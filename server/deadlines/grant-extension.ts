import { z } from "zod";
import { appendAudit } from "@/db/audit";
import type { BodyRow } from "@/db/bodies";
import { inTransaction, type Transaction } from "@/db/client";
import { activeExtension, type ExtensionRow, insertExtension, revokeGrant } from "@/db/grants";
import { readObligation } from "@/db/obligations";
import { outdateFindings } from "@/db/reports/outdate-findings";
import { isCalendarDate, shanghaiDate } from "@/domain/deadlines/deadline";
import type { SignedInContext } from "../context";
import { notify } from "../notices/notify";
import { findObligedBody, isFiled, isOwnBody } from "./find-obliged-body";
import { grantReason, obligedYear } from "./grant-input";
import type { GrantRefusal, GrantResult } from "./obligation-view";

const extensionDates = {
  year: obligedYear,
  /** New last day for filing, YYYY-MM-DD in Asia/Shanghai. */
  date: z.string(),
  /** New last day for publishing; null leaves that clock alone. */
  publishBy: z.string().nullable().default(null),
  reason: grantReason,
};

export const extensionInput = z.object({
  bodyId: z.int(),
  ...extensionDates,
  /** The extension that is to be replaced; null when none was seen. Another one in force makes this stale. */
  replaces: z.int().nullable().default(null),
});
export type ExtensionInput = z.infer<typeof extensionInput>;

/**
 * Gives one body more time for one year, with a reason (延期). Reviewers and administrators, for bodies of their subtree but
 * not their own: NotFoundError outside it. A report submitted before is judged as it was.
 */
export function grantExtension(ctx: SignedInContext, told: z.input<typeof extensionInput>): GrantResult {
  const owner = findObligedBody(ctx, told.bodyId);
  const input = extensionInput.parse(told);
  return inTransaction(ctx.db, (tx) => {
    const before = activeExtension(tx, input);
    if (before && saysTheSame(before, input)) return { outcome: "granted", id: before.id, repeated: true };
    if ((before?.id ?? null) !== input.replaces) return { outcome: "stale" };
    const granted = { ...input, owner };
    const reason = refuseExtension(ctx, tx, granted);
    return reason ? { outcome: "refused", reason } : { outcome: "granted", id: enterExtension(ctx, tx, granted), repeated: false };
  });
}

/** True when an extension in force already says exactly this. */
export function saysTheSame(
  before: ExtensionRow,
  { date, publishBy, reason }: Pick<ExtensionInput, "date" | "publishBy" | "reason">,
): boolean {
  return before.date === date && before.publishBy === publishBy && before.reason === reason;
}

/** An extension for a body whose scope was checked. */
export interface GrantedExtension extends Omit<ExtensionInput, "bodyId" | "replaces"> {
  readonly owner: BodyRow;
}

/** Why the body gets no more time, or null. */
export function refuseExtension(
  ctx: SignedInContext,
  tx: Transaction,
  { owner, year, date, publishBy }: GrantedExtension,
): GrantRefusal | null {
  if (isOwnBody(ctx, owner.id)) return "ownBody";
  if (!isCalendarDate(date) || (publishBy !== null && !isCalendarDate(publishBy))) return "notADate";
  const obligation = readObligation(tx, owner, year);
  if (!obligation.required) return "notDue";
  if (isFiled(tx, owner, year)) return "alreadyFiled";
  if (obligation.regular === null) return "noDeadline";
  if (date <= obligation.regular || (publishBy !== null && publishBy < date)) return "notLater";
  return date < shanghaiDate(ctx.now()) ? "past" : null;
}

/** Enters the extension in place of the one that held, with its audit row. */
export function enterExtension(ctx: SignedInContext, tx: Transaction, input: GrantedExtension): number {
  const { viewer } = ctx;
  const { owner, year, date, publishBy, reason } = input;
  const bodyId = owner.id;
  const act = { by: viewer, at: ctx.now() };
  const before = activeExtension(tx, { bodyId, year });
  if (before) revokeGrant(tx, "extension", { ...act, id: before.id, reason });
  const { id } = insertExtension(tx, { bodyId, year, date, publishBy, reason }, act);
  const detail = { year, date, publishBy, reason, dateBefore: before?.date ?? null };
  appendAudit(tx, { at: act.at, viewer, action: "extension.grant", bodyId, reportId: null, detail });
  notify(tx, {
    to: { bodyId, role: "clerk" },
    kind: "extended",
    params: { year, date, text: reason },
    link: "/filing",
    reportId: null,
    ...act,
  });
  if (publishBy !== (before?.publishBy ?? null)) outdateFindings(tx, { path: owner.path, year });
  return id;
}
