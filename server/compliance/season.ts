import { type BodyRow, listBodies } from "@/db/bodies";
import { type FilingRow, listFilings } from "@/db/compliance";
import { listDeadlineRows } from "@/db/reports/applicable-deadline";
import { type CalendarDate, shanghaiDate } from "@/domain/deadlines/deadline";
import { deadlineFor } from "@/domain/deadlines/deadline-for";
import type { SignedInContext } from "../context";
import { requireAction } from "../reports/authorize-report";
import type { FilingStatus } from "./compliance-view";
import { type Filing, filingStatus } from "./filing-status";

/** A body and year of the seasons in view, judged today. */
export interface JudgedFiling extends Filing {
  readonly status: FilingStatus;
}

/** The reviewer's subtree over some years: bodies in the order of the tree, and each one's filing by year. */
export interface Seasons {
  readonly today: CalendarDate;
  readonly bodies: readonly BodyRow[];
  readonly filing: (body: BodyRow, year: number) => JudgedFiling;
}

/** Loads the filings of the viewer's subtree for these years: one query each for bodies, reports and deadlines. */
export function loadSeasons(ctx: SignedInContext, years: readonly number[]): Seasons {
  requireAction(ctx, "compliance.read");
  const today = shanghaiDate(ctx.now());
  const bodies = listBodies(ctx.db, ctx.viewer.bodyPath);
  const rows = new Map(listFilings(ctx.db, ctx.viewer.bodyPath, years).map((row) => [keyOf(row.bodyId, row.year), row]));
  const deadlineOf = rememberedDeadlines(ctx);
  const filing = (body: BodyRow, year: number): JudgedFiling => {
    const row: FilingRow | null = rows.get(keyOf(body.id, year)) ?? null;
    const known = { body, year, row, deadline: deadlineOf(body, year) };
    return { ...known, status: filingStatus(known, today) };
  };
  return { today, bodies, filing };
}

const keyOf = (bodyId: number, year: number) => `${bodyId}:${year}`;

/** Deadlines by kind and level: a handful, though thousands of bodies ask. */
function rememberedDeadlines(ctx: SignedInContext) {
  const deadlines = listDeadlineRows(ctx.db);
  const known = new Map<string, CalendarDate | null>();
  return (body: BodyRow, year: number): CalendarDate | null => {
    const key = `${body.kind}:${body.level}:${year}`;
    const date = known.get(key);
    if (date !== undefined) return date;
    const found = deadlineFor(body, year, deadlines);
    known.set(key, found);
    return found;
  };
}
