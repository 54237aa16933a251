import { hasContacts, listContacts, listFindingCounts, type SeasonBody } from "@/db/compliance";
import { listReviewers } from "@/db/review-assignments";
import { tallyFilings } from "@/domain/deadlines/filing-count";
import { packStatuses } from "@/domain/deadlines/filing-status";
import type { SignedInContext } from "../context";
import type { ComplianceMatrix, MatrixGroup, MatrixRow } from "./compliance-view";
import { daysLate, findFilings, groupOf } from "./find-filings";
import { type MatrixFilter, matrixFilter } from "./matrix-input";
import { type JudgedFiling, loadSeasonsOf } from "./season";

/** Rows sent with the first answer: what a screen shows and as much again. */
const FIRST_ROWS = 60;

export interface MatrixRequest {
  readonly year: number;
  readonly filter?: MatrixFilter;
  /** The body the view starts at; where it is not found, at the top. */
  readonly at?: number | undefined;
}

/**
 * The monitoring matrix over ten years up to the season: the ids and season statuses of every body found, in order, and the
 * rows around the place asked for. The history of other years is read for these rows alone.
 */
export function getMatrix(ctx: SignedInContext, { year, filter = matrixFilter.parse({}), at }: MatrixRequest): ComplianceMatrix {
  const { today, years, inScope, filings } = findFilings(ctx, year, filter);
  const place = at === undefined ? 0 : filings.findIndex(({ body }) => body.id === at);
  const from = Math.max(0, Math.min(place - FIRST_ROWS / 2, filings.length - FIRST_ROWS));
  return {
    ...{ year, years, today, from },
    total: inScope.length,
    ids: filings.map(({ body }) => body.id),
    statuses: packStatuses(filings.map(({ status }) => status)),
    groups: filter.grouped ? groupsOf(filings) : [],
    contacts: hasContacts(ctx.db, ctx.viewer.bodyPath),
    reviewers: listReviewers(ctx.db)
      .filter(({ officePath }) => officePath.startsWith(ctx.viewer.bodyPath))
      .map(({ accountId, name, officeName }) => ({ accountId, name, officeName })),
    rows: matrixRows(
      ctx,
      filings.slice(from, from + FIRST_ROWS).map(({ body }) => body),
      years,
    ),
  };
}

/** The rows of some bodies of the viewer's subtree over some years, the last of which is the season. */
export function matrixRows(ctx: SignedInContext, bodies: readonly SeasonBody[], years: readonly number[]): readonly MatrixRow[] {
  const seasons = loadSeasonsOf(ctx, bodies, years);
  const ids = bodies.map(({ id }) => id);
  const { db, viewer } = ctx;
  const contacts = listContacts(db, viewer.bodyPath, ids);
  const counts = listFindingCounts(db, viewer.bodyPath, { year: years.at(-1) ?? 0, bodyIds: ids });
  return bodies.map((body) => ({
    ...matrixRow(
      years.map((year) => seasons.filing(body, year)),
      seasons.today,
    ),
    contact: contacts.get(body.id) ?? null,
    errors: counts.get(body.id)?.errors ?? null,
    warnings: counts.get(body.id)?.warnings ?? null,
  }));
}

function matrixRow(filings: readonly JudgedFiling[], today: string): Omit<MatrixRow, "contact" | "errors" | "warnings"> {
  const season = filings.at(-1);
  if (!season) throw new Error("a matrix has years");
  const { body, row, obligation, deadline } = season;
  return {
    bodyId: body.id,
    name: body.name,
    level: body.level,
    kind: body.kind,
    statuses: packStatuses(filings.map(({ status }) => status)),
    reportIds: filings.map((filing) => filing.row?.id ?? null),
    submittedAt: row?.firstSubmittedAt ?? null,
    deadline,
    extendedTo: obligation.required ? (obligation.extension?.date ?? null) : null,
    daysLate: daysLate(season, today),
  };
}

/** The groups of filings that are in the order of their groups. */
function groupsOf(filings: readonly JudgedFiling[]): readonly MatrixGroup[] {
  const groups = new Map<string, { start: number; members: JudgedFiling[] }>();
  filings.forEach((filing, start) => {
    const key = groupOf(filing.body);
    const group = groups.get(key);
    if (group) group.members.push(filing);
    else groups.set(key, { start, members: [filing] });
  });
  return [...groups.values()].flatMap(({ start, members }) => {
    const [first] = members;
    return first ? [{ level: first.body.level, kind: first.body.kind, start, rows: members.length, tally: tallyFilings(members) }] : [];
  });
}
