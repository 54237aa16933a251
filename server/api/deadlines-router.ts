import { z } from "zod";
import { batchExtensionInput, extendBodies } from "../deadlines/extend-bodies";
import { exemptionInput, grantExemption } from "../deadlines/grant-exemption";
import { extensionInput, grantExtension } from "../deadlines/grant-extension";
import { obligedYear } from "../deadlines/grant-input";
import { listDeadlines } from "../deadlines/list-deadlines";
import { listGrants } from "../deadlines/list-grants";
import { listPublications } from "../deadlines/list-publications";
import { publicationInput, recordPublication } from "../deadlines/record-publication";
import { removalInput, removeDeadline } from "../deadlines/remove-deadline";
import { revocationInput, revokeExemption, revokeExtension } from "../deadlines/revoke-grant";
import { deadlineInput, saveDeadline } from "../deadlines/save-deadline";
import { holidayInput, listHolidays, saveHolidays } from "../deadlines/save-holidays";
import { procedure, router } from "./trpc";

export const deadlinesRouter = router({
  list: procedure("body.read").query(({ ctx }) => listDeadlines(ctx)),
  save: procedure("obligation.manage")
    .input(deadlineInput)
    .mutation(({ ctx, input }) => saveDeadline(ctx, input)),
  remove: procedure("obligation.manage")
    .input(removalInput)
    .mutation(({ ctx, input }) => removeDeadline(ctx, input)),
  grants: procedure("obligation.manage")
    .input(z.object({ year: obligedYear }))
    .query(({ ctx, input }) => listGrants(ctx, input)),
  extend: procedure("obligation.manage")
    .input(extensionInput)
    .mutation(({ ctx, input }) => grantExtension(ctx, input)),
  extendMany: procedure("obligation.manage")
    .input(batchExtensionInput)
    .mutation(({ ctx, input }) => extendBodies(ctx, input)),
  revokeExtension: procedure("obligation.manage")
    .input(revocationInput)
    .mutation(({ ctx, input }) => revokeExtension(ctx, input)),
  exempt: procedure("obligation.manage")
    .input(exemptionInput)
    .mutation(({ ctx, input }) => grantExemption(ctx, input)),
  revokeExemption: procedure("obligation.manage")
    .input(revocationInput)
    .mutation(({ ctx, input }) => revokeExemption(ctx, input)),
  holidays: procedure("body.read").query(({ ctx }) => listHolidays(ctx)),
  saveHolidays: procedure("deadline.manage")
    .input(holidayInput)
    .mutation(({ ctx, input }) => saveHolidays(ctx, input)),
  publications: procedure("report.read")
    .input(z.object({ reportId: z.int() }))
    .query(({ ctx, input }) => listPublications(ctx, input)),
  recordPublication: procedure("publication.record")
    .input(publicationInput)
    .mutation(({ ctx, input }) => recordPublication(ctx, input)),
});
