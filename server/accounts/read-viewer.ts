import { findAccount } from "@/db/accounts";
import { hasEnded } from "@/domain/body/has-ended";
import { shanghaiDate } from "@/domain/deadlines/deadline";
import type { Context, Viewer } from "../context";
import { passwordAge } from "./password-age";
import type { Session } from "./session-token";

/**
 * The account behind a session as it is now, or null when there is none any more: disabled, its password changed, or
 * its body ended. Read at each call, so that disabling works at once.
 */
export function readViewer(ctx: Context, session: Pick<Session, "accountId" | "tokenVersion"> | null): Viewer | null {
  const row = session ? findAccount(ctx.db, session.accountId) : undefined;
  if (!row || row.account.disabledAt !== null || row.account.tokenVersion !== session?.tokenVersion) return null;
  if (hasEnded({ validTo: row.bodyValidTo }, Number(shanghaiDate(ctx.now()).slice(0, 4)))) return null;
  const { id, login, name, role, bodyId } = row.account;
  const { bodyName, bodyPath } = row;
  return { accountId: id, login, name, role, bodyId, bodyName, bodyPath, ...passwordAge(ctx.db, row.account) };
}
