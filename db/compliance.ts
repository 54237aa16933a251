import { and, asc, count, desc, eq, inArray, ne, type SQL, sql } from "drizzle-orm";
import type { BodyKind, BodyLevel } from "@/domain/body/body";
import { inTreeOrder } from "@/domain/body/tree-order";
import type { Severity } from "@/domain/checks/finding";
import type { CalendarDate } from "@/domain/deadlines/deadline";
import type { ReportState } from "@/domain/report/life";
import { under } from "./bodies";
import type { Reader } from "./client";
import { body } from "./schema/bodies";
import { finding, report, reportVersion } from "./schema/reports";

/** A body as far as monitoring needs it: thousands are loaded at once, so no more than that. */
export interface SeasonBody {
  readonly id: number;
  readonly name: string;
  /** Full pinyin and initials of its names, blank separated. */
  readonly pinyin: string;
  readonly level: BodyLevel;
  readonly kind: BodyKind;
  readonly parentId: number | null;
  readonly path: string;
  readonly contact: string | null;
  readonly validFrom: number;
  readonly validTo: number | null;
}

type BodyTuple = [number, string, string, BodyLevel, BodyKind, number | null, string, string | null, number, number | null];

/** The bodies at and below a path as a tree read from the top. */
export function listSeasonBodies(reader: Reader, path: string): readonly SeasonBody[] {
  return inTreeOrder(bodiesWhere(reader, under(path)));
}

/** Those of some bodies that lie at or below a path. */
export function listSeasonBodiesOf(reader: Reader, path: string, ids: readonly number[]): readonly SeasonBody[] {
  return bodiesWhere(reader, and(under(path), inArray(body.id, [...ids])));
}

/** Rows are taken as arrays: having thousands mapped costs more than reading them. */
function bodiesWhere(reader: Reader, where: SQL | undefined): SeasonBody[] {
  const { id, name, pinyin, level, kind, parentId, contact, validFrom, validTo } = body;
  const rows = reader
    .select({ id, name, pinyin, level, kind, parentId, path: body.path, contact, validFrom, validTo })
    .from(body)
    .where(where)
    .orderBy(asc(body.position), asc(body.id))
    .values() as BodyTuple[];
  return rows.map(([id, name, pinyin, level, kind, parentId, path, contact, validFrom, validTo]) => ({
    id,
    name,
    pinyin,
    level,
    kind,
    parentId,
    path,
    contact,
    validFrom,
    validTo,
  }));
}

/** One body's report of one year as far as its filing goes. */
export interface FilingRow {
  readonly id: number;
  readonly bodyId: number;
  readonly year: number;
  readonly state: ReportState;
  /** 1 where a version is in force. */
  readonly inForce: number;
  readonly firstSubmittedAt: number | null;
  readonly firstDeadline: CalendarDate | null;
  readonly submittedAt: number | null;
  readonly decidedAt: number | null;
  readonly errors: number;
  readonly warnings: number;
}

type FilingTuple = [
  number,
  number,
  number,
  ReportState,
  number,
  number | null,
  string | null,
  number | null,
  number | null,
  number,
  number,
];

/** Every report of these years at and below a path. */
export function listFilings(reader: Reader, path: string, years: readonly number[]): FilingRow[] {
  return filingsWhere(reader, and(inArray(report.year, [...years]), under(path)));
}

/** Every report of these years of some bodies. */
export function listFilingsOf(reader: Reader, bodyIds: readonly number[], years: readonly number[]): FilingRow[] {
  return filingsWhere(reader, and(inArray(report.year, [...years]), inArray(report.bodyId, [...bodyIds])));
}

function filingsWhere(reader: Reader, where: SQL | undefined): FilingRow[] {
  const rows = reader
    .select({
      id: report.id,
      bodyId: report.bodyId,
      year: report.year,
      state: report.state,
      inForce: sql<number>`${report.approvedVersionId} is not null`,
      firstSubmittedAt: report.firstSubmittedAt,
      firstDeadline: report.firstDeadline,
      submittedAt: report.submittedAt,
      decidedAt: report.decidedAt,
      errors: reportVersion.errors,
      warnings: reportVersion.warnings,
    })
    .from(report)
    .innerJoin(body, eq(body.id, report.bodyId))
    .innerJoin(reportVersion, eq(reportVersion.id, report.currentVersionId))
    .where(where)
    .values() as FilingTuple[];
  return rows.map(([id, bodyId, year, state, inForce, firstSubmittedAt, firstDeadline, submittedAt, decidedAt, errors, warnings]) => ({
    id,
    bodyId,
    year,
    state,
    inForce,
    firstSubmittedAt,
    firstDeadline,
    submittedAt,
    decidedAt,
    errors,
    warnings,
  }));
}

/** The rules most often broken by the current versions of a year's reports at and below a path, with how many reports break them. */
export function countFindings(reader: Reader, path: string, { year, most }: { readonly year: number; readonly most: number }) {
  const hint: Severity = "info";
  const reports = count(sql`distinct ${report.id}`);
  return reader
    .select({ rule: finding.rule, reports })
    .from(report)
    .innerJoin(body, eq(body.id, report.bodyId))
    .innerJoin(finding, eq(finding.versionId, report.currentVersionId))
    .where(and(eq(report.year, year), under(path), ne(finding.severity, hint)))
    .groupBy(finding.rule)
    .orderBy(desc(reports), asc(finding.rule))
    .limit(most)
    .all();
}

/** The bodies at and below a path whose current version of a year's report breaks a rule, hints left out as in the counts. */
export function listBodiesBreaking(
  reader: Reader,
  path: string,
  { year, rule }: { readonly year: number; readonly rule: string },
): number[] {
  const hint: Severity = "info";
  return reader
    .selectDistinct({ bodyId: report.bodyId })
    .from(report)
    .innerJoin(body, eq(body.id, report.bodyId))
    .innerJoin(finding, eq(finding.versionId, report.currentVersionId))
    .where(and(eq(report.year, year), under(path), eq(finding.rule, rule), ne(finding.severity, hint)))
    .all()
    .map(({ bodyId }) => bodyId);
}
