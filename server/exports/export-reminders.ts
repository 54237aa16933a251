import { zipSync } from "fflate";
import { listBatch } from "@/db/reminders";
import { shanghaiDate, shanghaiMinute } from "@/domain/deadlines/deadline";
import { printedDay } from "@/domain/reminders/reminder-text";
import type { SignedInContext } from "../context";
import { NotFoundError } from "../errors";
import { requireAction } from "../require-action";
import { asOf, breathe, contentTypes, type ExportResult } from "./exported-file";
import { freeName } from "./free-name";
import { noteExport } from "./note-export";
import { writeReminderLetter } from "./write-reminder-letter";
import { writeWorkbook } from "./write-workbook";

/** Letters in one archive. */
const MOST_LETTERS = 1000;

/** The bodies of one act of reminding the viewer may see; none: as if it did not exist. */
function readBatch(ctx: SignedInContext, batchId: number) {
  requireAction(ctx, "reminder.send");
  const rows = listBatch(ctx.db, batchId, ctx.viewer.bodyPath);
  if (rows.length === 0) throw new NotFoundError();
  return rows;
}

/** The 催报函 of one act of reminding: a Word document for a single body, else a zip with one for each. */
export async function exportReminderLetters(ctx: SignedInContext, batchId: number): Promise<ExportResult> {
  const rows = readBatch(ctx, batchId);
  if (rows.length > MOST_LETTERS) return { outcome: "tooMany", most: MOST_LETTERS, of: "letters" };
  const files: Record<string, Uint8Array> = {};
  for (const { bodyName, year, text, at } of rows) {
    const letter = { year, text, sender: ctx.viewer.bodyName, date: printedDay(shanghaiDate(at)) };
    files[freeName(files, `${bodyName} ${year}年度报告催报函.docx`)] = await writeReminderLetter(letter);
    await breathe();
  }
  note(ctx, batchId, { letters: rows.length });
  const [[fileName, bytes] = [], ...more] = Object.entries(files);
  if (fileName !== undefined && bytes && more.length === 0) return { outcome: "exported", fileName, contentType: contentTypes.docx, bytes };
  const archive = `催报函 ${shanghaiDate(ctx.now())}.zip`;
  return { outcome: "exported", fileName: archive, contentType: contentTypes.zip, bytes: zipSync(files, { level: 0 }) };
}

/** The contact list of one act of reminding as a workbook: body, contact, last day, when and by whom it was reminded, the text. */
export function exportReminderContacts(ctx: SignedInContext, batchId: number): ExportResult {
  const rows = readBatch(ctx, batchId);
  const [{ year } = { year: 0 }] = rows;
  const head = ["机构", "联系人", "年度", "期限", "催报时间", "催报人", "催报内容"];
  const lines = rows.map((row) => [row.bodyName, row.contact, row.year, row.deadline, shanghaiMinute(row.at), row.by, row.text]);
  const title = [`${year}年度报告催报联系表，共${rows.length}个机构，导出时间 ${asOf(ctx)}`];
  const sheet = { name: "催报联系表", widths: [32, 28, 8, 12, 18, 16, 70], headRows: 2, rows: [title, head, ...lines] };
  note(ctx, batchId, { contacts: rows.length });
  const fileName = `催报联系表 ${shanghaiDate(ctx.now())}.xlsx`;
  return { outcome: "exported", fileName, contentType: contentTypes.xlsx, bytes: writeWorkbook([sheet]) };
}

function note(ctx: SignedInContext, batchId: number, detail: Readonly<Record<string, unknown>>): void {
  noteExport(ctx, { kind: "reminder", bodyId: ctx.viewer.bodyId, reportId: null, detail: { batchId, ...detail } });
}
