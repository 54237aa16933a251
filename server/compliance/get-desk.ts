import { countFindings, listFirstSubmissions, type SeasonBody } from "@/db/compliance";
import { loadObligations } from "@/db/obligations";
import { bodyLevels } from "@/domain/body/body";
import { tallyFilings } from "@/domain/deadlines/filing-count";
import { obligationOf } from "@/domain/deadlines/obligation";
import type { SignedInContext } from "../context";
import type { ComplianceDesk, DeskPlace } from "./compliance-view";
import { filingCurve } from "./filing-curve";
import { type JudgedFiling, loadSeasons, type Seasons } from "./season";
import { seasonPlaces } from "./season-places";
import { todayLists } from "./today-lists";

/** How many rules the list of commonest findings names. */
const COMMON_FINDINGS = 10;

/**
 * The office's desk of a season: what the bodies in the viewer's subtree owe and have filed, by level and by the governments
 * below, today's lists, the commonest findings and the curve of submissions.
 */
export function getDesk(ctx: SignedInContext, { year }: { readonly year: number }): ComplianceDesk {
  const seasons = loadSeasons(ctx, [year]);
  const filings = seasons.due(year);
  const waiting = filings.flatMap(({ status, row }) => (status === "pending" && row?.submittedAt ? [row.submittedAt] : []));
  return {
    year,
    today: seasons.today,
    total: tallyFilings(filings),
    byLevel: bodyLevels
      .map((level) => ({ level, tally: tallyFilings(filings.filter(({ body }) => body.level === level)) }))
      .filter(({ tally }) => tally.required > 0),
    byPlace: byPlace(ctx, seasons, filings),
    todo: todayLists(filings, seasons.today),
    oldestPendingSince: waiting.reduce<number | null>((oldest, at) => Math.min(oldest ?? at, at), null),
    deadlines: deadlinesOf(filings),
    commonFindings: countFindings(ctx.db, ctx.viewer.bodyPath, { year, most: COMMON_FINDINGS }),
    curve: filingCurve(year, seasons.today, {
      now: filings.flatMap(({ row }) => row?.firstSubmittedAt ?? []),
      before: submissionsBefore(ctx, seasons.bodies, year - 1),
      deadlines: filings.flatMap(({ deadline }) => deadline ?? []),
    }),
  };
}

/** When the reports due for a former year were first submitted. */
function submissionsBefore(ctx: SignedInContext, bodies: readonly SeasonBody[], year: number): readonly number[] {
  const submitted = listFirstSubmissions(ctx.db, ctx.viewer.bodyPath, year);
  const obligations = loadObligations(ctx.db, [year]);
  return bodies.flatMap((body) => (obligationOf(body, year, obligations).required ? (submitted.get(body.id) ?? []) : []));
}

function byPlace({ viewer }: SignedInContext, { bodies }: Seasons, filings: readonly JudgedFiling[]): ComplianceDesk["byPlace"] {
  const { tops, placeOf } = seasonPlaces(bodies, viewer);
  const members = new Map<DeskPlace, JudgedFiling[]>([["own", []], ...tops.map(({ id }) => [id, []] as [DeskPlace, JudgedFiling[]])]);
  for (const filing of filings) members.get(placeOf(filing.body))?.push(filing);
  const names = new Map<DeskPlace, string>(tops.map(({ id, name }) => [id, name]));
  return [...members]
    .map(([place, held]) => ({ place, name: names.get(place) ?? null, tally: tallyFilings(held) }))
    .filter(({ tally }) => tally.required > 0);
}

function deadlinesOf(filings: readonly JudgedFiling[]): ComplianceDesk["deadlines"] {
  const bodies = new Map<string, number>();
  for (const { deadline } of filings) if (deadline !== null) bodies.set(deadline, (bodies.get(deadline) ?? 0) + 1);
  return [...bodies].sort(([a], [b]) => a.localeCompare(b)).map(([date, count]) => ({ date, bodies: count }));
}
