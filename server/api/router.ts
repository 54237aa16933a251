import { complianceRouter } from "./compliance-router";
import { reportsRouter } from "./reports-router";
import { reviewsRouter } from "./reviews-router";
import { sessionRouter } from "./session-router";
import { statisticsRouter } from "./statistics-router";
import { router } from "./trpc";

/** Every procedure of the product. */
export const appRouter = router({
  session: sessionRouter,
  reports: reportsRouter,
  reviews: reviewsRouter,
  compliance: complianceRouter,
  statistics: statisticsRouter,
});

export type AppRouter = typeof appRouter;
