import { createHash } from "node:crypto";
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { findAccountByLogin } from "@/db/accounts";
import { type BodyRow, findBody } from "@/db/bodies";
import { type Database, inTransaction, type Transaction } from "@/db/client";
import { originalPath } from "@/db/originals";
import { applicableDeadline } from "@/db/reports/applicable-deadline";
import { findReportOf } from "@/db/reports/find-report";
import { recordSubmission } from "@/db/reports/record-submission";
import { FILING_LOGIN } from "@/db/seed/demo-accounts";
import { generateDemoFigures, hasPlantedFault, withPlantedFaults } from "@/db/seed/demo-figures";
import { type PlannedReport, planReports } from "@/db/seed/demo-plan";
import { type Figures, figureOf } from "@/db/seed/figures";
import { generateChannels } from "@/db/seed/generate-channels";
import { officeFigures } from "@/db/seed/office-figures";
import { officeReportSheet } from "@/db/seed/office-report";
import { sheetOfFigures } from "@/db/seed/sheet-of-figures";
import { sheetToDocx } from "@/db/seed/sheet-to-docx";
import { sheetToText } from "@/db/seed/sheet-to-text";
import type { SignedInContext, Viewer } from "@/server/context";
import { readFileInProcess } from "@/server/extraction/read-in-process";
import { explainFinding } from "@/server/reports/explain-finding";
import { getReport } from "@/server/reports/get-report";
import { receiveReading } from "@/server/reports/receive-reading";
import { receiveReport } from "@/server/reports/receive-report";
import { submitReport } from "@/server/reports/submit-report";
import { approveReport } from "@/server/reviews/approve-report";
import { approveVersion } from "@/server/reviews/approve-version";
import { sendBack } from "@/server/reviews/send-back";

/** Who files and who decides: two accounts, since nobody approves what they uploaded. */
interface Actors {
  readonly clerk: Viewer;
  readonly reviewer: Viewer;
}

const BATCH = 100;
const MINUTE = 60_000;

/**
 * Files every planned report of the demo through the product's own reading, checking, submission and approval, oldest year
 * first. Each is a text file whose original is kept like any other.
 */
export async function fileDemoReports(db: Database, dataDir: string, bodyIds: ReadonlyMap<string, number>): Promise<void> {
  const figures = generateDemoFigures(officeFigures);
  const actors = { clerk: viewerOf(db, FILING_LOGIN), reviewer: viewerOf(db, "sxsh01") };
  const ownerOf = ({ body }: PlannedReport) => found(findBody(db, found(bodyIds.get(body.name))));
  const plan = planReports();
  for (let done = 0; done < plan.length; done += BATCH) {
    const batch = plan.slice(done, done + BATCH).map((planned) => ({ planned, bytes: textOf(planned, figures), owner: ownerOf(planned) }));
    await Promise.all(batch.map(({ bytes }) => keepOriginal(dataDir, bytes)));
    inTransaction(db, (tx) => {
      for (const filing of batch) file(tx, filing, actors);
    });
    for (const { planned, owner } of batch) if (isUnusual(planned)) settleUnusual(db, dataDir, { planned, owner, actors });
    process.stdout.write(`\rDemo reports read, checked and filed: ${Math.min(done + BATCH, plan.length)} of ${plan.length}`);
  }
  process.stdout.write("\n");
}

function textOf({ body, year }: PlannedReport, all: ReadonlyMap<string, ReadonlyMap<number, Figures>>): Uint8Array {
  const figures = all.get(body.name)?.get(year);
  if (!figures) throw new Error(`no figures for ${body.name} ${year}`);
  const received = figureOf(figures, "applications.newReceived.total");
  const channels = generateChannels(body, year, received);
  const sheet = sheetOfFigures({ body: body.name, kind: body.kind, year, figures: withPlantedFaults(body.name, year, figures), channels });
  return new TextEncoder().encode(sheetToText(sheet));
}

const fingerprint = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

/** As the product keeps an original, but without waiting for the disk after each one: an unfinished seed starts afresh. */
async function keepOriginal(dataDir: string, bytes: Uint8Array): Promise<void> {
  const place = originalPath(dataDir, fingerprint(bytes));
  await mkdir(path.dirname(place), { recursive: true });
  await writeFile(place, bytes);
}

interface Filing {
  readonly planned: PlannedReport;
  readonly bytes: Uint8Array;
  readonly owner: BodyRow;
}

/** Receives a report; the usual ones are submitted and approved at once. */
function file(tx: Transaction, { planned, bytes, owner }: Filing, { clerk, reviewer }: Actors): void {
  const { year, state, submittedAt, decidedAt } = planned;
  const name = `${owner.name}${year}年政府信息公开工作年度报告（示例）.txt`;
  const read = readFileInProcess(bytes, name);
  if (read.outcome === "refused") throw new Error(`${name}: ${read.refusal.message.en}`);
  const { document, reading, format } = read;
  const stored = { sha256: fingerprint(bytes), size: bytes.length, format, name };
  const key = `demo ${owner.id} ${year}`;
  receiveReading(tx, { owner, year, file: stored, document, reading, by: clerk, idempotencyKey: key, at: submittedAt - 20 * MINUTE });
  if (isUnusual(planned)) return;
  const { id: reportId, revision, currentVersionId } = found(findReportOf(tx, owner, year));
  const deadline = applicableDeadline(tx, owner, year);
  recordSubmission(tx, { reportId, revision, deadline, idempotencyKey: `${key} submission`, by: clerk, at: submittedAt });
  if (state === "approved") approveVersion(tx, { reportId, versionId: found(currentVersionId), by: reviewer, at: decidedAt });
}

const isUnusual = ({ body, year, state }: PlannedReport) => state === "returned" || state === "draft" || hasPlantedFault(body.name, year);

/** Reports with planted faults take the way of every report: each finding explained, submitted, sent back where planned. */
function settleUnusual(db: Database, dataDir: string, { planned, owner, actors }: Omit<Filing, "bytes"> & { actors: Actors }): void {
  const { year, state, submittedAt, decidedAt } = planned;
  if (state === "draft") return;
  const context = (viewer: Viewer, at: number): SignedInContext => ({ db, dataDir, now: () => at, viewer });
  const atOffice = context({ ...actors.clerk, bodyId: owner.id, bodyName: owner.name, bodyPath: owner.path }, submittedAt);
  const row = found(findReportOf(db, owner, year));
  const { findings } = getReport(atOffice, { reportId: row.id });
  for (const { key } of findings)
    explainFinding(atOffice, { reportId: row.id, revision: row.revision, findingKey: key, text: "原始台账如此，正在核实。" });
  submitReport(atOffice, { reportId: row.id, revision: row.revision, idempotencyKey: `demo ${owner.id} ${year} submission` });
  if (state !== "returned") return;
  const reasons = findings.slice(0, 2).map(({ cells, message }) => ({ cell: cells[0] ?? null, text: `${message.zh}。请核对后重新报送。` }));
  sendBack(context(actors.reviewer, decidedAt), { reportId: row.id, versionId: found(row.currentVersionId), reasons });
}

/** The office's real report, uploaded as a Word file, submitted and approved through the verbs everyone uses. */
export async function fileOfficeReport(db: Database, dataDir: string): Promise<void> {
  const at = Date.parse("2025-01-22T10:12:00+08:00");
  const clerk = { db, dataDir, now: () => at, viewer: viewerOf(db, "sxszfbgt01") };
  const bytes = await sheetToDocx(officeReportSheet());
  const fileName = "山西省人民政府办公厅2024年政府信息公开工作年度报告.docx";
  const received = await receiveReport(clerk, { bytes, fileName, year: 2024, idempotencyKey: "demo office" });
  if (received.outcome === "refused") throw new Error(received.message.en);
  const { reportId } = received.receipt;
  const { summary } = getReport(clerk, { reportId });
  const submitted = submitReport(clerk, { reportId, revision: summary.revision, idempotencyKey: "demo office submission" });
  if (submitted.outcome !== "submitted") throw new Error(submitted.message.en);
  const reviewer = { ...clerk, now: () => at + 26 * 60 * MINUTE, viewer: viewerOf(db, "sxsh01") };
  const decided = approveReport(reviewer, { reportId, versionId: summary.versionId });
  if (decided.outcome !== "decided") throw new Error(decided.message.en);
}

function viewerOf(db: Database, login: string): Viewer {
  const { account, bodyName, bodyPath } = found(findAccountByLogin(db, login));
  const { id: accountId, name, role, bodyId } = account;
  return { accountId, login, name, role, bodyId, bodyName, bodyPath };
}

function found<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new Error("the demo lacks what it has just made");
  return value;
}
