import { z } from "zod";
import { accountInput, createAccount } from "../accounts/create-account";
import { disableAccount, enableAccount } from "../accounts/disable-account";
import { issueLink } from "../accounts/issue-link";
import { listAccounts } from "../accounts/list-accounts";
import { getPasswordRules, passwordRulesInput, savePasswordRules } from "../accounts/save-password-rules";
import { accountChange, updateAccount } from "../accounts/update-account";
import { procedure, router } from "./trpc";

const oneAccount = z.object({ accountId: z.int() });

export const accountsRouter = router({
  list: procedure("account.manage").query(({ ctx }) => listAccounts(ctx)),
  create: procedure("account.manage")
    .input(accountInput)
    .mutation(({ ctx, input }) => createAccount(ctx, input)),
  disable: procedure("account.manage")
    .input(oneAccount)
    .mutation(({ ctx, input }) => disableAccount(ctx, input.accountId)),
  enable: procedure("account.manage")
    .input(oneAccount)
    .mutation(({ ctx, input }) => enableAccount(ctx, input.accountId)),
  update: procedure("account.manage")
    .input(accountChange)
    .mutation(({ ctx, input }) => updateAccount(ctx, input)),
  /** Ends the old password and gives a link to choose a new one, shown once. */
  issueLink: procedure("account.manage")
    .input(oneAccount)
    .mutation(({ ctx, input }) => issueLink(ctx, input.accountId)),
  passwordRules: procedure("account.manage").query(({ ctx }) => getPasswordRules(ctx)),
  savePasswordRules: procedure("account.manage")
    .input(passwordRulesInput)
    .mutation(({ ctx, input }) => savePasswordRules(ctx, input)),
});
