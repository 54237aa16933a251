import { z } from "zod";
import { bodyGroups } from "@/domain/body/body-group";
import { compareBodies } from "../statistics/compare-bodies";
import { getOverview } from "../statistics/get-overview";
import { getPeers } from "../statistics/get-peers";
import { getProfile } from "../statistics/get-profile";
import { getProvenance } from "../statistics/get-provenance";
import { id, instant, reportYear } from "./inputs";
import { procedure, router } from "./trpc";

const metric = z.string().regex(/^[A-Za-z0-9]{1,60}$/);

export const statisticsRouter = router({
  compare: procedure("statistics.read")
    .input(
      z.object({
        metric,
        group: z.enum(bodyGroups),
        bodyIds: z.array(id).max(200).optional(),
        years: z.array(reportYear).min(1).max(20),
      }),
    )
    .query(({ ctx, input }) => compareBodies(ctx, input)),
  overview: procedure("statistics.read")
    .input(z.object({ year: reportYear }))
    .query(({ ctx, input }) => getOverview(ctx, input)),
  provenance: procedure("statistics.read")
    .input(z.object({ metric, bodyId: id, year: reportYear, basis: z.enum(["report", "sum"]).optional(), asOf: instant.optional() }))
    .query(({ ctx, input }) => getProvenance(ctx, input)),
  /** A report beside its peer group; the report itself need not be approved. */
  peers: procedure("report.read")
    .input(z.object({ reportId: id, versionId: id.optional() }))
    .query(({ ctx, input }) => getPeers(ctx, input)),
  profile: procedure("statistics.read")
    .input(z.object({ bodyId: id, year: reportYear }))
    .query(({ ctx, input }) => getProfile(ctx, input)),
});
