import { type BodyRow, findBody } from "@/db/bodies";
import { listSuccessions } from "@/db/body-events";
import type { Transaction } from "@/db/client";
import { type FoundReport, findReport, findReportOf } from "@/db/reports/find-report";
import { findVersion, loadReading } from "@/db/reports/load-version";
import { type Approval, type RecordedDecision, recordApproval } from "@/db/reports/record-decision";
import { loadFacts, type VersionFacts } from "@/db/reports/version-facts";
import { keepRollUps } from "@/db/statistics/keep-roll-ups";
import { found } from "../errors";
import { approvedFigures } from "../reports/approved-figures";
import { checkFigures } from "../reports/check-figures";
import { formerFiguresOf } from "../reports/former-figures";
import { computeMetrics } from "./compute-metrics";
import { republishMetrics } from "./republish-metrics";

/**
 * Approves a version inside the caller's transaction and writes what follows from it: the metric values of its year, those of
 * the next year that look back on it, and new findings of a next year's report still under way. The caller has judged who may.
 */
export function approveVersion(tx: Transaction, made: Omit<Approval, "metrics" | "following">): RecordedDecision {
  const row = found(findReport(tx, made.reportId));
  const content = found(loadFacts(tx, [made.versionId]).get(made.versionId));
  const { year } = row.report;
  const lastYear = (of: number, former: VersionFacts | null) => formerFiguresOf(tx, { owner: row.body, year: of, former }).lastYear;
  const own = { year, results: computeMetrics(content, lastYear(year, approvedFigures(tx, row.body, year - 1))) };
  const next = approvedFigures(tx, row.body, year + 1);
  const metrics = next ? [own, { year: year + 1, results: computeMetrics(next, lastYear(year + 1, content)) }] : [own];
  const decided = recordApproval(tx, { ...made, metrics, following: followingFindings(tx, row, content) });
  if (decided.outcome === "decided") republishSuccessors(tx, row.body, year + 1);
  return decided;
}

/** The bodies this one was merged into look back on its last report. */
function republishSuccessors(tx: Transaction, { id }: BodyRow, year: number): void {
  for (const { predecessorId, successorId, fromYear } of listSuccessions(tx, [id])) {
    const successor = predecessorId === id && fromYear === year ? findBody(tx, successorId) : undefined;
    if (successor) keepRollUps(tx, [{ bodyId: successorId, year }], () => republishMetrics(tx, successor, year));
  }
}

/** The findings of next year's current version, now that the figures before it are approved. */
function followingFindings(tx: Transaction, { report, body }: FoundReport, former: VersionFacts): Approval["following"] {
  const next = findReportOf(tx, body, report.year + 1);
  const version = next?.currentVersionId && next.state !== "approved" ? findVersion(tx, next.currentVersionId) : null;
  if (!version) return null;
  const content = found(loadFacts(tx, [version.id]).get(version.id));
  const stored = loadReading(tx, version.readingId);
  const { findings } = checkFigures(tx, { content, stored, owner: body, year: report.year + 1, former });
  return { versionId: version.id, findings };
}
