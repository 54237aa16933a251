import { type FoundReport, findReport } from "@/db/reports/find-report";
import { findVersion, loadReading } from "@/db/reports/load-version";
import { loadFacts } from "@/db/reports/version-facts";
import { inScope, mayDo } from "@/domain/access/access";
import { nameInYear } from "../bodies/body-candidates";
import type { SignedInContext } from "../context";
import { found, NotFoundError } from "../errors";
import { extractAndRead } from "../extraction/read-file";
import { contentTypes, type ExportResult } from "./exported-file";
import { noteExport } from "./note-export";
import { differenceFrom, type OfficialReport, officialTitle, printedEditions, proseOfDocument } from "./official-report";
import { writeReport } from "./write-report";

export interface ReportExport {
  readonly reportId: number;
  /** One of the report's versions; without it the current one, or for those outside its scope the one in force. */
  readonly versionId?: number | undefined;
}

/**
 * A report as the official Word document, typeset from its figures and text, corrections included. For those who file or review
 * it; the version in force for everyone who may see figures. What reads back otherwise than it was to be printed is not given out.
 */
export async function exportReport(ctx: SignedInContext, wanted: ReportExport): Promise<ExportResult> {
  const row = found(findReport(ctx.db, wanted.reportId));
  const version = found(findVersion(ctx.db, versionFor(ctx, row, wanted.versionId)));
  if (version.reportId !== row.report.id) throw new NotFoundError();
  const { facts } = found(loadFacts(ctx.db, [version.id]).get(version.id));
  const { document, reading } = loadReading(ctx.db, version.readingId);
  const { year } = row.report;
  const report: OfficialReport = {
    bodyName: nameInYear(ctx.db, row.body, year),
    year,
    editions: printedEditions(facts.editions, year),
    values: facts.values,
    ...proseOfDocument(document, reading),
  };
  const bytes = await writeReport(report);
  const read = await extractAndRead(bytes, "report.docx");
  if (read.outcome === "refused" || differenceFrom(report, read)) return { outcome: "unfaithful" };
  noteExport(ctx, { kind: "report", bodyId: row.body.id, reportId: row.report.id, detail: { versionId: version.id } });
  return { outcome: "exported", fileName: `${officialTitle(report)}.docx`, contentType: contentTypes.docx, bytes };
}

/** The version the viewer may have; else as if the report did not exist. */
function versionFor({ viewer }: SignedInContext, { report, body }: FoundReport, versionId: number | undefined): number {
  if (mayDo(viewer.role, "report.read") && inScope(viewer.role, viewer.bodyPath, body.path))
    return versionId ?? found(report.currentVersionId);
  const inForce = report.approvedVersionId;
  if (inForce === null || !mayDo(viewer.role, "statistics.read") || (versionId !== undefined && versionId !== inForce))
    throw new NotFoundError();
  return inForce;
}
