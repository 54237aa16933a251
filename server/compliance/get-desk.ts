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
  const deadlines = deadlinesOf(filings);
  const todo = todayLists(filings, seasons.today);
  return {
    year,
    today: seasons.today,
    total: tallyFilings(filings),
    byLevel: byLevel(filings),
    byPlace: byPlace(ctx, seasons, filings),
    todo,
    oldestPendingSince: todo.waiting.first[0]?.since ?? null,
    deadlines,
    commonFindings: countFindings(ctx.db, ctx.viewer.bodyPath, { year, most: COMMON_FINDINGS }),
    curve: filingCurve(year, seasons.today, {
      now: filings.map(({ row }) => row?.firstSubmittedAt ?? null),
      before: submissionsBefore(ctx, seasons.bodies, year - 1),
      deadlines,
    }),
  };
}

/** When the reports due for a former year were first submitted, null where they were not. */
function submissionsBefore(ctx: SignedInContext, bodies: readonly SeasonBody[], year: number): readonly (number | null)[] {
  const submitted = listFirstSubmissions(ctx.db, ctx.viewer.bodyPath, year);
  const obligations = loadObligations(ctx.db, [year]);
  return bodies.map((body) => (obligationOf(body, year, obligations).required ? (submitted.get(body.id) ?? null) : null));
}

function byLevel(filings: readonly JudgedFiling[]): ComplianceDesk["byLevel"] {
  const members = new Map(bodyLevels.map((level) => [level, [] as JudgedFiling[]]));
  for (const filing of filings) members.get(filing.body.level)?.push(filing);
  return [...members].map(([level, held]) => ({ level, tally: tallyFilings(held) })).filter(({ tally }) => tally.required > 0);
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
