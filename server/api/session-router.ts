import { getInstallation } from "../installation";
import { procedure, router } from "./trpc";

export const sessionRouter = router({
  /** The signed-in account. */
  me: procedure("session.own").query(({ ctx }) => ctx.viewer),
  /** Whether the data is a demonstration, and the product's clock. */
  installation: procedure("session.own").query(({ ctx }) => getInstallation(ctx)),
});
