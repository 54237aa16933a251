import { findAccountByLogin, noteSignIn, takeAttempt } from "@/db/accounts";
import { appendAudit } from "@/db/audit";
import { inTransaction } from "@/db/client";
import type { Context } from "../context";
import { DEFAULT_COST, hashPassword, matchesPassword } from "./password-hash";

/** Five failures lock an account for ten minutes. */
export const LOCK = { attempts: 5, duration: 10 * 60_000 };

/** Hashed against when there is no such login, so that the answer takes as long as for a wrong password. */
let nobody: Promise<string> | undefined;

interface Credentials {
  readonly login: string;
  readonly password: string;
}

/**
 * Checks a login and password. Null for an unknown login, a wrong password, a disabled or a locked account: the answer
 * and the time it takes are the same. Five failures lock an account for ten minutes of real time.
 */
export async function signIn(ctx: Context, { login, password }: Credentials): Promise<{ accountId: number; tokenVersion: number } | null> {
  const row = findAccountByLogin(ctx.db, login.trim());
  nobody ??= hashPassword("", DEFAULT_COST);
  const open = row !== undefined && takeAttempt(ctx.db, row.account.id, { now: Date.now(), rule: LOCK });
  const matches = await matchesPassword(password, row?.account.passwordHash ?? (await nobody));
  const accepted = open && matches && row.account.disabledAt === null;
  const reason = row === undefined ? "unknownLogin" : !open ? "locked" : row.account.disabledAt !== null ? "disabled" : "wrongPassword";
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
  return accepted ? { accountId: row.account.id, tokenVersion: row.account.tokenVersion } : null;
}
