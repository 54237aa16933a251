import { auditQuery, listAudit } from "../audit/list-audit";
import { verifyAudit, walkInput } from "../audit/verify-audit";
import { procedure, router } from "./trpc";

export const auditRouter = router({
  list: procedure("audit.read")
    .input(auditQuery)
    .query(({ ctx, input }) => listAudit(ctx, input)),
  /** One step of the verification. */
  verify: procedure("audit.read")
    .input(walkInput)
    .query(({ ctx, input }) => verifyAudit(ctx, input)),
});
