import type { Reader } from "@/db/client";
import type { FoundReport } from "@/db/reports/find-report";
import { findVersion, loadReading, type VersionRow } from "@/db/reports/load-version";
import { type KeptExplanation, listExplanations } from "@/db/reports/record-explanation";
import { loadFacts, type VersionFacts } from "@/db/reports/version-facts";
import type { StoredReading } from "@/db/schema/stored";
import type { Assessment, Finding } from "@/domain/checks/finding";
import { findingInputs } from "@/domain/checks/finding-inputs";
import { found, NotFoundError } from "../errors";
import { approvedFigures, checkFigures } from "./check-figures";
import type { FindingView } from "./report-view";

/** A version as it stands today: checked against last year's approved figures, with the explanations that still hold. */
export interface CheckedVersion {
  readonly version: VersionRow;
  readonly content: VersionFacts;
  readonly stored: StoredReading;
  readonly former: VersionFacts | null;
  readonly findings: readonly FindingView[];
  readonly assessments: readonly Assessment[];
}

/** Loads and checks a version of a report: the one asked for, else the current one. */
export function readCheckedVersion(reader: Reader, { report, body }: FoundReport, versionId = report.currentVersionId): CheckedVersion {
  const version = found(findVersion(reader, found(versionId)));
  if (version.reportId !== report.id) throw new NotFoundError();
  const content = found(loadFacts(reader, [version.id]).get(version.id));
  const stored = loadReading(reader, version.readingId);
  const former = approvedFigures(reader, body, report.year - 1);
  const { findings, assessments } = checkFigures({ content, stored, owner: body, year: report.year, former });
  return { version, content, stored, former, findings: explained(findings, content, listExplanations(reader, report.id)), assessments };
}

/** Findings with the explanation given for exactly the same inputs, if any. */
export function explained(
  findings: readonly Finding[],
  content: VersionFacts,
  explanations: readonly KeptExplanation[],
): readonly FindingView[] {
  return findings.map((finding) => {
    const inputs = findingInputs(finding, content.facts);
    const kept = explanations.find((one) => one.findingKey === finding.key && one.inputs === inputs);
    return { ...finding, explanation: kept ? { text: kept.text, by: kept.by, at: kept.at } : null };
  });
}

/** Findings of these severities that nobody has explained. */
export function openOnes(findings: readonly FindingView[], severities: readonly Finding["severity"][]): readonly FindingView[] {
  return findings.filter(({ severity, explanation }) => explanation === null && severities.includes(severity));
}
