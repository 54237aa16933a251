import { auditQuery, listAudit } from "../audit/list-audit";
import { verifyAudit } from "../audit/verify-audit";
import { procedure, router } from "./trpc";

export const auditRouter = router({
  list: procedure("audit.read")
    .input(auditQuery)
    .query(({ ctx, input }) => listAudit(ctx, input)),
  verify: procedure("audit.read").query(({ ctx }) => verifyAudit(ctx)),
});
