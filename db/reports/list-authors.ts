import { and, eq } from "drizzle-orm";
import type { Reader } from "../client";
import { receipt, reportVersion, reviewDecision } from "../schema/reports";
import { reasonAnswer } from "../schema/reviews";
import { findingVerdict } from "../schema/verdicts";

/**
 * Accounts that uploaded, corrected or submitted any version of a report, explained a finding or answered a reason: none of them
 * may decide on it, whatever their role is now.
 */
export function listAuthors(reader: Reader, reportId: number): readonly number[] {
  const ofVersion = eq(reportVersion.reportId, reportId);
  const authors = reader.selectDistinct({ id: reportVersion.createdBy }).from(reportVersion).where(ofVersion).all();
  const submitters = reader
    .selectDistinct({ id: receipt.accountId })
    .from(receipt)
    .innerJoin(reportVersion, eq(reportVersion.id, receipt.versionId))
    .where(and(ofVersion, eq(receipt.kind, "submission")))
    .all();
  const explainers = reader
    .selectDistinct({ id: findingVerdict.givenBy })
    .from(findingVerdict)
    .where(and(eq(findingVerdict.reportId, reportId), eq(findingVerdict.kind, "explained")))
    .all();
  const answerers = reader
    .selectDistinct({ id: reasonAnswer.answeredBy })
    .from(reasonAnswer)
    .innerJoin(reviewDecision, eq(reviewDecision.id, reasonAnswer.decisionId))
    .innerJoin(reportVersion, eq(reportVersion.id, reviewDecision.versionId))
    .where(ofVersion)
    .all();
  return [...new Set([...authors, ...submitters, ...explainers, ...answerers].map(({ id }) => id))];
}
