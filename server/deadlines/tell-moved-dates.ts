import type { Reader, Transaction } from "@/db/client";
import { listFilingsOf, listSeasonBodies } from "@/db/compliance";
import { loadObligations } from "@/db/obligations";
import type { CalendarDate } from "@/domain/deadlines/deadline";
import { deadlineOf, obligationOf } from "@/domain/deadlines/obligation";
import type { SignedInContext } from "../context";
import { notify } from "../notices/notify";

/** A place and the report year whose dates are being changed. */
interface Place {
  readonly path: string;
  readonly year: number;
}

/** The last day for filing of every body of a place that owes a report for the year. */
export function lastDaysOf(reader: Reader, { path, year }: Place): ReadonlyMap<number, CalendarDate | null> {
  const obligations = loadObligations(reader, [year]);
  return new Map(listSeasonBodies(reader, path).map((body) => [body.id, deadlineOf(obligationOf(body, year, obligations))]));
}

/** Tells the clerks of every body whose last day has moved and who have not filed yet, inside the unit of work that moved it. */
export function tellMovedDates(
  ctx: SignedInContext,
  tx: Transaction,
  { path, year, before }: Place & { readonly before: ReadonlyMap<number, CalendarDate | null> },
): void {
  const moved = [...lastDaysOf(tx, { path, year })].filter(([bodyId, date]) => date !== null && date !== before.get(bodyId));
  const ids = moved.map(([bodyId]) => bodyId);
  const filed = new Set(
    listFilingsOf(tx, ids, [year])
      .filter(({ firstSubmittedAt }) => firstSubmittedAt !== null)
      .map(({ bodyId }) => bodyId),
  );
  for (const [bodyId, date] of moved) {
    if (date === null || filed.has(bodyId)) continue;
    const to = { bodyId, role: "clerk" } as const;
    notify(tx, { to, kind: "deadlineMoved", params: { year, date }, link: "/filing", reportId: null, at: ctx.now(), by: ctx.viewer });
  }
}
