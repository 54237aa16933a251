import { and, asc, count, desc, eq, inArray, isNotNull, ne, type SQL, sql } from "drizzle-orm";
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
  readonly level: BodyLevel;
  readonly kind: BodyKind;
  readonly parentId: number | null;
  readonly path: string;
  readonly validFrom: number;
  readonly validTo: number | null;
}

type BodyTuple = [number, string, BodyLevel, BodyKind, number | null, string, number, number | null];

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
  const { id, name, level, kind, parentId, validFrom, validTo } = body;
  const rows = reader
    .select({ id, name, level, kind, parentId, path: body.path, validFrom, validTo })
    .from(body)
    .where(where)
    .orderBy(asc(body.position), asc(body.id))
    .values() as BodyTuple[];
  return rows.map(([id, name, level, kind, parentId, path, validFrom, validTo]) => ({
    id,
    name,
    level,
    kind,
    parentId,
    path,
    validFrom,
    validTo,
  }));
}

/** The bodies at and below a path whose name, pinyin or initials hold the words; they contain no blanks. */
export function listBodiesHolding(reader: Reader, path: string, words: string): ReadonlySet<number> {
  const anywhere = `%${words.replaceAll(/[\\%_]/g, "\\$&")}%`;
  const holds = sql`(${body.name} LIKE ${anywhere} ESCAPE '\\' OR ${body.pinyin} LIKE ${anywhere} ESCAPE '\\')`;
  return new Set(
    reader
      .select({ id: body.id })
      .from(body)
      .where(and(under(path), holds))
      .all()
      .map(({ id }) => id),
  );
}

/** The pinyin of the bodies at and below a path, by which names are put in order. */
export function listPinyin(reader: Reader, path: string): ReadonlyMap<number, string> {
  return new Map(reader.select({ id: body.id, pinyin: body.pinyin }).from(body).where(under(path)).values() as [number, string][]);
}

/** The contacts of some bodies; those without one are left out. */
export function listContacts(reader: Reader, path: string, ids?: readonly number[]): ReadonlyMap<number, string> {
  const among = ids ? inArray(body.id, [...ids]) : undefined;
  const known = and(under(path), isNotNull(body.contact), among);
  return new Map(reader.select({ id: body.id, contact: body.contact }).from(body).where(known).values() as [number, string][]);
}

/** Whether any body at or below a path has a contact. */
export function hasContacts(reader: Reader, path: string): boolean {
  return (
    reader
      .select({ id: body.id })
      .from(body)
      .where(and(under(path), isNotNull(body.contact)))
      .limit(1)
      .get() !== undefined
  );
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
}

type FilingTuple = [number, number, number, ReportState, number, number | null, string | null, number | null, number | null];

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
    })
    .from(report)
    .innerJoin(body, eq(body.id, report.bodyId))
    .where(and(isNotNull(report.currentVersionId), where))
    .values() as FilingTuple[];
  return rows.map(([id, bodyId, year, state, inForce, firstSubmittedAt, firstDeadline, submittedAt, decidedAt]) => ({
    id,
    bodyId,
    year,
    state,
    inForce,
    firstSubmittedAt,
    firstDeadline,
    submittedAt,
    decidedAt,
  }));
}

/** When the reports of a year at and below a path were first submitted, by body. */
export function listFirstSubmissions(reader: Reader, path: string, year: number): ReadonlyMap<number, number> {
  const rows = reader
    .select({ bodyId: report.bodyId, firstSubmittedAt: report.firstSubmittedAt })
    .from(report)
    .innerJoin(body, eq(body.id, report.bodyId))
    .where(and(eq(report.year, year), isNotNull(report.firstSubmittedAt), under(path)))
    .values() as [number, number][];
  return new Map(rows);
}

/** How many errors and warnings the current version of a report has. */
export interface FindingCounts {
  readonly errors: number;
  readonly warnings: number;
}

/** The counts of a year's reports at and below a path, or of some bodies there, by body. */
export function listFindingCounts(
  reader: Reader,
  path: string,
  { year, bodyIds }: { readonly year: number; readonly bodyIds?: readonly number[] },
): ReadonlyMap<number, FindingCounts> {
  const among = bodyIds ? inArray(report.bodyId, [...bodyIds]) : undefined;
  const rows = reader
    .select({ bodyId: report.bodyId, errors: reportVersion.errors, warnings: reportVersion.warnings })
    .from(report)
    .innerJoin(body, eq(body.id, report.bodyId))
    .innerJoin(reportVersion, eq(reportVersion.id, report.currentVersionId))
    .where(and(eq(report.year, year), under(path), among))
    .values() as [number, number, number][];
  return new Map(rows.map(([bodyId, errors, warnings]) => [bodyId, { errors, warnings }]));
}

/** The rules most often broken by the current versions of a year's reports at and below a path, with how many reports break them. */
export function countFindings(reader: Reader, path: string, { year, most }: { readonly year: number; readonly most: number }) {
  const hint: Severity = "info";
  const broken = reader
    .selectDistinct({ versionId: finding.versionId, rule: finding.rule })
    .from(report)
    .innerJoin(body, eq(body.id, report.bodyId))
    .innerJoin(finding, eq(finding.versionId, report.currentVersionId))
    .where(and(eq(report.year, year), under(path), ne(finding.severity, hint)))
    .as("broken");
  const reports = count();
  return reader
    .select({ rule: broken.rule, reports })
    .from(broken)
    .groupBy(broken.rule)
    .orderBy(desc(reports), asc(broken.rule))
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
