import { accountsRouter } from "./accounts-router";
import { auditRouter } from "./audit-router";
import { backupsRouter } from "./backups-router";
import { bodiesRouter } from "./bodies-router";
import { complianceRouter } from "./compliance-router";
import { deadlinesRouter } from "./deadlines-router";
import { filingRouter } from "./filing-router";
import { importsRouter } from "./imports-router";
import { likenessRouter } from "./likeness-router";
import { noticesRouter } from "./notices-router";
import { openDataRouter } from "./open-data-router";
import { operationsRouter } from "./operations-router";
import { remindersRouter } from "./reminders-router";
import { reportsRouter } from "./reports-router";
import { reviewsRouter } from "./reviews-router";
import { rollupRouter } from "./rollup-router";
import { rulesRouter } from "./rules-router";
import { searchRouter } from "./search-router";
import { sessionRouter } from "./session-router";
import { statisticsRouter } from "./statistics-router";
import { router } from "./trpc";
import { viewsRouter } from "./views-router";

/** Every procedure of the product. */
export const appRouter = router({
  session: sessionRouter,
  reports: reportsRouter,
  filing: filingRouter,
  reviews: reviewsRouter,
  imports: importsRouter,
  likeness: likenessRouter,
  compliance: complianceRouter,
  notices: noticesRouter,
  reminders: remindersRouter,
  statistics: statisticsRouter,
  views: viewsRouter,
  rollup: rollupRouter,
  bodies: bodiesRouter,
  accounts: accountsRouter,
  deadlines: deadlinesRouter,
  rules: rulesRouter,
  audit: auditRouter,
  backups: backupsRouter,
  openData: openDataRouter,
  search: searchRouter,
  operations: operationsRouter,
});

export type AppRouter = typeof appRouter;
