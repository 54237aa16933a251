import { changeOwnPassword, passwordChange } from "../accounts/change-own-password";
import { getInstallation } from "../installation";
import { procedure, router } from "./trpc";

export const sessionRouter = router({
  /** The signed-in account. */
  me: procedure("session.own").query(({ ctx }) => ctx.viewer),
  /** Whether the data is a demonstration, and the product's clock. */
  installation: procedure("session.own").query(({ ctx }) => getInstallation(ctx)),
  /** Changes the account's own password; every session of the account ends. */
  changePassword: procedure("session.own")
    .input(passwordChange)
    .mutation(({ ctx, input }) => changeOwnPassword(ctx, input)),
});
