import { listBodiesBreaking, listBodiesHolding, listFilingsOf, listFindingCounts, listPinyin, type SeasonBody } from "@/db/compliance";
import { type BodyKind, type BodyLevel, bodyKinds, bodyLevels } from "@/domain/body/body";
import { dayOf, shanghaiDay } from "@/domain/deadlines/deadline";
import { countsOf } from "@/domain/deadlines/filing-count";
import { urgencyOf } from "@/domain/deadlines/filing-status";
import type { SignedInContext } from "../context";
import { getQueue } from "../reviews/get-queue";
import type { MatrixFilter } from "./matrix-input";
import { type JudgedFiling, loadSeasons, type Seasons } from "./season";
import { seasonPlaces } from "./season-places";
import { isOnList } from "./today-lists";

/** How many years stand side by side. */
const MATRIX_YEARS = 10;

/** What a filter finds in a season, in order. */
export interface FoundFilings {
  readonly today: string;
  readonly years: readonly number[];
  /** Every body in scope that had to report in these years, or did. */
  readonly inScope: readonly SeasonBody[];
  readonly filings: readonly JudgedFiling[];
}

/** The years of the matrix: ten up to the season. */
export function matrixYears(year: number): readonly number[] {
  return Array.from({ length: MATRIX_YEARS }, (_, at) => year - MATRIX_YEARS + 1 + at);
}

/** Finds and orders the filings of a season in the viewer's subtree; only the season's year is read. */
export function findFilings(ctx: SignedInContext, year: number, filter: MatrixFilter): FoundFilings {
  const seasons = loadSeasons(ctx, [year]);
  const years = matrixYears(year);
  const judged = withHistory(
    ctx,
    years,
    seasons.bodies.map((body) => seasons.filing(body, year)),
  );
  const inPlace = placeTest(ctx, seasons, filter.place);
  const named = bodiesNamed(ctx, year, filter);
  const filings = judged.filter(
    (filing) => passes(filing, filter, seasons.today) && inPlace(filing.body) && named.every((ids) => ids.has(filing.body.id)),
  );
  return {
    today: seasons.today,
    years,
    inScope: judged.map(({ body }) => body),
    filings: inOrder(filings, filter, sortValueOf(ctx, { year, today: seasons.today, sort: filter.sort })),
  };
}

function placeTest({ viewer }: SignedInContext, { bodies }: Seasons, place: MatrixFilter["place"]): (body: SeasonBody) => boolean {
  if (place === undefined) return () => true;
  if (place === "own") {
    const { placeOf } = seasonPlaces(bodies, viewer);
    return (body) => placeOf(body) === "own";
  }
  const under = bodies.find(({ id }) => id === place)?.path;
  return ({ path }) => under !== undefined && path.startsWith(under);
}

/** The bodies looked up for a filter: those waiting with a reviewer, those that break the rule, those whose names hold the words. */
function bodiesNamed(ctx: SignedInContext, year: number, { rule, text, reviewer }: MatrixFilter): readonly ReadonlySet<number>[] {
  const { db, viewer } = ctx;
  const words = text?.replaceAll(/\s+/g, "") ?? "";
  return [
    ...(reviewer === undefined ? [] : [bodiesWaitingWith(ctx, year, reviewer)]),
    ...(rule === undefined ? [] : [new Set(listBodiesBreaking(db, viewer.bodyPath, { year, rule }))]),
    ...(words === "" ? [] : [listBodiesHolding(db, viewer.bodyPath, words)]),
  ];
}

/** The bodies of the reports in review that were given to a reviewer, or here to nobody, as the workload counts them. */
function bodiesWaitingWith(ctx: SignedInContext, year: number, wanted: number | "none"): ReadonlySet<number> {
  const waiting = getQueue(ctx, { year }).filter(({ seat, review: { reviewer } }) =>
    wanted === "none" ? reviewer === null && seat === "here" : reviewer?.accountId === wanted,
  );
  return new Set(waiting.map(({ bodyId }) => bodyId));
}

/** Leaves out bodies that neither existed nor filed in any of the years; of those long ended the former years are looked up. */
function withHistory({ db }: SignedInContext, years: readonly number[], filings: readonly JudgedFiling[]): readonly JudgedFiling[] {
  const [first, last] = [years[0] ?? 0, years.at(-1) ?? 0];
  const existed = ({ body, row }: JudgedFiling) => row !== null || (body.validFrom <= last && (body.validTo ?? last) >= first);
  const others = filings.filter((filing) => !existed(filing)).map(({ body }) => body.id);
  if (others.length === 0) return filings;
  const filed = new Set(listFilingsOf(db, others, years).map(({ bodyId }) => bodyId));
  return filings.filter((filing) => existed(filing) || filed.has(filing.body.id));
}

function passes(filing: JudgedFiling, { level, kind, status, count, todo }: MatrixFilter, today: string): boolean {
  const { body } = filing;
  return (
    (level === undefined || body.level === level) &&
    (kind === undefined || body.kind === kind) &&
    (status === undefined || filing.status === status) &&
    (count === undefined || countsOf(filing).includes(count)) &&
    (todo === undefined || isOnList(todo, filing, today))
  );
}

/** Days past the deadline: up to the first submission, or up to today while nothing was submitted; null when not late. */
export function daysLate({ row, deadline, required }: JudgedFiling, today: string): number | null {
  if (deadline === null || !required) return null;
  const filed = row?.firstSubmittedAt;
  const days = (filed == null ? dayOf(today) : shanghaiDay(filed)) - dayOf(deadline);
  return days > 0 ? days : null;
}

type SortValue = (filing: JudgedFiling) => number | string | null;

/** What a column is ordered by; what is not at hand is read for this order alone. */
function sortValueOf(
  { db, viewer }: SignedInContext,
  { year, today, sort }: { readonly year: number; readonly today: string; readonly sort: MatrixFilter["sort"] },
): SortValue {
  if (sort === "name") {
    const pinyin = listPinyin(db, viewer.bodyPath);
    return ({ body }) => pinyin.get(body.id) ?? null;
  }
  if (sort === "errors" || sort === "warnings") {
    const counts = listFindingCounts(db, viewer.bodyPath, { year });
    return ({ body }) => counts.get(body.id)?.[sort] ?? null;
  }
  if (sort === "status") return ({ status }) => urgencyOf(status);
  if (sort === "submittedAt") return ({ row }) => row?.firstSubmittedAt ?? null;
  if (sort === "daysLate") return (filing) => daysLate(filing, today);
  return sort === "deadline" ? ({ deadline }) => deadline : () => 0;
}

const groupRanks = new Map(
  bodyLevels.flatMap((level, at) => bodyKinds.map((kind, of) => [groupOf({ level, kind }), at * bodyKinds.length + of])),
);

/** The key of a group of the matrix: bodies of one level and kind. */
export function groupOf({ level, kind }: { readonly level: BodyLevel; readonly kind: BodyKind }): string {
  return `${level}.${kind}`;
}

/** Orders by the chosen column; rows without a value come last in both directions, ties keep the order of the tree. */
function inOrder(filings: readonly JudgedFiling[], { sort, descending, grouped }: MatrixFilter, sortValue: SortValue): JudgedFiling[] {
  const keyed = filings.map((filing, at) => ({
    filing,
    at,
    value: sortValue(filing),
    group: grouped ? (groupRanks.get(groupOf(filing.body)) ?? 0) : 0,
  }));
  const turn = descending ? -1 : 1;
  keyed.sort((a, b) => {
    if (a.group !== b.group) return a.group - b.group;
    if (a.value === null || b.value === null) return Number(a.value === null) - Number(b.value === null) || a.at - b.at;
    if (a.value !== b.value) return (a.value < b.value ? -1 : 1) * turn;
    return sort === "tree" ? (a.at - b.at) * turn : a.at - b.at;
  });
  return keyed.map(({ filing }) => filing);
}
