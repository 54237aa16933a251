import { z } from "zod";
import { getLikeness } from "../likeness/get-likeness";
import { listAlikePairs } from "../likeness/list-alike-pairs";
import { id, reportYear } from "./inputs";
import { procedure, router } from "./trpc";

export const likenessRouter = router({
  /** 文本雷同 of one report, with the shared passages. */
  ofReport: procedure("report.read")
    .input(z.object({ reportId: id, versionId: id.optional() }))
    .query(({ ctx, input }) => getLikeness(ctx, input)),
  /** The most alike pairs of a season. */
  pairs: procedure("compliance.read")
    .input(z.object({ year: reportYear }))
    .query(({ ctx, input }) => listAlikePairs(ctx, input)),
});
