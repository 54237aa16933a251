import type { Reader } from "@/db/client";
import { findReportOf } from "@/db/reports/find-report";
import { loadFacts, type VersionFacts } from "@/db/reports/version-facts";
import type { BodyKind } from "@/domain/body/body";

/** The approved figures of a body for a year, or null: the only ones another year is held against. */
export function approvedFigures(
  reader: Reader,
  owner: { readonly id: number; readonly kind: BodyKind },
  year: number,
): VersionFacts | null {
  const versionId = findReportOf(reader, owner, year)?.approvedVersionId;
  return versionId ? (loadFacts(reader, [versionId]).get(versionId) ?? null) : null;
}
