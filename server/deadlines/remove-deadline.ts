import { z } from "zod";
import { appendAudit } from "@/db/audit";
import { inTransaction } from "@/db/client";
import { findDeadline, removeDeadline as takeAway } from "@/db/deadlines";
import { outdateFindings } from "@/db/reports/outdate-findings";
import type { SignedInContext } from "../context";
import { found } from "../errors";
import { requireAction } from "../require-action";
import { authorizePlace } from "./save-deadline";
import { lastDaysOf, tellMovedDates } from "./tell-moved-dates";

export const removalInput = z.object({
  id: z.int(),
  /** The date that was seen; another one makes this stale. */
  date: z.string(),
});

/** Takes a deadline away: its bodies follow the place above, or every level. The same people may who may set it. */
export function removeDeadline(
  ctx: SignedInContext,
  { id, date }: z.infer<typeof removalInput>,
): { readonly outcome: "removed" | "stale" } {
  requireAction(ctx, "obligation.manage");
  return inTransaction(ctx.db, (tx) => {
    const row = found(findDeadline(tx, id));
    authorizePlace(ctx, row.bodyId);
    if (row.date !== date) return { outcome: "stale" };
    const place = row.path === null ? null : { path: row.path, year: row.year };
    const lastDays = place && lastDaysOf(tx, place);
    takeAway(tx, id);
    if (place && lastDays) tellMovedDates(ctx, tx, { ...place, before: lastDays });
    const { year, kind, level, bodyId, publishBy } = row;
    const detail = { year, kind, level, date, publishBy };
    appendAudit(tx, { at: ctx.now(), viewer: ctx.viewer, action: "deadline.remove", bodyId, reportId: null, detail });
    if (publishBy !== null) outdateFindings(tx, { path: row.path ?? "/", year });
    return { outcome: "removed" };
  });
}
