import type { Database } from "@/db/client";
import type { SignedInContext } from "../context";
import { authorizeReport } from "../reports/authorize-report";
import type { OnLooker } from "./review-view";

/** Whoever was not heard of for this long has left. */
const AWAY = 90_000;

interface Look {
  readonly name: string;
  readonly since: number;
  readonly heard: number;
}

// Who is looking matters only while this process lives, so it is never stored.
const looks = new WeakMap<Database, Map<number, Map<number, Look>>>();

/** Notes that the viewer has a report open, and gives the others who have; the page repeats it while it is open. */
export function lookAtReport(ctx: SignedInContext, { reportId }: { readonly reportId: number }): OnLooker[] {
  authorizeReport(ctx, "review.decide", reportId);
  const now = ctx.now();
  const reports = looks.get(ctx.db) ?? new Map<number, Map<number, Look>>();
  looks.set(ctx.db, reports);
  const here = new Map([...(reports.get(reportId) ?? [])].filter(([, { heard }]) => now - heard < AWAY));
  const { accountId, name } = ctx.viewer;
  here.set(accountId, { name, since: here.get(accountId)?.since ?? now, heard: now });
  reports.set(reportId, here);
  for (const [id, lookers] of reports) if ([...lookers.values()].every(({ heard }) => now - heard >= AWAY)) reports.delete(id);
  return [...here].filter(([id]) => id !== accountId).map(([, look]) => ({ name: look.name, since: look.since }));
}
