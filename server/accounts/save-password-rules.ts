import type { z } from "zod";
import { appendAudit } from "@/db/audit";
import { inTransaction } from "@/db/client";
import { writeSetting } from "@/db/settings";
import type { PasswordRules } from "../bodies/body-view";
import type { SignedInContext } from "../context";
import { requireAction } from "../require-action";
import { requireTop } from "../require-top";
import { passwordRules, readPasswordRules } from "./password-rules";

/** What the office may set: never less than ten characters of three classes. */
export const passwordRulesInput = passwordRules.extend({
  shortest: passwordRules.shape.shortest.unwrap().min(10),
  classes: passwordRules.shape.classes.unwrap().min(3),
});

/** The rules as they stand, for the administrators who see accounts. */
export function getPasswordRules(ctx: SignedInContext): PasswordRules {
  requireAction(ctx, "account.manage");
  return readPasswordRules(ctx.db);
}

/** Sets the password rules of the whole installation; only an administrator at its top may. They hold from the next change on. */
export function savePasswordRules(ctx: SignedInContext, input: z.infer<typeof passwordRulesInput>): PasswordRules {
  requireAction(ctx, "account.manage");
  requireTop(ctx);
  const { viewer } = ctx;
  return inTransaction(ctx.db, (tx) => {
    const before = readPasswordRules(tx);
    writeSetting(tx, "passwordRules", input);
    const fields = Object.keys(before) as (keyof PasswordRules)[];
    const detail = Object.fromEntries(
      fields.filter((name) => before[name] !== input[name]).map((name) => [name, [before[name], input[name]]]),
    );
    appendAudit(tx, { at: ctx.now(), viewer, action: "passwordRules.update", bodyId: viewer.bodyId, reportId: null, detail });
    return readPasswordRules(tx);
  });
}
