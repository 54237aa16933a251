import type { Role } from "@/domain/access/access";
import type { SignedInContext, Viewer } from "@/server/context";
import { processBatch } from "@/server/imports/process-batch";
import { explainAll, file, ownSummary, ownView, submit } from "../support/filing";
import { setDeadline } from "../support/reminder-season";
import { reportText } from "../support/report-text";
import type { TestOffice } from "../support/test-context";
import { callProcedure } from "./call-procedure";
import type { Ids } from "./procedure-rules";

const CELL = "applications.newReceived.total";

/** A place with people of every role, and one of everything that can be named by an id. */
export interface Place {
  readonly ids: Ids;
  readonly as: (role: Role) => SignedInContext;
}

/** What is written into every text of a place: it must never be seen from another. */
export const secretOf = (name: string) => `${name}内部机密语句`;

/** The ids that name nothing. */
export const nowhere: Ids = {
  body: 987_654,
  place: 987_654,
  filer: 987_654,
  account: 987_654,
  reviewer: 987_654,
  report: 987_654,
  version: 987_654,
  decision: 987_654,
  receipt: "2024-987654321",
  uploadKey: "key-nobody-ever-used",
  importBatch: 987_654,
  importFile: 987_654,
  reminderBatch: 987_654,
  template: 987_654,
  reminderRule: 987_654,
  notice: 987_654,
  phrase: 987_654,
  deadline: 987_654,
  extension: 987_654,
  exemption: 987_654,
  publication: 987_654,
  ownMetric: 987_654,
  view: 987_654,
  note: 987_654,
  revision: 987_654,
};

/** Two places beside each other: neither lies in the other's scope. */
export async function makeTwoPlaces(office: TestOffice): Promise<{ readonly own: Place; readonly foreign: Place }> {
  setDeadline(office, "2025-01-31");
  const own = await makePlace(office, office.bodies.city.id, "甲市");
  const other = office.addBody({
    name: "乙市人民政府",
    shortName: "乙市",
    kind: "government",
    level: "city",
    parentId: office.bodies.province.id,
  });
  return { own, foreign: await makePlace(office, other.id, "乙市") };
}

async function makePlace(office: TestOffice, bodyId: number, name: string): Promise<Place> {
  const hall = office.addBody({ name: `${name}档案馆`, level: "city", parentId: bodyId });
  const late = office.addBody({ name: `${name}气象局`, level: "city", parentId: bodyId });
  const viewers: Record<Role, Viewer> = {
    clerk: await office.addAccount("clerk", hall.id),
    reviewer: await office.addAccount("reviewer", bodyId),
    leader: await office.addAccount("leader", bodyId),
    administrator: await office.addAccount("administrator", bodyId),
    auditor: await office.addAccount("auditor", bodyId),
  };
  const as = (role: Role) => office.asViewer(viewers[role]);
  const place = { office, as, secret: secretOf(name) };
  const filed = await fileAndReturn(place);
  const work = await workOfOffice(place, late.id);
  const people = { account: viewers.clerk.accountId, reviewer: viewers.reviewer.accountId };
  const ids = { body: late.id, place: bodyId, filer: hall.id, ...people, ...filed, ...work, revision: ownSummary(as("clerk")).revision };
  return { ids, as };
}

interface Making {
  readonly office: TestOffice;
  readonly as: (role: Role) => SignedInContext;
  readonly secret: string;
}

/** Calls a procedure that has to succeed. */
async function must(context: SignedInContext, path: string, input: unknown): Promise<void> {
  const answer = await callProcedure(context, path, input);
  const outcome = "result" in answer ? (answer.result as { outcome?: string } | null)?.outcome : answer.code;
  if ("code" in answer || outcome === "refused" || outcome === "stale") throw new Error(`${path}: ${JSON.stringify(answer)}`);
}

function lastId({ office }: Making, table: string): number {
  return Number(office.db.$client.prepare(`SELECT max(rowid) FROM ${table}`).pluck().get());
}

/** A report that was submitted and sent back, with its receipt, comment, publication and notice. */
async function fileAndReturn(making: Making) {
  const { as, secret, office } = making;
  const clerk = as("clerk");
  const receipt = await file(clerk, { statements: [secret] });
  const uploadKey = String(office.db.$client.prepare("SELECT idempotency_key FROM receipt ORDER BY rowid DESC LIMIT 1").pluck().get());
  await must(clerk, "deadlines.recordPublication", {
    year: 2024,
    address: "https://www.example.gov.cn/a",
    publishedOn: "2025-01-10",
    replaces: null,
  });
  const publication = lastId(making, "publication");
  const { id: report, versionId: version } = ownSummary(clerk);
  await must(clerk, "reports.comment", { reportId: report, cell: null, findingKey: null, text: secret });
  explainAll(clerk);
  const submitted = submit(clerk);
  if (submitted.outcome !== "submitted") throw new Error(submitted.message.zh);
  await must(as("reviewer"), "reviews.sendBack", { reportId: report, versionId: version, reasons: [{ cell: null, text: secret }] });
  const decision = ownView(clerk).returned?.decisionId ?? 0;
  return { report, version, decision, receipt: receipt.number, uploadKey, publication, notice: lastId(making, "notice") };
}

/** What reviewer and administrator of a place keep: imports, reminders, texts, deadlines, grants. */
async function workOfOffice(making: Making, late: number) {
  const { as, secret } = making;
  const [reviewer, administrator] = [as("reviewer"), as("administrator")];
  await must(reviewer, "imports.create", { name: secret });
  const importBatch = lastId(making, "import_batch");
  const form = new FormData();
  form.set("file", new File([reportText({ body: "某某委员会", year: 2021 }) as BlobPart], `${secret}.txt`));
  form.set("batchId", String(importBatch));
  form.set("path", `${secret}.txt`);
  await must(reviewer, "imports.addFile", form);
  await processBatch(reviewer, importBatch);
  await must(reviewer, "reminders.saveTemplate", { id: null, revision: 0, name: secret, text: `请{机构}尽快报送。${secret}` });
  const template = lastId(making, "reminder_template");
  await must(reviewer, "reminders.switchOn", { days: -3, templateId: template });
  await must(reviewer, "compliance.remind", { bodyIds: [late], year: 2024, templateId: template });
  await must(reviewer, "reviews.savePhrase", { text: secret, shared: false });
  await must(administrator, "deadlines.save", { year: 2024, kind: "department", bodyId: administrator.viewer.bodyId, date: "2025-01-25" });
  await must(reviewer, "deadlines.extend", { bodyId: late, year: 2024, date: "2025-02-28", reason: secret, replaces: null });
  await must(reviewer, "deadlines.exempt", { bodyId: late, year: 2022, ground: "merged", reason: secret, replaces: null });
  await must(reviewer, "statistics.createOwnMetric", {
    nameZh: secret,
    nameEn: "Answered",
    numerator: [CELL],
    denominator: ["applications.newReceived.naturalPerson"],
    unit: "%",
    shared: false,
  });
  await must(reviewer, "views.save", { name: secret, query: "m=N002", shared: false });
  await must(reviewer, "views.writeNote", { metric: "N002", year: 2024, bodyId: late, kind: "definition", text: "口径有调整" });
  return {
    ownMetric: lastId(making, "own_metric"),
    view: lastId(making, "saved_view"),
    note: lastId(making, "metric_note"),
    importBatch,
    importFile: lastId(making, "import_file"),
    template,
    reminderRule: lastId(making, "reminder_rule"),
    reminderBatch: lastId(making, "reminder_batch"),
    phrase: lastId(making, "review_phrase"),
    deadline: lastId(making, "deadline"),
    extension: lastId(making, "extension"),
    exemption: lastId(making, "exemption"),
  };
}
