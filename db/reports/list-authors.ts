import { eq } from "drizzle-orm";
import type { Reader } from "../client";
import { reportVersion } from "../schema/reports";

/** Accounts that uploaded or corrected any version of a report: none of them may approve it. */
export function listAuthors(reader: Reader, reportId: number): readonly number[] {
  return reader
    .selectDistinct({ id: reportVersion.createdBy })
    .from(reportVersion)
    .where(eq(reportVersion.reportId, reportId))
    .all()
    .map(({ id }) => id);
}
