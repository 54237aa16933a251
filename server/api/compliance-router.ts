import { z } from "zod";
import { approveClean, MOST_APPROVED } from "../compliance/approve-clean";
import { getDesk } from "../compliance/get-desk";
import { getMatrix } from "../compliance/get-matrix";
import { getMatrixRows } from "../compliance/get-matrix-rows";
import { MOST_ROWS, matrixFilter } from "../compliance/matrix-input";
import { remind } from "../reminders/remind";
import { remindInput } from "../reminders/remind-input";
import { id, reportYear } from "./inputs";
import { procedure, router } from "./trpc";

const season = z.object({ year: reportYear });

export const complianceRouter = router({
  desk: procedure("compliance.read")
    .input(season)
    .query(({ ctx, input }) => getDesk(ctx, input)),
  matrix: procedure("compliance.read")
    .input(season.extend({ filter: matrixFilter.prefault({}), at: id.optional() }))
    .query(({ ctx, input }) => getMatrix(ctx, input)),
  matrixRows: procedure("compliance.read")
    .input(season.extend({ ids: z.array(id).min(1).max(MOST_ROWS) }))
    .query(({ ctx, input }) => getMatrixRows(ctx, input)),
  approveClean: procedure("review.decide")
    .input(season.extend({ bodyIds: z.array(id).min(1).max(MOST_APPROVED) }))
    .mutation(({ ctx, input }) => approveClean(ctx, input)),
  /** Reminds (催报) many bodies at once; tells who was left out and why. */
  remind: procedure("reminder.send")
    .input(remindInput)
    .mutation(({ ctx, input }) => remind(ctx, input)),
});
