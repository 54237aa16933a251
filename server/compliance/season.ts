import { type BodyRow, listBodies } from "@/db/bodies";
import { type FilingRow, listFilings } from "@/db/compliance";
import { loadObligations } from "@/db/obligations";
import { type CalendarDate, shanghaiDate } from "@/domain/deadlines/deadline";
import { obligationOf } from "@/domain/deadlines/obligation";
import { judgedDeadline } from "@/domain/deadlines/punctuality";
import type { SignedInContext } from "../context";
import { requireAction } from "../reports/authorize-report";
import type { FilingStatus } from "./compliance-view";
import { type Filing, filingStatus } from "./filing-status";

/** A body and year of the seasons in view, judged today. */
export interface JudgedFiling extends Filing {
  readonly status: FilingStatus;
  /** The last day it is judged by: that of its first submission, while there is none the one in force. */
  readonly deadline: CalendarDate | null;
}

/** The reviewer's subtree over some years: bodies in the order of the tree, and each one's filing by year. */
export interface Seasons {
  readonly today: CalendarDate;
  readonly bodies: readonly BodyRow[];
  readonly filing: (body: BodyRow, year: number) => JudgedFiling;
  /** The filings of a year that are due: bodies that existed and were not let off. */
  readonly due: (year: number) => readonly JudgedFiling[];
}

/** Loads the filings of the viewer's subtree for these years: one query each for bodies and reports, three for obligations. */
export function loadSeasons(ctx: SignedInContext, years: readonly number[]): Seasons {
  requireAction(ctx, "compliance.read");
  const today = shanghaiDate(ctx.now());
  const bodies = listBodies(ctx.db, ctx.viewer.bodyPath);
  const rows = new Map(listFilings(ctx.db, ctx.viewer.bodyPath, years).map((row) => [keyOf(row.bodyId, row.year), row]));
  const obligations = loadObligations(ctx.db, years);
  const filing = (body: BodyRow, year: number): JudgedFiling => {
    const row: FilingRow | null = rows.get(keyOf(body.id, year)) ?? null;
    const known = { year, row, obligation: obligationOf(body, year, obligations) };
    return { ...known, deadline: judgedDeadline(row, known.obligation), status: filingStatus(known, today) };
  };
  const due = (year: number) => bodies.map((body) => filing(body, year)).filter(({ obligation }) => obligation.required);
  return { today, bodies, filing, due };
}

const keyOf = (bodyId: number, year: number) => `${bodyId}:${year}`;
