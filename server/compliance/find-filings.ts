import { listBodiesBreaking, listFilingsOf, type SeasonBody } from "@/db/compliance";
import { type BodyKind, type BodyLevel, bodyKinds, bodyLevels } from "@/domain/body/body";
import { daysBetween, shanghaiDate } from "@/domain/deadlines/deadline";
import { countsOf } from "@/domain/deadlines/filing-count";
import { urgencyOf } from "@/domain/deadlines/filing-status";
import type { SignedInContext } from "../context";
import type { MatrixFilter } from "./matrix-input";
import { type JudgedFiling, loadSeasons } from "./season";
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
  const { placeOf } = seasonPlaces(seasons.bodies, ctx.viewer);
  const breaking = filter.rule === undefined ? null : new Set(listBodiesBreaking(ctx.db, ctx.viewer.bodyPath, { year, rule: filter.rule }));
  const under = typeof filter.place === "number" ? seasons.bodies.find(({ id }) => id === filter.place)?.path : null;
  const inPlace = ({ body }: JudgedFiling) =>
    filter.place === undefined ||
    (filter.place === "own" ? placeOf(body) === "own" : under !== undefined && body.path.startsWith(under ?? ""));
  const filings = judged.filter(
    (filing) => passes(filing, filter, seasons.today) && inPlace(filing) && (breaking?.has(filing.body.id) ?? true),
  );
  return { today: seasons.today, years, inScope: judged.map(({ body }) => body), filings: inOrder(filings, filter, seasons.today) };
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

function passes(filing: JudgedFiling, { level, kind, status, count, todo, text }: MatrixFilter, today: string): boolean {
  const { body } = filing;
  return (
    (level === undefined || body.level === level) &&
    (kind === undefined || body.kind === kind) &&
    (status === undefined || filing.status === status) &&
    (count === undefined || countsOf(filing).includes(count)) &&
    (todo === undefined || isOnList(todo, filing, today)) &&
    (text === undefined || holdsWords(body, text.toLowerCase().replaceAll(/\s+/g, "")))
  );
}

/** Whether the name, the full pinyin or the initials hold the words, or there are none. */
function holdsWords({ name, pinyin }: SeasonBody, words: string): boolean {
  return name.toLowerCase().includes(words) || pinyin.split(" ").some((token) => token.includes(words));
}

/** Days past the deadline: up to the first submission, or up to today while nothing was submitted; null when not late. */
export function daysLate({ row, deadline, required }: JudgedFiling, today: string): number | null {
  if (deadline === null || !required) return null;
  const filed = row?.firstSubmittedAt;
  const days = daysBetween(deadline, filed == null ? today : shanghaiDate(filed));
  return days > 0 ? days : null;
}

const sortValues: Readonly<Record<MatrixFilter["sort"], (filing: JudgedFiling, today: string) => number | string | null>> = {
  status: ({ status }) => urgencyOf(status),
  tree: () => 0,
  name: ({ body }) => body.pinyin,
  errors: ({ row }) => row?.errors ?? null,
  warnings: ({ row }) => row?.warnings ?? null,
  submittedAt: ({ row }) => row?.firstSubmittedAt ?? null,
  daysLate,
  deadline: ({ deadline }) => deadline,
};

const groupRanks = new Map(
  bodyLevels.flatMap((level, at) => bodyKinds.map((kind, of) => [groupOf({ level, kind }), at * bodyKinds.length + of])),
);

/** The key of a group of the matrix: bodies of one level and kind. */
export function groupOf({ level, kind }: { readonly level: BodyLevel; readonly kind: BodyKind }): string {
  return `${level}.${kind}`;
}

/** Orders by the chosen column; rows without a value come last in both directions, ties keep the order of the tree. */
function inOrder(filings: readonly JudgedFiling[], { sort, descending, grouped }: MatrixFilter, today: string): JudgedFiling[] {
  const keyed = filings.map((filing, at) => ({
    filing,
    at,
    value: sortValues[sort](filing, today),
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
