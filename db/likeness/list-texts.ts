import { and, eq, inArray, lt, ne, or, type SQL, sql } from "drizzle-orm";
import type { BodyKind, BodyLevel } from "@/domain/body/body";
import type { IndexedText } from "@/domain/likeness/find-alike";
import { statesInReview } from "@/domain/report/life";
import { under } from "../bodies";
import type { Reader } from "../client";
import { body } from "../schema/bodies";
import { report, reportVersion } from "../schema/reports";
import { readFingerprints } from "./fingerprint-cache";

/** A text of the index with the report it belongs to. */
export interface TextRow extends IndexedText {
  readonly reportId: number;
  readonly versionId: number;
  readonly readingId: number;
}

/**
 * Which versions may be compared with: approved ones, which are public (条例49). `submittedBelow`: with it also those submitted
 * at and below this path, as a reviewer may see them.
 */
export interface Visibility {
  readonly submittedBelow: string | null;
}

function visibleVersion({ submittedBelow }: Visibility): SQL | undefined {
  const approved = eq(reportVersion.id, report.approvedVersionId);
  if (submittedBelow === null) return approved;
  return or(
    approved,
    and(eq(reportVersion.id, report.currentVersionId), inArray(report.state, [...statesInReview]), under(submittedBelow)),
  );
}

/** Rows as arrays: a province has thousands, and naming their columns takes longer than finding them. */
function selectTexts(reader: Reader, which: SQL | undefined): TextRow[] {
  const rows = reader
    .select({
      bodyId: report.bodyId,
      year: report.year,
      reportId: report.id,
      versionId: reportVersion.id,
      readingId: reportVersion.readingId,
    })
    .from(report)
    .innerJoin(body, eq(body.id, report.bodyId))
    .innerJoin(reportVersion, eq(reportVersion.reportId, report.id))
    .where(which)
    .values() as [number, number, number, number, number][];
  const fingerprints = readFingerprints(
    reader,
    rows.map(([, , , , readingId]) => readingId),
  );
  return rows.flatMap(([bodyId, year, reportId, versionId, readingId]) => {
    const hashes = fingerprints.get(readingId);
    return hashes ? [{ bodyId, year, reportId, versionId, readingId, hashes }] : [];
  });
}

/** Texts a report may be like: other bodies' of its year and the year before, and the same body's of all earlier years. */
export function listTextsToCompare(
  reader: Reader,
  own: { readonly bodyId: number; readonly year: number },
  visibility: Visibility,
): readonly TextRow[] {
  const others = and(ne(report.bodyId, own.bodyId), inArray(report.year, [own.year, own.year - 1]), visibleVersion(visibility));
  const former = and(eq(report.bodyId, own.bodyId), lt(report.year, own.year), eq(reportVersion.id, report.approvedVersionId));
  return [...selectTexts(reader, others), ...selectTexts(reader, former)];
}

/** Every approved or submitted text of a year at and below a path. */
export function listTextsOfYear(reader: Reader, year: number, path: string): readonly TextRow[] {
  return selectTexts(reader, and(eq(report.year, year), under(path), visibleVersion({ submittedBelow: path })));
}

/** Whose report a version is: what stands beside its passages. */
export interface ReportOfText {
  readonly versionId: number;
  readonly reportId: number;
  readonly bodyId: number;
  readonly bodyName: string;
  readonly path: string;
  readonly level: BodyLevel;
  readonly kind: BodyKind;
  readonly year: number;
  /** False for a version that waits for its review. */
  readonly approved: boolean;
}

/** The reports behind these versions, in no particular order. */
export function listReportsOfTexts(reader: Reader, versionIds: readonly number[]): readonly ReportOfText[] {
  const rows = reader
    .select({
      versionId: reportVersion.id,
      reportId: report.id,
      bodyId: body.id,
      bodyName: body.name,
      path: body.path,
      level: body.level,
      kind: body.kind,
      year: report.year,
      approved: sql<number>`${report.approvedVersionId} is ${reportVersion.id}`,
    })
    .from(reportVersion)
    .innerJoin(report, eq(report.id, reportVersion.reportId))
    .innerJoin(body, eq(body.id, report.bodyId))
    .where(inArray(reportVersion.id, [...versionIds]))
    .all();
  return rows.map((row) => ({ ...row, approved: row.approved === 1 }));
}
