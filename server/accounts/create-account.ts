import { z } from "zod";
import { findAccountByLogin, insertAccount } from "@/db/accounts";
import { appendAudit } from "@/db/audit";
import { findBody } from "@/db/bodies";
import { inTransaction } from "@/db/client";
import { inScope, roles } from "@/domain/access/access";
import type { CreateAccountResult } from "../bodies/body-view";
import type { SignedInContext } from "../context";
import { found, NotFoundError } from "../errors";
import { requireAction } from "../require-action";
import { accountViewOf } from "./account-view-of";
import { findAccountInScope } from "./find-account-in-scope";
import { hashPassword } from "./password-hash";
import { makeInitialPassword, readPasswordRules } from "./password-rules";

export const accountInput = z.object({
  login: z
    .string()
    .trim()
    .regex(/^[A-Za-z0-9._-]{3,40}$/),
  name: z.string().trim().min(1).max(40),
  role: z.enum(roles),
  bodyId: z.int(),
});

/** Adds an account at a body of the viewer's scope, with a first password shown once, to be changed at the first sign-in. NotFoundError for another body. */
export async function createAccount(
  ctx: SignedInContext,
  input: z.infer<typeof accountInput>,
  cost?: number,
): Promise<CreateAccountResult> {
  requireAction(ctx, "account.manage");
  const { viewer, db } = ctx;
  const initialPassword = makeInitialPassword(readPasswordRules(db));
  const passwordHash = await hashPassword(initialPassword, cost);
  return inTransaction(db, (tx) => {
    const body = found(findBody(tx, input.bodyId));
    if (!inScope(viewer.role, viewer.bodyPath, body.path)) throw new NotFoundError();
    if (body.validTo !== null) return { outcome: "refused", reason: "bodyEnded" };
    if (findAccountByLogin(tx, input.login)) return { outcome: "refused", reason: "loginTaken" };
    const id = insertAccount(tx, { ...input, passwordHash, passwordIsInitial: true, createdAt: ctx.now() });
    const detail = { accountId: id, login: input.login, role: input.role };
    appendAudit(tx, { at: ctx.now(), viewer, action: "account.create", bodyId: body.id, reportId: null, detail });
    return { outcome: "created", account: accountViewOf(findAccountInScope(tx, id, viewer)), initialPassword };
  });
}
