import { type FilingRow, listFilings, listFilingsOf, listSeasonBodies, type SeasonBody } from "@/db/compliance";
import { loadObligations } from "@/db/obligations";
import { type CalendarDate, shanghaiDate } from "@/domain/deadlines/deadline";
import type { CountedFiling } from "@/domain/deadlines/filing-count";
import type { FilingStatus } from "@/domain/deadlines/filing-status";
import { obligationOf } from "@/domain/deadlines/obligation";
import { isFiledLate, judgedDeadline } from "@/domain/deadlines/punctuality";
import type { SignedInContext } from "../context";
import { requireAction } from "../reports/authorize-report";
import { type Filing, filingStatus } from "./filing-status";

/** A body and year of the seasons in view, judged today. */
export interface JudgedFiling extends Filing, CountedFiling {
  readonly body: SeasonBody;
  readonly status: FilingStatus;
  /** The last day it is judged by: that of its first submission, while there is none the one in force. */
  readonly deadline: CalendarDate | null;
}

/** The reviewer's subtree over some years: bodies in the order of the tree, and each one's filing by year. */
export interface Seasons {
  readonly today: CalendarDate;
  readonly bodies: readonly SeasonBody[];
  readonly filing: (body: SeasonBody, year: number) => JudgedFiling;
  /** The filings of a year that are due: bodies that existed and were not let off. */
  readonly due: (year: number) => readonly JudgedFiling[];
}

/** Loads the filings of the viewer's subtree for these years: one query each for bodies and reports, three for obligations. */
export function loadSeasons(ctx: SignedInContext, years: readonly number[]): Seasons {
  requireAction(ctx, "compliance.read");
  const { bodyPath } = ctx.viewer;
  return judgeSeasons(ctx, { years, bodies: listSeasonBodies(ctx.db, bodyPath), rows: listFilings(ctx.db, bodyPath, years) });
}

/** The same of some bodies only, which the caller took from the viewer's subtree. */
export function loadSeasonsOf(ctx: SignedInContext, bodies: readonly SeasonBody[], years: readonly number[]): Seasons {
  const ids = bodies.map(({ id }) => id);
  return judgeSeasons(ctx, { years, bodies, rows: listFilingsOf(ctx.db, ids, years) });
}

interface Held {
  readonly years: readonly number[];
  readonly bodies: readonly SeasonBody[];
  readonly rows: readonly FilingRow[];
}

function judgeSeasons(ctx: SignedInContext, { years, bodies, rows }: Held): Seasons {
  const today = shanghaiDate(ctx.now());
  const filed = new Map(rows.map((row) => [keyOf(row.bodyId, row.year), row]));
  const obligations = loadObligations(ctx.db, years);
  const filing = (body: SeasonBody, year: number): JudgedFiling => {
    const row = filed.get(keyOf(body.id, year)) ?? null;
    const obligation = obligationOf(body, year, obligations);
    return {
      body,
      year,
      row,
      obligation,
      required: obligation.required,
      deadline: judgedDeadline(row, obligation),
      late: row !== null && isFiledLate(row, obligation),
      status: filingStatus({ year, row, obligation }, today),
    };
  };
  const due = (year: number) => bodies.map((body) => filing(body, year)).filter(({ required }) => required);
  return { today, bodies, filing, due };
}

/** Report years have four digits. */
const keyOf = (bodyId: number, year: number) => bodyId * 10_000 + year;
