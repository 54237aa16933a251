import { createHash } from "node:crypto";
import type { CellId } from "@/domain/form/edition";
import type { CorrectResult, DecideResult, ReportSummary, ReportView, SubmitResult, UploadResult } from "@/server/reports/report-view";
import type { Dice } from "../roundtrip/dice";
import { reportText } from "../support/report-text";
import { shanxi2024Facts } from "../support/shanxi-2024-facts";
import { type Actor, YEARS } from "./lay-foundation";
import type { ReceiptBook } from "./receipt-book";
import type { Answer, WebSession } from "./web-session";

/** Figures that no sum of the form depends on. */
const freeCells = Object.keys(shanxi2024Facts.values).filter((cell) => cell.startsWith("disclosure.")) as CellId[];
const figureAbove = 100_000;

/** The sessions of one client: its own clerk, and the province's staff. */
export interface Desk {
  readonly clerk: WebSession;
  readonly reviewer: WebSession;
  readonly administrator: WebSession;
}

type Retry = () => Promise<void>;

/** One of the eight: files, corrects, submits, has approved, opens again, exports and backs up, as chance will have it. */
export class FilingClient {
  /** What got no answer; it is tried again, unchanged, before anything else. */
  private unanswered: Retry[] = [];
  private keys = 0;

  constructor(
    private readonly actor: Actor,
    private readonly desk: Desk,
    private readonly tools: { readonly dice: Dice; readonly book: ReceiptBook },
  ) {}

  /** Goes on until told to stop or until the server is gone. */
  async work(running: () => boolean): Promise<void> {
    while (running()) {
      const before = this.tools.book.lost;
      await this.settle();
      if (running()) await this.step();
      if (this.tools.book.lost > before) return;
    }
  }

  /** Tries again what got no answer. */
  async settle(): Promise<void> {
    for (const retry of this.unanswered.splice(0)) await retry();
  }

  private async step(): Promise<void> {
    const { dice } = this.tools;
    if (dice.chance(0.04)) return this.backUp();
    const year = dice.pick(YEARS);
    const reports = await this.seen(this.desk.clerk.query<ReportSummary[]>("reports.list", { year }));
    if (!reports) return;
    const [report] = reports;
    if (!report) return this.upload(year);
    if (dice.chance(0.1)) return this.export(report);
    if (report.state === "submitted") return this.decide("reviews.approve", report);
    if (report.state === "approved") return dice.chance(0.3) ? this.decide("reviews.reopen", report) : undefined;
    if (dice.chance(0.3)) return this.upload(year);
    return dice.chance(0.4) ? this.correct(report) : this.submit(report);
  }

  private newKey(): string {
    this.keys += 1;
    return `${this.actor.login}-${String(this.keys).padStart(6, "0")}`;
  }

  private async upload(year: number): Promise<void> {
    const { dice, book } = this.tools;
    const figures: Partial<Record<CellId, number>> = { ...shanxi2024Facts.values };
    for (const cell of freeCells) figures[cell] = dice.below(figureAbove);
    const bytes = reportText({ body: this.actor.body, year, facts: { ...shanxi2024Facts, values: figures } });
    const key = this.newKey();
    book.sent.set(key, { kind: "upload", login: this.actor.login, key });
    const send: Retry = async () => {
      const answer = await this.desk.clerk.upload<UploadResult>({ bytes, name: `${key}.txt`, year, key });
      const result = await this.answered(answer, send);
      if (result?.outcome !== "received") return;
      const { number, versionNumber, reportId, fileSha256: sha256 } = result.receipt;
      if (sha256 !== createHash("sha256").update(bytes).digest("hex")) book.contradictions.push(`${number}: another fingerprint`);
      book.note({ kind: "upload", login: this.actor.login, key, number, sha256, versionNumber, reportId, figures });
    };
    // A double click: the same key twice at once.
    await (dice.chance(0.2) ? Promise.all([send(), send()]) : send());
  }

  private async correct({ id: reportId, revision }: ReportSummary): Promise<void> {
    const { dice, book } = this.tools;
    const cell = dice.pick(freeCells);
    const value = dice.below(figureAbove);
    const answer = await this.desk.clerk.mutate<CorrectResult>("reports.correct", { reportId, revision, changes: [{ cell, value }] });
    const result = await this.answered(answer, null);
    if (result?.outcome === "corrected") book.corrections.push({ reportId, versionNumber: result.versionNumber, cell, value });
  }

  private async submit({ id: reportId }: ReportSummary): Promise<void> {
    const { clerk } = this.desk;
    const { book } = this.tools;
    const view = await this.seen(clerk.query<ReportView>("reports.get", { reportId }));
    if (!view) return;
    const { revision } = view.summary;
    for (const { key, severity, explanation } of view.findings) {
      if (severity === "info" || explanation) continue;
      await this.answered(
        await clerk.mutate("reports.explain", { reportId, revision, findingKey: key, text: "已逐项核对，情况属实。" }),
        null,
      );
    }
    const { returned } = view;
    for (const [reason, { state }] of (returned?.reasons ?? []).entries()) {
      if (state !== "open") continue;
      const of = { reportId, revision, decisionId: returned?.decisionId, reason, text: "已按要求核对。" };
      await this.answered(await clerk.mutate("reviews.answer", of), null);
    }
    const key = this.newKey();
    book.sent.set(key, { kind: "submission", login: this.actor.login, key });
    const now = await this.seen(clerk.query<ReportSummary[]>("reports.list", { year: view.summary.year }));
    if (!now?.[0]) return;
    const input = { reportId, revision: now[0].revision, idempotencyKey: key };
    const send: Retry = async () => {
      const result = await this.answered(await clerk.mutate<SubmitResult>("reports.submit", input), send);
      if (result?.outcome !== "submitted") return;
      const { number, versionNumber, fileSha256: sha256 } = result.receipt;
      book.note({ kind: "submission", login: this.actor.login, key, number, sha256, versionNumber, reportId, figures: null });
    };
    await send();
  }

  private async decide(procedure: "reviews.approve" | "reviews.reopen", { id: reportId, versionId }: ReportSummary): Promise<void> {
    const reasons = procedure === "reviews.reopen" ? { reasons: [{ cell: null, text: "数字有误，请更正。" }] } : {};
    const answer = await this.desk.reviewer.mutate<DecideResult>(procedure, { reportId, versionId, ...reasons });
    const result = await this.answered(answer, null);
    if (procedure === "reviews.approve" && result?.outcome === "decided") this.tools.book.approvals.push({ reportId, versionId });
  }

  private async export({ id }: ReportSummary): Promise<void> {
    const bytes = await this.desk.clerk.download(`/api/exports/report/${id}`);
    if (bytes === null) this.tools.book.lost += 1;
    else this.tools.book.exports += 1;
  }

  /** Backs up, noting what had been acknowledged before. */
  async backUp(): Promise<void> {
    const { book } = this.tools;
    const receipts = book.numbers;
    const answer = await this.desk.administrator.mutate<{ name: string; verification: { faults: string[] } }>("backups.make");
    const made = await this.answered(answer, null);
    if (!made) return;
    if (made.verification.faults.length > 0) book.contradictions.push(`backup ${made.name}: ${made.verification.faults.join(", ")}`);
    book.backups.push({ name: made.name, receipts });
  }

  /** The data of an answer that arrived. Without one the call may have been carried out or not: it is tried again if that is safe. */
  private async answered<T>(answer: Answer<T>, retry: Retry | null): Promise<T | null> {
    if (answer.kind === "data") return answer.data;
    const { book } = this.tools;
    if (answer.kind === "error" && answer.status < 500) return null;
    if (answer.kind === "error") book.contradictions.push(`${this.actor.login}: ${answer.status} ${answer.message}`);
    else book.lost += 1;
    if (retry) this.unanswered.push(retry);
    return null;
  }

  private async seen<T>(asked: Promise<Answer<T>>): Promise<T | null> {
    return this.answered(await asked, null);
  }
}
