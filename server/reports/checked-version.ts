import type { Reader } from "@/db/client";
import type { FoundReport } from "@/db/reports/find-report";
import { findVersion, loadReading, type VersionRow } from "@/db/reports/load-version";
import { type KeptVerdict, listVerdicts } from "@/db/reports/record-verdict";
import { loadFacts, type VersionFacts } from "@/db/reports/version-facts";
import type { StoredReading } from "@/db/schema/stored";
import type { CheckContext } from "@/domain/checks/check-input";
import { checkReport } from "@/domain/checks/check-report";
import type { Assessment, Finding } from "@/domain/checks/finding";
import { findingInputs } from "@/domain/checks/finding-inputs";
import { isSettled, lastVerdict, standingExplanation } from "@/domain/verdicts/verdict";
import { found, NotFoundError } from "../errors";
import { approvedFigures } from "./approved-figures";
import { checkContextOf } from "./check-figures";
import type { FindingView, VerdictView } from "./report-view";

/** A version as it stands today: checked against last year's approved figures, with what was said of its findings. */
export interface CheckedVersion {
  readonly version: VersionRow;
  readonly content: VersionFacts;
  readonly stored: StoredReading;
  readonly former: VersionFacts | null;
  /** What the figures were checked against. */
  readonly context: CheckContext;
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
  const context = checkContextOf(reader, { content, stored, owner: body, year: report.year, former });
  const { findings, assessments } = checkReport({ ...context, facts: content.facts });
  const judged = withVerdicts(findings, content, listVerdicts(reader, report.id));
  return { version, content, stored, former, context, findings: judged, assessments };
}

/** Findings with everything said of them; what was said of other inputs does not settle them. */
export function withVerdicts(
  findings: readonly Finding[],
  content: VersionFacts,
  verdicts: readonly KeptVerdict[],
): readonly FindingView[] {
  return findings.map((finding) => {
    const inputs = findingInputs(finding, content.facts);
    const said = verdicts.filter(({ findingKey }) => findingKey === finding.key);
    const standing = lastVerdict(said, inputs)?.kind ?? "open";
    return {
      ...finding,
      standing,
      explanation: isSettled(standing) ? settledBy(said, inputs) : null,
      verdicts: said.map((one) => verdictView(one, inputs)),
    };
  });
}

/** The words that settle a finding: the reviewer's 情况属实, else the clerk's explanation. */
function settledBy(said: readonly KeptVerdict[], inputs: string): FindingView["explanation"] {
  const last = lastVerdict(said, inputs);
  const kept = last?.kind === "factual" ? last : standingExplanation(said, inputs);
  return kept ? { text: kept.text, by: kept.by, at: kept.at } : null;
}

function verdictView({ id, kind, text, by, at, versionNumber, inputs }: KeptVerdict, now: string): VerdictView {
  return { id, kind, text, by, at, versionNumber, current: inputs === now };
}

/** Findings of these severities that nothing settles. */
export function openOnes(findings: readonly FindingView[], severities: readonly Finding["severity"][]): readonly FindingView[] {
  return findings.filter(({ severity, explanation }) => explanation === null && severities.includes(severity));
}

/** What keeps a version from approval: open errors, and warnings a reviewer objected to. */
export function obstaclesToApproval(findings: readonly FindingView[]): { readonly errors: number; readonly warnings: number } {
  const objected = openOnes(findings, ["warn"]).filter(({ standing }) => standing !== "open");
  return { errors: openOnes(findings, ["error"]).length, warnings: objected.length };
}
