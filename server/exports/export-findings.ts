import { listBodies } from "@/db/bodies";
import { readExempt } from "@/db/obligations";
import { type ListedReport, listReportRows } from "@/db/reports/list-reports";
import { reachOf } from "@/domain/access/access";
import { isRequired } from "@/domain/body/is-required";
import type { Severity } from "@/domain/checks/finding";
import type { SignedInContext } from "../context";
import { authorizeReport, requireAction } from "../reports/authorize-report";
import { readCheckedVersion } from "../reports/checked-version";
import type { FindingView } from "../reports/report-view";
import { asOf, breathe, contentTypes, type ExportResult } from "./exported-file";
import { type ExportedReport, type ExportNotes, findingSheets } from "./finding-sheets";
import { type Language, levelWords } from "./finding-words";
import { noteExport } from "./note-export";
import { writeWorkbook } from "./write-workbook";

/** Which findings of which reports. */
export interface FindingsQuery {
  readonly year: number;
  /** Empty: every level. */
  readonly levels: readonly Severity[];
  /** Only what still has to be mended or explained. */
  readonly openOnly: boolean;
  readonly language: Language;
}

/** The findings of a report's current version as a workbook; NotFoundError outside the viewer's scope. */
export function exportReportFindings(
  ctx: SignedInContext,
  input: { readonly reportId: number; readonly language: Language },
): ExportResult {
  const { report, body } = authorizeReport(ctx, "report.read", input.reportId);
  const { version, content, findings } = readCheckedVersion(ctx.db, { report, body });
  const summary = { bodyName: body.name, year: report.year, state: report.state, versionNumber: version.number };
  const scope = `${body.name} ${report.year}`;
  const exported = [{ summary, findings, narrative: content.narrative }];
  const notes = { asOf: asOf(ctx), by: ctx.viewer.name, scope, filter: "", coverage: null };
  noteExport(ctx, { kind: "findings", bodyId: body.id, reportId: report.id, detail: { findings: findings.length } });
  return workbook({ name: scope, reports: exported, notes, language: input.language });
}

/** The findings of all current reports of a year in the viewer's reach as one workbook, read in steps so that others get their turn. */
export async function exportScopeFindings(ctx: SignedInContext, query: FindingsQuery): Promise<ExportResult> {
  requireAction(ctx, "report.read");
  const { viewer } = ctx;
  const reach = reachOf(viewer.role);
  const notes = notesOf(ctx, query);
  const rows = listReportRows(ctx.db, { path: viewer.bodyPath, reach, year: query.year });
  const reports: ExportedReport[] = [];
  for (const row of rows) {
    reports.push(checkedReport(ctx, row, query));
    await breathe();
  }
  const bodies = listBodies(ctx.db, viewer.bodyPath).filter((body) => reach === "subtree" || body.id === viewer.bodyId);
  const present = new Set(rows.map(({ body }) => body.id));
  const isExempt = readExempt(ctx.db, [query.year]);
  const expected = bodies.filter(({ id, ...body }) => isRequired(body, query.year) && (present.has(id) || !isExempt(id, query.year)));
  const missing = expected.filter(({ id }) => !present.has(id)).map(({ name }) => name);
  const { levels, openOnly, year, language } = query;
  const findings = reports.reduce((sum, report) => sum + report.findings.length, 0);
  noteExport(ctx, { kind: "findings", bodyId: viewer.bodyId, reportId: null, detail: { year, levels, openOnly, findings } });
  const complete = { ...notes, coverage: { expected: expected.length, missing } };
  return workbook({ name: `${viewer.bodyName} ${year}`, reports, notes: complete, language });
}

function checkedReport(ctx: SignedInContext, { report, body }: ListedReport, query: FindingsQuery): ExportedReport {
  const owner = { report, body: authorizeReport(ctx, "report.read", report.id).body };
  const { version, content, findings } = readCheckedVersion(ctx.db, owner);
  const summary = { bodyName: body.name, year: report.year, state: report.state, versionNumber: version.number };
  return { summary, narrative: content.narrative, findings: findings.filter((finding) => isWanted(finding, query)) };
}

function isWanted({ severity, explanation }: FindingView, { levels, openOnly }: FindingsQuery): boolean {
  return (levels.length === 0 || levels.includes(severity)) && (!openOnly || explanation === null);
}

function notesOf(ctx: SignedInContext, { year, levels, openOnly, language }: FindingsQuery): Omit<ExportNotes, "coverage"> {
  const { viewer } = ctx;
  const below = { zh: "及其下级", en: " and the bodies below it" }[language];
  const filter = [
    ...levels.map((level) => levelWords[level][language]),
    ...(openOnly ? [{ zh: "仅待处理", en: "open only" }[language]] : []),
  ];
  const scope = `${viewer.bodyName}${reachOf(viewer.role) === "subtree" ? below : ""} ${year}`;
  return { asOf: asOf(ctx), by: viewer.name, scope, filter: filter.join(language === "zh" ? "、" : ", ") };
}

interface Workbook {
  readonly name: string;
  readonly reports: readonly ExportedReport[];
  readonly notes: ExportNotes;
  readonly language: Language;
}

function workbook({ name, reports, notes, language }: Workbook): ExportResult {
  const title = { zh: "问题清单", en: "findings" }[language];
  const bytes = writeWorkbook(findingSheets(reports, notes, language));
  return { outcome: "exported", fileName: `${name} ${title}.xlsx`, contentType: contentTypes.xlsx, bytes };
}
