import { createHash, randomBytes } from "node:crypto";
import { setPassword } from "@/db/accounts";
import { appendAudit } from "@/db/audit";
import { inTransaction } from "@/db/client";
import { insertLink } from "@/db/passwords";
import type { IssueLinkResult } from "../bodies/body-view";
import type { SignedInContext } from "../context";
import { requireAction } from "../require-action";
import { findAccountInScope } from "./find-account-in-scope";
import { hashPassword } from "./password-hash";

/** How long a link can be used, of real time. */
const LINK_LIFE = 24 * 3600_000;
const TOKEN_BYTES = 32;

/** The form of a token in which the database knows it. */
export function hashToken(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}

/**
 * Resets an account of the viewer's scope: the old password and its sessions end at once, and a link, shown once to be handed
 * over, lets its bearer choose another within 24 hours. An earlier link ends. One's own password is changed with the old one.
 */
export async function issueLink(ctx: SignedInContext, accountId: number, cost?: number): Promise<IssueLinkResult> {
  requireAction(ctx, "account.manage");
  const { viewer, db } = ctx;
  findAccountInScope(db, accountId, viewer);
  const token = randomBytes(TOKEN_BYTES).toString("base64url");
  const nobodysPassword = await hashPassword(randomBytes(TOKEN_BYTES).toString("base64url"), cost);
  return inTransaction(db, (tx) => {
    const { account } = findAccountInScope(tx, accountId, viewer);
    if (accountId === viewer.accountId) return { outcome: "refused", reason: "ownAccount" };
    if (account.disabledAt !== null) return { outcome: "refused", reason: "disabled" };
    const issuedAt = Date.now();
    const expiresAt = issuedAt + LINK_LIFE;
    setPassword(tx, accountId, nobodysPassword);
    insertLink(tx, { accountId, tokenHash: hashToken(token), issuedBy: viewer.accountId, issuedAt, expiresAt });
    const detail = { accountId, login: account.login };
    appendAudit(tx, { at: ctx.now(), viewer, action: "account.issueLink", bodyId: account.bodyId, reportId: null, detail });
    return { outcome: "issued", token, expiresAt };
  });
}
