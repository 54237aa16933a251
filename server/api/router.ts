import { sessionRouter } from "./session-router";
import { router } from "./trpc";

/** Every procedure of the product. */
export const appRouter = router({
  session: sessionRouter,
});

export type AppRouter = typeof appRouter;
