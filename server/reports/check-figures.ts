import type { BodyRow } from "@/db/bodies";
import type { Reader } from "@/db/client";
import { findReportOf } from "@/db/reports/find-report";
import { loadFacts, type VersionFacts } from "@/db/reports/version-facts";
import { readRuleSettings } from "@/db/rules";
import type { StoredReading } from "@/db/schema/stored";
import type { BodyKind } from "@/domain/body/body";
import type { CheckContext } from "@/domain/checks/check-input";
import { checkReport } from "@/domain/checks/check-report";
import type { CheckResult } from "@/domain/checks/finding";
import { sectionTexts } from "@/domain/checks/section-texts";

/** Figures to check with all that is known of their report. */
export interface CheckedFigures {
  readonly content: VersionFacts;
  readonly stored: StoredReading;
  readonly owner: Pick<BodyRow, "kind" | "level">;
  readonly year: number;
  /** Last year's approved figures, or null. */
  readonly former: VersionFacts | null;
}

/** What figures are checked against today: the rules as set, text, identity, and the same body's approved report of the year before. */
export function checkContextOf(reader: Reader, { content, stored, owner, year, former }: CheckedFigures): CheckContext {
  const { identity } = stored.reading;
  return {
    narrative: content.narrative,
    claims: content.claims,
    settings: readRuleSettings(reader).settings,
    year,
    titleYear: identity.year,
    body: { kind: owner.kind, level: owner.level },
    lastYear: former?.facts ?? null,
    sections: sectionTexts(stored.document, stored.reading.sections),
    subtotals: stored.reading.subtotals ?? [],
    percentages: stored.reading.percentages ?? [],
  };
}

/** Checks figures against the rules, with all that is known of their report. */
export function checkFigures(reader: Reader, figures: CheckedFigures): CheckResult {
  return checkReport({ ...checkContextOf(reader, figures), facts: figures.content.facts });
}

/** The approved figures of a body for a year, or null: the only ones another year is held against. */
export function approvedFigures(
  reader: Reader,
  owner: { readonly id: number; readonly kind: BodyKind },
  year: number,
): VersionFacts | null {
  const versionId = findReportOf(reader, owner, year)?.approvedVersionId;
  return versionId ? (loadFacts(reader, [versionId]).get(versionId) ?? null) : null;
}
