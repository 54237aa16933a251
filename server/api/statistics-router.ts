import { z } from "zod";
import { bodyKinds, bodyLevels } from "@/domain/body/body";
import { bodyGroups } from "@/domain/body/body-group";
import { LONGEST_NAME, MOST_PICKS, ownMetricUnits } from "@/domain/metrics/own-metric";
import { metricIdPattern } from "@/domain/metrics/resolve-metric";
import { rollUpBases } from "@/domain/rollup/subtree-sums";
import { compareBodies } from "../statistics/compare-bodies";
import { getDistribution, getOutliers } from "../statistics/get-distribution";
import { getFigures } from "../statistics/get-figures";
import { getOverview, getScreen } from "../statistics/get-overview";
import { getPeers } from "../statistics/get-peers";
import { getProfile } from "../statistics/get-profile";
import { getProvenance, getTotalProvenance } from "../statistics/get-provenance";
import { getRanking } from "../statistics/get-ranking";
import { getCompleteness, getSubtree } from "../statistics/get-subtree";
import { createOwnMetric, listOwnMetrics, retireOwnMetric, shareOwnMetric } from "../statistics/own-metrics";
import { contributorSorts } from "../statistics/statistics-view";
import { bodySelection } from "./body-selection-input";
import { id, instant, reportYear } from "./inputs";
import { procedure, router } from "./trpc";

const metric = z.string().max(100).regex(metricIdPattern);
const years = z.array(reportYear).min(1).max(20);
/** More than any province has: a comparison of more is refused, never cut short. */
const MOST_BODIES = 10_000;
const scope = z.object({
  ids: z.array(id).max(MOST_BODIES).optional(),
  under: id.optional(),
  level: z.enum(bodyLevels).optional(),
  kind: z.enum(bodyKinds).optional(),
});
const scoped = { metric, year: reportYear, scope };
const subtree = z.object({ bodyId: id, year: reportYear, basis: z.enum(rollUpBases) });
/** A page of the bodies in a sum. */
const listed = z.object({ page: z.int().min(1).max(10_000).optional(), sort: z.enum(contributorSorts).optional() });
const picks = z.array(z.string().max(100)).max(MOST_PICKS);
const name = z.string().max(LONGEST_NAME);

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
  /** Without a year that of the season under way, so that a screen goes on by itself. */
  screen: procedure("statistics.read")
    .input(z.object({ year: reportYear.optional() }))
    .query(({ ctx, input }) => getScreen(ctx, input)),
  provenance: procedure("statistics.read")
    .input(
      z.object({
        ...{ metric, bodyId: id, year: reportYear },
        basis: z.enum(["report", "sum"]).optional(),
        asOf: instant.optional(),
        listed: listed.optional(),
      }),
    )
    .query(({ ctx, input }) => getProvenance(ctx, input)),
  /** The same for the total of a comparison. */
  totalProvenance: procedure("statistics.read")
    .input(z.object({ metric, selection: bodySelection, year: reportYear, peerYear: reportYear.optional(), listed: listed.optional() }))
    .query(({ ctx, input }) => getTotalProvenance(ctx, input)),
  /** A report beside its peer group; the report itself need not be approved. */
  peers: procedure("report.read")
    .input(z.object({ reportId: id, versionId: id.optional() }))
    .query(({ ctx, input }) => getPeers(ctx, input)),
  profile: procedure("statistics.read")
    .input(z.object({ bodyId: id, year: reportYear }))
    .query(({ ctx, input }) => getProfile(ctx, input)),
  /** Values of metrics × bodies × years as plain columns, with sums and their coverage. */
  figures: procedure("statistics.read")
    .input(z.object({ metrics: z.array(metric).min(1).max(20), scope, years }))
    .query(({ ctx, input }) => getFigures(ctx, input)),
  ranking: procedure("statistics.read")
    .input(
      z.object({
        ...scoped,
        order: z.enum(["desc", "asc"]).optional(),
        page: z.int().min(0).max(10_000).optional(),
        size: z.int().min(1).max(200).optional(),
        bodyId: id.optional(),
      }),
    )
    .query(({ ctx, input }) => getRanking(ctx, input)),
  distribution: procedure("statistics.read")
    .input(z.object(scoped))
    .query(({ ctx, input }) => getDistribution(ctx, input)),
  outliers: procedure("statistics.read")
    .input(z.object(scoped))
    .query(({ ctx, input }) => getOutliers(ctx, input)),
  /** All cells and metrics of a subtree added up on one basis, with who is missing. */
  subtree: procedure("statistics.read")
    .input(subtree)
    .query(({ ctx, input }) => getSubtree(ctx, input)),
  completeness: procedure("statistics.read")
    .input(subtree.omit({ basis: true }))
    .query(({ ctx, input }) => getCompleteness(ctx, input)),
  ownMetrics: procedure("statistics.read").query(({ ctx }) => listOwnMetrics(ctx)),
  createOwnMetric: procedure("statistics.read")
    .input(
      z.object({ nameZh: name, nameEn: name, numerator: picks, denominator: picks, unit: z.enum(ownMetricUnits), shared: z.boolean() }),
    )
    .mutation(({ ctx, input }) => createOwnMetric(ctx, input)),
  shareOwnMetric: procedure("statistics.read")
    .input(z.object({ id, shared: z.boolean() }))
    .mutation(({ ctx, input }) => shareOwnMetric(ctx, input)),
  retireOwnMetric: procedure("statistics.read")
    .input(z.object({ id }))
    .mutation(({ ctx, input }) => retireOwnMetric(ctx, input)),
});
