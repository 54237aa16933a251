import { randomUUID } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import type { ReportSummary, ReportView, UploadProgress, UploadResult } from "@/server/reports/report-view";
import type { Latencies } from "./latencies";
import type { Person } from "./office";
import { type PreparedFile, YEAR } from "./prepare-files";
import { Visitor } from "./visitor";

/** What came of an evening: the receipts that were acknowledged, and the longest queue anyone was shown. */
export interface Evening {
  readonly address: string;
  readonly password: string;
  readonly latencies: Latencies;
  readonly receipts: string[];
  longestQueue: number;
  over: boolean;
}

async function enter(evening: Evening, { login }: Person): Promise<Visitor> {
  const visitor = new Visitor(evening.address, evening.latencies);
  for (let tries = 0; tries < 5; tries += 1) {
    if (await visitor.signIn(login, evening.password)) return visitor;
    await wait(2000);
  }
  throw new Error("sign-in refused five times");
}

/** Asks for the place in the queue once a second, as the upload page does, until the answer is there. */
async function followQueue(evening: Evening, visitor: Visitor, key: string, settled: () => boolean): Promise<void> {
  while (!settled()) {
    await wait(1000);
    if (settled()) return;
    const [progress] =
      (await visitor.ask<readonly UploadProgress[]>("query: place in the queue", "reports.uploadProgress", { keys: [key] })) ?? [];
    if (progress?.state === "waiting") evening.longestQueue = Math.max(evening.longestQueue, progress.place);
  }
}

/** An agency at the deadline: signs in, uploads, looks at the check, explains what is asked, submits. */
export async function fileReport(evening: Evening, person: Person, file: PreparedFile): Promise<void> {
  const visitor = await enter(evening, person);
  await visitor.page("page: clerk's home", "/filing");
  const key = randomUUID();
  let settled = false;
  const following = followQueue(evening, visitor, key, () => settled);
  const kind = file.hostile ? "hostile file answered" : "receipt of an upload";
  const result = await visitor.upload<UploadResult>(kind, { ...file, year: YEAR, key }).finally(() => {
    settled = true;
  });
  await following;
  if (file.hostile) {
    if (result?.outcome !== "refused") evening.latencies.fail(`hostile ${file.name}: ${result?.outcome ?? "no answer"}`);
    return;
  }
  if (result?.outcome !== "received") return evening.latencies.fail(`upload: ${result?.outcome === "refused" ? result.code : "no answer"}`);
  evening.receipts.push(result.receipt.number);
  await submit(evening, visitor, result.receipt.reportId);
}

async function submit(evening: Evening, visitor: Visitor, reportId: number): Promise<void> {
  await visitor.page("page: check view", `/reports/${reportId}`);
  const view = await visitor.ask<ReportView>("query: report", "reports.get", { reportId });
  let revision = view?.summary.revision ?? 0;
  for (const finding of view?.findings ?? []) {
    if (finding.severity !== "warn") continue;
    const input = { reportId, revision, findingKey: finding.key, text: "情况属实，已核对原始台账。" };
    const told = await visitor.act<{ revision?: number }>("change: explanation", "reports.explain", input);
    revision = told?.revision ?? revision;
  }
  const sent = { reportId, revision, idempotencyKey: randomUUID() };
  const done = await visitor.act<{ outcome: string; code?: string; receipt?: { number: string } }>(
    "receipt of a submission",
    "reports.submit",
    sent,
  );
  if (done?.receipt) evening.receipts.push(done.receipt.number);
  else evening.latencies.fail(`submission: ${done?.code ?? done?.outcome ?? "no answer"}`);
}

/** Seconds that somebody looks at a page before the next one, a little different each time. */
const look = (seconds: number) => wait(seconds * (0.75 + Math.random() / 2) * 1000);

/** Those at work since the afternoon come one after the other, not at one instant. */
const SPREAD = 30;

/** A reviewer at work: desk, queue, a report, an approval, again and again. */
export async function review(evening: Evening, person: Person): Promise<void> {
  await wait(Math.random() * SPREAD * 1000);
  const visitor = await enter(evening, person);
  while (!evening.over) {
    await visitor.page("page: desk", "/compliance");
    await look(15);
    const reports = await visitor.ask<readonly ReportSummary[]>("query: reports of the year", "reports.list", { year: YEAR });
    const waiting = (reports ?? []).filter(({ state }) => state === "submitted");
    const one = waiting[Math.floor(Math.random() * waiting.length)];
    if (one) {
      await visitor.page("page: check view", `/reports/${one.id}`);
      await look(30);
      await visitor.act("change: approval", "reviews.approve", { reportId: one.id, versionId: one.versionId });
    }
    await look(15);
  }
}

/** A leader at a glance: overview, a comparison, a body. */
export async function glance(evening: Evening, person: Person): Promise<void> {
  await wait(Math.random() * SPREAD * 1000);
  const visitor = await enter(evening, person);
  while (!evening.over) {
    await visitor.page("page: overview", "/overview");
    await look(20);
    await visitor.page("page: comparison", "/compare");
    await look(20);
    await visitor.page("page: a body", "/bodies/2");
    await look(20);
  }
}
