import { and, eq, inArray } from "drizzle-orm";
import { under } from "../bodies";
import type { Transaction } from "../client";
import { body } from "../schema/bodies";
import { report, reportVersion } from "../schema/reports";

/** Marks the findings of a year's current versions at and below a path as out of date, because what they are held against moved. */
export function outdateFindings(tx: Transaction, { path, year }: { readonly path: string; readonly year: number }): void {
  const current = tx
    .select({ id: report.currentVersionId })
    .from(report)
    .innerJoin(body, eq(body.id, report.bodyId))
    .where(and(eq(report.year, year), under(path)));
  tx.update(reportVersion).set({ checkedWith: null }).where(inArray(reportVersion.id, current)).run();
}
