import { z } from "zod";
import { appendAudit } from "@/db/audit";
import { inTransaction } from "@/db/client";
import { loadHolidays, saveHolidays as store } from "@/db/holidays";
import { depthOf } from "@/domain/access/access";
import { type HolidayProblem, holidayProblem } from "@/domain/deadlines/holiday-problem";
import type { HolidayCalendar } from "@/domain/deadlines/holidays";
import type { SignedInContext } from "../context";
import { NotAllowedError } from "../errors";
import { requireAction } from "../require-action";

const day = z.string().max(5);

export const holidayInput = z.object({
  year: z.int().min(2019).max(2100),
  /** Inclusive ranges MM-DD. */
  off: z.array(z.tuple([day, day])).max(60),
  worked: z.array(day).max(60),
});

export type SaveHolidaysResult = { readonly outcome: "saved" } | ({ readonly outcome: "refused" } & HolidayProblem);

/**
 * Enters the holiday arrangement the State Council has published for a year, or puts another in its place. Only an administrator
 * of the top body may: NotAllowedError for others. Only countdowns of working days follow it, no deadline does.
 */
export function saveHolidays(ctx: SignedInContext, { year, off, worked }: z.infer<typeof holidayInput>): SaveHolidaysResult {
  requireAction(ctx, "deadline.manage");
  const { viewer } = ctx;
  if (depthOf(viewer.bodyPath) > 0) throw new NotAllowedError();
  const sorted = { off: [...off].sort(([a], [b]) => (a < b ? -1 : 1)), worked: [...worked].sort() };
  const problem = holidayProblem(year, sorted);
  if (problem) return { outcome: "refused", ...problem };
  return inTransaction(ctx.db, (tx) => {
    const before = loadHolidays(tx)[year] ?? null;
    if (JSON.stringify(before) === JSON.stringify(sorted)) return { outcome: "saved" };
    const at = ctx.now();
    store(tx, { year, ...sorted }, { by: viewer, at });
    appendAudit(tx, { at, viewer, action: "holidays.save", bodyId: null, reportId: null, detail: { year, ...sorted, before } });
    return { outcome: "saved" };
  });
}

/** The official calendars by year; a year that is missing has not been published or entered yet. */
export function listHolidays(ctx: SignedInContext): HolidayCalendar {
  requireAction(ctx, "body.read");
  return loadHolidays(ctx.db);
}
