import type { BodyRow } from "@/db/bodies";
import { readExempt } from "@/db/obligations";
import { findRoot, listMembers } from "@/db/statistics/find-members";
import { listApprovedIds } from "@/db/statistics/read-metrics";
import { isRequired } from "@/domain/body/is-required";
import { shanghaiDate } from "@/domain/deadlines/deadline";
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
import type { OverviewView, ScreenView } from "./statistics-view";

const TREND_YEARS = 6;

/** What the big screen shows of each government below. */
const screenMetrics: readonly string[] = ["applicationsReceived", "disclosureRate", "unableRate", "stateSecretShareOfConcluded"];

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
  return viewOf(ctx, openOverview(ctx, year));
}

/** The big screen: the overview, and the governments below one by one. Without a year that of the season under way. */
export function getScreen(ctx: SignedInContext, { year }: { readonly year?: number | undefined }): ScreenView {
  requireAction(ctx, "statistics.read");
  const overview = openOverview(ctx, year ?? Number(shanghaiDate(ctx.now()).slice(0, 4)) - 1);
  return { overview: viewOf(ctx, overview), cities: citiesOf(overview) };
}

const yearsTo = (year: number) => Array.from({ length: TREND_YEARS }, (_, at) => year - TREND_YEARS + 1 + at);

function openOverview(ctx: SignedInContext, year: number): Overview {
  const root = found(findRoot(ctx.db, ctx.viewer.bodyPath));
  const members = listMembers(ctx.db, root.id);
  return { year, root, members, figures: loadFigures(ctx, { metrics: shown, years: yearsTo(year), bodies: members }) };
}

function viewOf(ctx: SignedInContext, overview: Overview): OverviewView {
  const { year, root, members } = overview;
  const approved = listApprovedIds(
    ctx.db,
    members.map(({ id }) => id),
    year,
  );
  const isExempt = readExempt(ctx.db, [year]);
  const due = members.filter((body) => isRequired(body, year) && !isExempt(body.id, year));
  const spoken = spokenOf(overview);
  return {
    year,
    scopeName: root.shortName,
    headline: composeHeadline(spoken),
    keyNumbers: keyNumbersOf(overview),
    trend: trendOf(overview, yearsTo(year)),
    composition: [year, year - 1, year - 2].map((one) => compositionOf(overview, one)),
    mailboxes: mailboxesOf(overview, approved),
    funnel: funnelOf(overview),
    ranking: rankingOf(overview),
    takeaways: findTakeaways(spoken),
    asOf: ctx.now(),
    due: due.length,
    unreported: due.filter(({ id }) => !approved.has(id)).map(({ name }) => name),
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

/** The governments below (all members where there are none), as the form lists them. */
function placesOf({ members, year }: Overview): readonly BodyRow[] {
  const governments = members.filter(({ kind }) => kind === "government");
  return (governments.length > 0 ? governments : members).filter((body) => isRequired(body, year));
}

function citiesOf(overview: Overview): ScreenView["cities"] {
  const { figures, year } = overview;
  const results = (id: number) => screenMetrics.map((metric) => figures.of(metric, id, year));
  return { metrics: screenMetrics, rows: placesOf(overview).map(({ id, name }) => ({ bodyId: id, name, results: results(id) })) };
}

/** New applications of the governments below (of all members where there are none), most first, missing ones last. */
function rankingOf(overview: Overview): OverviewView["ranking"] {
  const { figures, year } = overview;
  return placesOf(overview)
    .map(({ id, name }) => ({ bodyId: id, name, value: figures.of("applicationsReceived", id, year).value }))
    .sort((a, b) => (b.value ?? -1) - (a.value ?? -1));
}
