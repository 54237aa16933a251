import { z } from "zod";
import { getDesk } from "../compliance/get-desk";
import { getMatrix } from "../compliance/get-matrix";
import { reportYear } from "./inputs";
import { procedure, router } from "./trpc";

const season = z.object({ year: reportYear });

export const complianceRouter = router({
  desk: procedure("compliance.read")
    .input(season)
    .query(({ ctx, input }) => getDesk(ctx, input)),
  matrix: procedure("compliance.read")
    .input(season.extend({ rule: z.string().max(40).optional() }))
    .query(({ ctx, input: { year, rule } }) => getMatrix(ctx, rule === undefined ? { year } : { year, rule })),
});
