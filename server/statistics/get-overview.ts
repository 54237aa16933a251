import type { BodyRow } from "@/db/bodies";
import { readExempt } from "@/db/obligations";
import { findRoot, listMembers } from "@/db/statistics/find-members";
import { listApprovedIds } from "@/db/statistics/read-metrics";
import { isRequired } from "@/domain/body/is-required";
import { composeHeadline } from "@/domain/takeaways/compose-headline";
import { findTakeaways } from "@/domain/takeaways/find-takeaways";
import { clauseRules } from "@/domain/takeaways/headline-rules";
import type { TakeawayFigures } from "@/domain/takeaways/takeaway-figures";
import { takeawayRules } from "@/domain/takeaways/takeaway-rules";
import type { SignedInContext } from "../context";
import { found } from "../errors";
import { requireAction } from "../reports/authorize-report";
import { seriesOf } from "./compare-bodies";
import { loadFigures } from "./figures";
import type { Overview } from "./overview";
import { compositionOf, outcomes } from "./overview-composition";
import { funnelOf } from "./overview-funnel";
import { keyMetrics, keyNumbersOf } from "./overview-key-numbers";
import type { OverviewView } from "./statistics-view";

const TREND_YEARS = 6;

/** Metrics the overview shows or speaks of, all loaded at once. */
const shown: readonly string[] = [
  ...new Set([
    "applicationsCarriedIn",
    "applicationsCarriedOut",
    ...keyMetrics,
    ...outcomes.map(({ metric }) => metric),
    ...clauseRules.map(({ metric }) => metric),
    ...takeawayRules.flatMap(({ metrics }) => metrics),
  ]),
];

/**
 * The leader's overview of the province. Basis of every sum: the city governments' roll-ups plus the province's own bodies'
 * reports (office and departments), so that nothing is counted twice; the province's own roll-up, if any, is not added.
 */
export function getOverview(ctx: SignedInContext, { year }: { readonly year: number }): OverviewView {
  requireAction(ctx, "statistics.read");
  const root = found(findRoot(ctx.db, ctx.viewer.bodyPath));
  const members = listMembers(ctx.db, root.id);
  const years = Array.from({ length: TREND_YEARS }, (_, at) => year - TREND_YEARS + 1 + at);
  const overview: Overview = { year, root, members, figures: loadFigures(ctx, { metrics: shown, years, bodies: members }) };
  const approved = listApprovedIds(
    ctx.db,
    members.map(({ id }) => id),
    year,
  );
  const isExempt = readExempt(ctx.db, [year]);
  const spoken = spokenOf(overview);
  return {
    year,
    scopeName: root.shortName,
    headline: composeHeadline(spoken),
    keyNumbers: keyNumbersOf(overview),
    trend: trendOf(overview, years),
    composition: [year, year - 1, year - 2].map((one) => compositionOf(overview, one)),
    mailboxes: mailboxesOf(overview, approved),
    funnel: funnelOf(overview),
    ranking: rankingOf(overview),
    takeaways: findTakeaways(spoken),
    asOf: ctx.now(),
    unreported: members
      .filter((body) => isRequired(body, year) && !approved.has(body.id) && !isExempt(body.id, year))
      .map(({ name }) => name),
  };
}

/** What the sentences are made from. */
function spokenOf({ figures, members, root, year }: Overview): TakeawayFigures {
  return { year, scope: { id: root.id, shortName: root.shortName }, members, of: figures.of, sum: figures.sum };
}

function trendOf({ figures }: Overview, years: readonly number[]): OverviewView["trend"] {
  const sums = years.map((year) => figures.sum("applicationsReceived", year));
  return { years, results: sums.map(({ result }) => result), coverage: sums.map(({ coverage }) => coverage) };
}

/** Bodies that state how many letters they received and closed, and those that reported without stating it. */
function mailboxesOf({ figures, members, year }: Overview, approved: ReadonlySet<number>): OverviewView["mailboxes"] {
  const reported = members.filter(({ id }) => approved.has(id));
  const states = ({ id }: BodyRow) => figures.of("mailboxClosureRate", id, year).denominator !== null;
  return {
    stated: reported.filter(states).map((body) => seriesOf(figures, body, { metric: "mailboxClosureRate", years: [year] })),
    silent: reported.filter((body) => !states(body)).map(({ name }) => name),
  };
}

/** New applications of the governments below (of all members where there are none), most first, missing ones last. */
function rankingOf({ figures, members, year }: Overview): OverviewView["ranking"] {
  const governments = members.filter(({ kind }) => kind === "government");
  return (governments.length > 0 ? governments : members)
    .filter((body) => isRequired(body, year))
    .map(({ id, name }) => ({ bodyId: id, name, value: figures.of("applicationsReceived", id, year).value }))
    .sort((a, b) => (b.value ?? -1) - (a.value ?? -1));
}
