import { findAccountByLogin, noteSignIn, takeAttempt } from "@/db/accounts";
import { appendAudit } from "@/db/audit";
import { inTransaction } from "@/db/client";
import { hasEnded } from "@/domain/body/has-ended";
import { shanghaiDate } from "@/domain/deadlines/deadline";
import type { Context } from "../context";
import { DEFAULT_COST, hashPassword, matchesPassword } from "./password-hash";

/** Five failures lock an account for ten minutes. */
export const LOCK = { attempts: 5, duration: 10 * 60_000 };

/** Hashed against when there is no such login, so that the answer takes as long as for a wrong password. */
let nobody: Promise<string> | undefined;

/** The password was right, but the account's body was merged or abolished: its work has gone to whoever succeeded it. */
export class BodyEndedError extends Error {
  constructor() {
    super("bodyEnded");
    this.name = "BodyEndedError";
  }
}

interface Credentials {
  readonly login: string;
  readonly password: string;
}

/**
 * Checks a login and password. Null for an unknown login, a wrong password, a disabled or a locked account: the answer
 * and the time it takes are the same. BodyEndedError for the right password of a body that has ended. Five failures lock an account for ten minutes of real time.
 */
export async function signIn(ctx: Context, { login, password }: Credentials): Promise<{ accountId: number; tokenVersion: number } | null> {
  const row = findAccountByLogin(ctx.db, login.trim());
  nobody ??= hashPassword("", DEFAULT_COST);
  const open = row !== undefined && takeAttempt(ctx.db, row.account.id, { now: Date.now(), rule: LOCK });
  const matches = await matchesPassword(password, row?.account.passwordHash ?? (await nobody));
  const known = open && matches && row.account.disabledAt === null;
  const ended = known && hasEnded({ validTo: row.bodyValidTo }, Number(shanghaiDate(ctx.now()).slice(0, 4)));
  const accepted = known && !ended;
  const reason = ended ? "bodyEnded" : whyRefused(row?.account, open);
  inTransaction(ctx.db, (tx) => {
    if (accepted) noteSignIn(tx, row.account.id, Date.now());
    appendAudit(tx, {
      at: ctx.now(),
      viewer: row ? { accountId: row.account.id, login: row.account.login } : null,
      action: accepted ? "session.signIn" : "session.refuse",
      bodyId: row?.account.bodyId ?? null,
      reportId: null,
      detail: accepted ? {} : { reason },
    });
  });
  if (ended) throw new BodyEndedError();
  return accepted ? { accountId: row.account.id, tokenVersion: row.account.tokenVersion } : null;
}

function whyRefused(account: { readonly disabledAt: number | null } | undefined, open: boolean): string {
  if (account === undefined) return "unknownLogin";
  if (!open) return "locked";
  return account.disabledAt === null ? "wrongPassword" : "disabled";
}
