import { zipSync } from "fflate";
import { type CalendarDate, shanghaiDate } from "@/domain/deadlines/deadline";
import type { SignedInContext } from "../context";
import { authorizeReport } from "../reports/authorize-report";
import { readCheckedVersion } from "../reports/checked-version";
import { breathe, contentTypes, type ExportedFile, type ExportResult } from "./exported-file";
import { freeName } from "./free-name";
import { noteExport } from "./note-export";
import { composeNotice, findingsForNotice } from "./notice";
import { writeNotice } from "./write-notice";

/** Notices in one archive. */
const MOST_NOTICES = 300;

/** The 整改通知 of a report's open findings as a Word document, for reviewers whose scope holds the body. */
export async function exportNotice(
  ctx: SignedInContext,
  { reportId, due }: { readonly reportId: number; readonly due: CalendarDate | null },
): Promise<ExportResult> {
  const file = await noticeFile(ctx, reportId, due);
  return file ? { outcome: "exported", ...file } : { outcome: "nothing" };
}

/** The notices of many reports in one archive; reports without an open finding get none. One outside the scope refuses all. */
export async function exportNotices(
  ctx: SignedInContext,
  { reportIds, due }: { readonly reportIds: readonly number[]; readonly due: CalendarDate | null },
): Promise<ExportResult> {
  const wanted = [...new Set(reportIds)];
  if (wanted.length > MOST_NOTICES) return { outcome: "tooMany", most: MOST_NOTICES, of: "notices" };
  for (const reportId of wanted) authorizeReport(ctx, "review.decide", reportId);
  const files: Record<string, Uint8Array> = {};
  for (const reportId of wanted) {
    const file = await noticeFile(ctx, reportId, due);
    if (file) files[freeName(files, file.fileName)] = file.bytes;
    await breathe();
  }
  if (Object.keys(files).length === 0) return { outcome: "nothing" };
  const fileName = `整改通知 ${shanghaiDate(ctx.now())}.zip`;
  return { outcome: "exported", fileName, contentType: contentTypes.zip, bytes: zipSync(files, { level: 0 }) };
}

async function noticeFile(ctx: SignedInContext, reportId: number, due: CalendarDate | null): Promise<ExportedFile | null> {
  const { report, body } = authorizeReport(ctx, "review.decide", reportId);
  const { version, content, findings } = readCheckedVersion(ctx.db, { report, body });
  const open = findingsForNotice(findings);
  if (open.length === 0) return null;
  const today = shanghaiDate(ctx.now());
  const notice = composeNotice({
    bodyName: body.name,
    year: report.year,
    versionNumber: version.number,
    findings,
    narrative: content.narrative,
    sender: ctx.viewer.bodyName,
    today,
    due,
  });
  const bytes = await writeNotice(notice);
  noteExport(ctx, { kind: "notice", bodyId: body.id, reportId, detail: { versionId: version.id, findings: open.length, due } });
  return { fileName: `${body.name} ${report.year}年度报告整改通知.docx`, contentType: contentTypes.docx, bytes };
}
