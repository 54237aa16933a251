import { and, eq } from "drizzle-orm";
import type { Reader } from "../client";
import { receipt, reportVersion } from "../schema/reports";

/** Accounts that uploaded, corrected or submitted any version of a report: none of them may decide on it, whatever their role is now. */
export function listAuthors(reader: Reader, reportId: number): readonly number[] {
  const authors = reader
    .selectDistinct({ id: reportVersion.createdBy })
    .from(reportVersion)
    .where(eq(reportVersion.reportId, reportId))
    .all();
  const submitters = reader
    .selectDistinct({ id: receipt.accountId })
    .from(receipt)
    .innerJoin(reportVersion, eq(reportVersion.id, receipt.versionId))
    .where(and(eq(reportVersion.reportId, reportId), eq(receipt.kind, "submission")))
    .all();
  return [...new Set([...authors, ...submitters].map(({ id }) => id))];
}
