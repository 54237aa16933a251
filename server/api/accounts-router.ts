import { z } from "zod";
import { accountInput, createAccount } from "../accounts/create-account";
import { disableAccount, enableAccount } from "../accounts/disable-account";
import { listAccounts } from "../accounts/list-accounts";
import { resetPassword } from "../accounts/reset-password";
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
  resetPassword: procedure("account.manage")
    .input(oneAccount)
    .mutation(({ ctx, input }) => resetPassword(ctx, input.accountId)),
});
