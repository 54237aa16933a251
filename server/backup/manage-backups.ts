import { z } from "zod";
import { appendAudit } from "@/db/audit";
import { inTransaction } from "@/db/client";
import { readSetting, writeSetting } from "@/db/settings";
import type { SignedInContext } from "../context";
import { found } from "../errors";
import { requireAction } from "../require-action";
import { requireTop } from "../require-top";
import { type BackupView, pruneBackups, readBackups } from "./list-backups";
import { type MadeBackup, makeBackup } from "./make-backup";
import { type Verification, verifyBackup } from "./verify-backup";

export const keepInput = z.int().min(1).max(365);
const KEEP_BY_DEFAULT = 7;

/** The backup being made just now, by data folder: one at a time. */
const running = new Map<string, Promise<MadeBackup>>();

function requireBackups(ctx: SignedInContext): void {
  requireAction(ctx, "backup.manage");
  requireTop(ctx);
}

function keepOf(ctx: SignedInContext): number {
  return keepInput.safeParse(readSetting(ctx.db, "backupsKept")).data ?? KEEP_BY_DEFAULT;
}

function note(ctx: SignedInContext, action: string, detail: Readonly<Record<string, unknown>>): void {
  const { viewer } = ctx;
  inTransaction(ctx.db, (tx) => appendAudit(tx, { at: ctx.now(), viewer, action, bodyId: viewer.bodyId, reportId: null, detail }));
}

/** The backups of this installation, latest first, and how many are kept. Only for administrators at the top of the tree. */
export async function listBackups(ctx: SignedInContext): Promise<{ readonly backups: readonly BackupView[]; readonly keep: number }> {
  requireBackups(ctx);
  return { backups: await readBackups(ctx.dataDir), keep: keepOf(ctx) };
}

/** Backs up now and verifies; removes what is beyond the number to keep only when the new one is good. */
export async function backUpNow(ctx: SignedInContext): Promise<MadeBackup> {
  requireBackups(ctx);
  const known = running.get(ctx.dataDir);
  if (known) return known;
  const work = makeBackup(ctx.db, ctx.dataDir).finally(() => running.delete(ctx.dataDir));
  running.set(ctx.dataDir, work);
  const made = await work;
  const removed = made.verification.faults.length === 0 ? await pruneBackups(ctx.dataDir, keepOf(ctx)) : [];
  note(ctx, "backup.make", { name: made.name, faults: made.verification.faults.length, removed });
  return made;
}

/** Verifies a backup again; NotFoundError for one that is not there. */
export async function verifyAgain(ctx: SignedInContext, { name }: { readonly name: string }): Promise<Verification> {
  requireBackups(ctx);
  found((await readBackups(ctx.dataDir)).find((backup) => backup.name === name));
  const verification = await verifyBackup(ctx.dataDir, name);
  note(ctx, "backup.verify", { name, faults: verification.faults.length });
  return verification;
}

/** Sets how many backups are kept. */
export function keepBackups(ctx: SignedInContext, { keep }: { readonly keep: number }): void {
  requireBackups(ctx);
  const before = keepOf(ctx);
  writeSetting(ctx.db, "backupsKept", keep);
  note(ctx, "backup.keep", { before, after: keep });
}
