import { z } from "zod";
import { appendAudit } from "@/db/audit";
import { inTransaction } from "@/db/client";
import { readSetting, writeSetting } from "@/db/settings";
import type { Context, SignedInContext } from "../context";
import { requireAction } from "../require-action";
import { requireTop } from "../require-top";
import { OPEN_BASE } from "./describe-open-data";

export const switchInput = z.object({ on: z.boolean(), reason: z.string().trim().min(4).max(500) });

const SETTING = "openData";

/** What an administrator sees of the open data. */
export interface OpenDataView {
  readonly on: boolean;
  readonly base: string;
}

/** True when approved figures are given to everybody who asks. Off until an administrator switches it on. */
export function isOpen(ctx: Context): boolean {
  return readSetting(ctx.db, SETTING) === true;
}

/** Whether open data is on; for administrators at the top of the tree. */
export function getOpenData(ctx: SignedInContext): OpenDataView {
  requireAction(ctx, "openData.manage");
  requireTop(ctx);
  return { on: isOpen(ctx), base: OPEN_BASE };
}

/** Switches open data on or off with a reason, in one transaction with its audit row; the same state again changes nothing. */
export function switchOpenData(ctx: SignedInContext, { on, reason }: z.infer<typeof switchInput>): OpenDataView {
  requireAction(ctx, "openData.manage");
  requireTop(ctx);
  const { viewer } = ctx;
  inTransaction(ctx.db, (tx) => {
    if ((readSetting(tx, SETTING) === true) === on) return;
    writeSetting(tx, SETTING, on);
    const action = on ? "openData.switchOn" : "openData.switchOff";
    appendAudit(tx, { at: ctx.now(), viewer, action, bodyId: viewer.bodyId, reportId: null, detail: { reason } });
  });
  return getOpenData(ctx);
}
