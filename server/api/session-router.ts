import { procedure, router } from "./trpc";

export const sessionRouter = router({
  /** The signed-in account. */
  me: procedure("session.own").query(({ ctx }) => ctx.viewer),
});
