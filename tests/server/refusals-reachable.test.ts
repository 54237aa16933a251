import { strToU8, zipSync } from "fflate";
import { afterAll, afterEach, beforeEach, expect, it, vi } from "vitest";
import { refusalOf, refuse } from "@/app/api/refusal";
import { readAnswer, uploadFile } from "@/components/upload/upload-file";
import type { Bilingual } from "@/domain/checks/finding";
import { allCellIds } from "@/domain/form/editions";
import { isFault } from "@/domain/refusals/fault-sentences";
import { type RefusalId, refusalCatalogue, sentenceOfRefusal } from "@/domain/refusals/refusal-catalogue";
import { ParserChild } from "@/server/extraction/parser-child";
import { endIdleChildren, readInChild } from "@/server/extraction/parser-pool";
import { readAnyFileInProcess } from "@/server/extraction/read-in-process";
import { refusal } from "@/server/extraction/refusals";
import { makeReport } from "@/server/filing/make-report";
import { makeNil } from "@/server/filing/nil-report";
import { saveForm } from "@/server/filing/save-form";
import { explainFinding } from "@/server/reports/explain-finding";
import { getReport } from "@/server/reports/get-report";
import { receiveArchive } from "@/server/reports/receive-archive";
import { receiveReport } from "@/server/reports/receive-report";
import { answerReason } from "@/server/reviews/answer-reason";
import { approveReport } from "@/server/reviews/approve-report";
import { judgeFinding } from "@/server/reviews/judge-finding";
import { reopenReport, sendBack } from "@/server/reviews/send-back";
import { setLevels } from "@/server/reviews/set-levels";
import { packCompound } from "../corpus/pack-compound";
import { packPdf } from "../corpus/render-pdf";
import { packDocx, renderDocxBody, renderHtml, renderTabs } from "../corpus/render-report";
import { approveNew, changedFacts, correct, explainAll, file, newKey, ownReport, ownSummary, submit } from "../support/filing";
import { openTestOffice, type TestOffice } from "../support/test-context";

let office: TestOffice;
beforeEach(async () => {
  office = await openTestOffice();
});
afterEach(() => {
  office.close();
  vi.unstubAllGlobals();
});
afterAll(endIdleChildren);

type Words = Bilingual | undefined;
const nil = { year: 2024, texts: {}, disclosure: {}, idempotencyKey: newKey() };
const applicantsOfCarriedOut = allCellIds.filter((cell) => cell.startsWith("applications.carriedOut."));
const latin1 = (text: string) => Uint8Array.from(Buffer.from(text, "latin1"));
const own = (words = {}) => ownReport(office.viewers.clerk, words);
const clerk = () => office.as("clerk");

async function ofFile(bytes: Uint8Array): Promise<Words> {
  const result = await readAnyFileInProcess(bytes);
  return result.outcome === "refused" ? result.refusal.message : undefined;
}
async function ofUpload(bytes: Uint8Array, more: Partial<Parameters<typeof receiveReport>[1]> = {}): Promise<Words> {
  const result = await receiveReport(clerk(), { bytes, fileName: "a.txt", year: 2024, idempotencyKey: newKey(), ...more });
  return result.outcome === "refused" ? result.message : undefined;
}
async function ofArchive(members: Readonly<Record<string, string>>): Promise<Words> {
  const bytes = zipSync(Object.fromEntries(Object.entries(members).map(([name, text]) => [name, strToU8(text)])));
  const result = await receiveArchive(clerk(), { bytes, fileName: "a.zip", year: 2024, idempotencyKey: newKey() });
  return result.outcome === "refused" ? result.message : undefined;
}
const messageOf = (result: object): Words => ("message" in result ? (result.message as Bilingual) : undefined);
async function ofRequest(headers: Record<string, string>): Promise<Words> {
  const why = refusalOf(new Request("http://office.example/api/trpc/x", { method: "POST", headers }));
  const answer = why ? ((await refuse(why).json()) as { error: { data: { sentence: Bilingual } } }) : null;
  return answer?.error.data.sentence;
}
function ofAnswer(status: number): Words {
  const answer = readAnswer<{ outcome: "received" }>(status, "");
  return answer.outcome === "failed" && !isFault(answer.reason) ? sentenceOfRefusal(answer.reason, { incident: "—" }) : undefined;
}
const word6 = () => {
  const header = Buffer.alloc(4096);
  header.writeUInt16LE(0xa5ec, 0);
  header.writeUInt16LE(0x60, 2);
  return packCompound({ WordDocument: header });
};
const imagePage = "/MediaBox [0 0 595 842] /Picture << /Subtype /Image >>";

/** A request whose line breaks as soon as it is sent. */
class BrokenLine {
  readonly upload = {};
  onerror: () => void = () => undefined;
  open(): void {}
  send(): void {
    this.onerror();
  }
}

const general = [{ cell: null, text: "请复核" }];

async function returned() {
  await file(clerk());
  explainAll(clerk());
  submit(clerk());
  const { id: reportId, versionId } = ownSummary(clerk());
  sendBack(office.as("reviewer"), { reportId, versionId, reasons: general });
  return { reportId, versionId };
}

/** A city's report that waits at the first of two levels, with that level's reviewer. */
async function atTwoLevels() {
  setLevels(office.as("administrator"), { bodyId: office.bodies.city.id, kind: null, levels: 2 });
  const writer = office.asViewer(await office.addAccount("clerk", office.bodies.cityEducation.id));
  const city = office.asViewer(await office.addAccount("reviewer", office.bodies.city.id));
  await file(writer);
  explainAll(writer);
  submit(writer);
  const { id: reportId, versionId } = ownSummary(writer);
  return { of: { reportId, versionId }, city };
}

/** A file or event that ends in each refusal: one without is unreachable and has no place in the catalogue. */
const causes: Readonly<Record<RefusalId, () => Promise<Words> | Words>> = {
  empty: () => ofFile(new Uint8Array()),
  tooLarge: () => ofUpload(new Uint8Array(20 * 1024 * 1024 + 1)),
  "tooLarge.pages": () => ofFile(packPdf(Array.from({ length: 301 }, () => ""))),
  unknownFormat: () => ofFile(Uint8Array.of(0x31, 0, 0, 0xff, 0x80)),
  formatNotYet: () => ofFile(strToU8("{\\rtf1 text}")),
  "formatNotYet.picture": () => ofFile(latin1("\x89PNG\r\n\x1a\n")),
  "formatNotYet.oldWord": () => ofFile(word6()),
  "formatNotYet.oldExcel": () => ofFile(packCompound({ Book: new Uint8Array(8) })),
  archive: () => ofFile(zipSync({ "a.txt": strToU8("a") })),
  "archive.empty": () => ofArchive({ "__MACOSX/._a": "" }),
  "archive.tooMany": () => ofArchive(Object.fromEntries(Array.from({ length: 201 }, (_, index) => [`${index}.txt`, "x"]))),
  encrypted: () => ofFile(packCompound({ EncryptedPackage: new Uint8Array(8) })),
  damaged: () => ofFile(packDocx("<w:p>")),
  hostile: () => ofFile(zipSync({ "../a.txt": strToU8("a") })),
  "hostile.macros": () => ofFile(packDocx(renderDocxBody(), { "word/vbaProject.bin": strToU8("x") })),
  timeout: async () => {
    const child = await ParserChild.start();
    const result = await child.read({ bytes: own() }, 0);
    return result.ended && result.reason === "timeout" ? refusal(result.reason).message : undefined;
  },
  busy: async () => {
    const bytes = new Uint8Array(100 * 1024 * 1024);
    const jobs = ["a", "b", "c", "d", "e"].map((ticket) => readInChild({ bytes, ticket }));
    const outcomes = await Promise.all(jobs);
    return outcomes.flatMap((one) => (one.outcome === "refused" && one.refusal.code === "busy" ? one.refusal.message : []))[0];
  },
  notAReport: () => ofFile(strToU8("今天天气很好。\n明天也是。")),
  severalReports: () => ofUpload(Buffer.concat([own({ year: 2023 }), strToU8("\n"), own()])),
  tablesArePictures: () => ofFile(strToU8(renderHtml().replace(/<table[\s\S]*?<\/table>/g, '<img src="a.png">'))),
  "tablesArePictures.scan": () => ofFile(packPdf([""], { pageEntries: imagePage })),
  unreliableText: () => ofFile(strToU8([...new Set(renderTabs().split(/[\t\n]/))].join("\n"))),
  otherBody: () => ofUpload(own({ body: "示例省教育厅" })),
  unclearBody: async () => {
    const area = (city: string) => office.addBody({ name: `${city}实验区人民政府`, level: "county", parentId: office.bodies.city.id });
    const ctx = office.asViewer(await office.addAccount("clerk", area("甲市").id));
    area("乙市");
    const bytes = ownReport(ctx.viewer, { body: "实验区人民政府" });
    return messageOf(await receiveReport(ctx, { bytes, fileName: "a.txt", year: 2024, idempotencyKey: newKey() }));
  },
  bodyNotTold: () => ofUpload(own({ body: "" })),
  probableIdentity: () => ofUpload(strToU8(new TextDecoder().decode(own()).replace("办公厅", "办公廳"))),
  "probableIdentity.alias": () => ofUpload(own({ body: "省政府办公厅" })),
  otherYear: () => ofUpload(own({ year: 2023 })),
  yearNotTold: () => ofUpload(strToU8(new TextDecoder().decode(own()).replace("2024年政府信息公开", "政府信息公开"))),
  yearNotFiled: () => ofUpload(own({ year: 2026 }), { year: 2026 }),
  twiceInBatch: async () => {
    const batch = newKey();
    await ofUpload(own(), { batch, idempotencyKey: `${batch}-0` });
    return ofUpload(own({ statements: [] }), { batch, idempotencyKey: `${batch}-1` });
  },
  keyReused: async () => {
    const idempotencyKey = newKey();
    await ofUpload(own(), { idempotencyKey });
    return ofUpload(own({ statements: [] }), { idempotencyKey });
  },
  "locked.inReview": async () => {
    await file(clerk());
    explainAll(clerk());
    submit(clerk());
    return ofUpload(own({ statements: [] }));
  },
  "locked.approved": async () => {
    await approveNew(office, clerk());
    return messageOf(correct(clerk(), [{ cell: "disclosure.permits.decisions", value: 5 }]));
  },
  locked: async () => {
    await file(clerk());
    const { id: reportId, versionId } = ownSummary(clerk());
    return messageOf(approveReport(office.as("reviewer"), { reportId, versionId }));
  },
  openReasons: async () => {
    const of = await returned();
    correct(clerk(), [{ cell: "disclosure.permits.decisions", value: 5 }]);
    explainAll(clerk());
    return of && messageOf(submit(clerk()));
  },
  noReason: async () => {
    const { reportId } = await returned();
    const answer = { reportId, revision: ownSummary(clerk()).revision, decisionId: 1, reason: 7, text: "已核对。" };
    return messageOf(answerReason(clerk(), answer));
  },
  decidedBefore: async () => {
    const { of } = await atTwoLevels();
    approveReport(office.as("reviewer"), of);
    return messageOf(approveReport(office.as("reviewer"), of));
  },
  higherLevel: async () => {
    const { of, city } = await atTwoLevels();
    approveReport(city, of);
    return messageOf(approveReport(city, of));
  },
  lowestLevel: async () => {
    const { of, city } = await atTwoLevels();
    return messageOf(sendBack(city, { ...of, reasons: general, to: "lower" }));
  },
  notReopened: async () => {
    const { of, city } = await atTwoLevels();
    approveReport(city, of);
    approveReport(office.as("reviewer"), of);
    return messageOf(reopenReport(city, { ...of, reasons: general }));
  },
  openFindings: async () => {
    await file(clerk(), { facts: changedFacts({ "applications.carriedOut.total": 27 }) });
    return messageOf(submit(clerk()));
  },
  stale: async () => {
    await file(clerk());
    explainAll(clerk());
    submit(clerk());
    const { id, versionId } = ownSummary(clerk());
    return messageOf(approveReport(office.as("reviewer"), { reportId: id, versionId: versionId + 1 }));
  },
  ownWork: async () => {
    await file(clerk());
    explainAll(clerk());
    submit(clerk());
    const { id, versionId } = ownSummary(clerk());
    const both = { ...office.viewers.reviewer, accountId: office.viewers.clerk.accountId };
    return messageOf(approveReport(office.asViewer(both), { reportId: id, versionId }));
  },
  valueDoesNotFit: async () => {
    await file(clerk());
    return messageOf(correct(clerk(), [{ cell: "disclosure.permits.decisions", value: -1 }]));
  },
  cellNotInForm: async () => {
    await file(clerk());
    return messageOf(correct(clerk(), [{ cell: "disclosure.permits.issuedNewly", value: 1 }]));
  },
  nothingChanged: async () => {
    await file(clerk());
    const value = ownSummary(clerk()).newReceived;
    return messageOf(correct(clerk(), [{ cell: "applications.newReceived.total", value }]));
  },
  findingGone: async () => {
    await file(clerk());
    const { id: reportId, revision } = ownSummary(clerk());
    return messageOf(explainFinding(clerk(), { reportId, revision, findingKey: "gone", text: "已核对。" }));
  },
  verdictPointless: async () => {
    await file(clerk(), { facts: changedFacts({ "applications.carriedOut.total": 26 }) });
    explainAll(clerk());
    submit(clerk());
    const { id: reportId, revision } = ownSummary(clerk());
    const input = { reportId, revision, findingKey: "T3-ROW:carriedOut", judgement: "problem" as const, text: "请核实台账。" };
    const seen = () =>
      getReport(clerk(), { reportId })
        .findings.find(({ key }) => key === input.findingKey)
        ?.verdicts.at(-1)?.id ?? null;
    judgeFinding(office.as("reviewer"), { ...input, seen: seen() });
    return messageOf(judgeFinding(office.as("reviewer"), { ...input, seen: seen() }));
  },
  formEmpty: async () => messageOf(await makeReport(clerk(), { year: 2024, revision: 0, idempotencyKey: newKey() })),
  formMisread: async () => {
    const changes = [
      { field: "s5" as const, was: null, now: "一、总体情况" },
      { field: "disclosure.permits.decisions" as const, was: null, now: 1 },
    ];
    saveForm(clerk(), { year: 2024, changes });
    return messageOf(await makeReport(clerk(), { year: 2024, revision: 1, idempotencyKey: newKey() }));
  },
  "nil.carriedOut": async () => {
    await approveNew(office, clerk(), { year: 2023 });
    return messageOf(await makeNil(clerk(), nil));
  },
  "nil.pending": async () => {
    const facts = changedFacts(Object.fromEntries(applicantsOfCarriedOut.map((cell) => [cell, 0])));
    await approveNew(office, clerk(), { year: 2023, facts });
    return messageOf(await makeNil(clerk(), nil));
  },
  "nil.incomplete": async () => messageOf(await makeNil(clerk(), { ...nil, idempotencyKey: newKey() })),
  network: async () => {
    vi.stubGlobal("XMLHttpRequest", BrokenLine);
    const upload = { file: new File(["x"], "a.txt"), year: 2024, key: newKey(), confirmed: [] };
    const outcome = await uploadFile(upload, () => undefined);
    return outcome.outcome === "failed" && !isFault(outcome.reason) ? sentenceOfRefusal(outcome.reason) : undefined;
  },
  signedOut: () => ofAnswer(401),
  server: () => ofAnswer(500),
  tooSlow: () => ofAnswer(408),
  wrongType: () => ofRequest({ "content-type": "text/plain" }),
  otherSite: () => ofRequest({ "content-type": "application/json", "sec-fetch-site": "cross-site" }),
};

/** What a sentence of the catalogue looks like once filled in. */
const shapeOf = (text: string) => new RegExp(`^${text.replace(/[.*+?^$()|[\]\\]/g, "\\$&").replace(/\{\w+\}/g, "[\\s\\S]*")}$`, "u");

it.each(Object.keys(causes) as RefusalId[])("%s is what someone is told", async (id) => {
  const message = await causes[id]();
  const { what, next } = refusalCatalogue[id];
  expect(message?.zh).toMatch(shapeOf(what.zh + next.zh));
  expect(message?.en).toMatch(shapeOf(`${what.en} ${next.en}`));
  expect(`${message?.zh}${message?.en}`).not.toMatch(/[{}…]/);
});
