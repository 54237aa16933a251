import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { listAudit } from "@/db/audit";
import type { CellId } from "@/domain/form/edition";
import type { SignedInContext } from "@/server/context";
import { NotAllowedError, NotFoundError } from "@/server/errors";
import { addFile } from "@/server/imports/add-file";
import { approveBatch } from "@/server/imports/approve-batch";
import { createBatch, listBatches } from "@/server/imports/create-batch";
import { getBatch } from "@/server/imports/get-batch";
import { processBatch } from "@/server/imports/process-batch";
import { settleFile } from "@/server/imports/settle-file";
import { getHistory } from "@/server/reports/get-history";
import { encodeGb18030 } from "../../support/encode-gb18030";
import { changedFacts, file } from "../../support/filing";
import { reportText } from "../../support/report-text";
import { shanxi2024Facts } from "../../support/shanxi-2024-facts";
import { openTestOffice, type TestOffice } from "../../support/test-context";
import { zipWithNames } from "../../support/zip-with-names";

let office: TestOffice;
let importer: SignedInContext;
beforeEach(async () => {
  office = await openTestOffice();
  importer = office.asViewer(await office.addAccount("administrator", office.bodies.province.id, "importer"));
});
afterEach(() => office.close());

/** What was carried over equals what was left, so that years agree with one another. */
const steady = (() => {
  const values = { ...shanxi2024Facts.values };
  for (const cell of Object.keys(values) as CellId[]) values[cell] = 0;
  return { ...shanxi2024Facts, values };
})();
const report = (body: string, year: number, facts = steady) => reportText({ body, year, facts });
const begin = (ctx = importer) => createBatch(ctx, { name: "2021—2023 年历史年报" }).batchId;

async function take(batchId: number, files: Readonly<Record<string, Uint8Array>>, ctx = importer) {
  for (const [path, bytes] of Object.entries(files))
    expect(await addFile(ctx, { batchId, path, bytes })).toMatchObject({ outcome: "added" });
  await processBatch(ctx, batchId);
  return getBatch(ctx, { batchId });
}

async function takeOne(path: string, bytes: Uint8Array) {
  const batchId = begin();
  const [only] = (await take(batchId, { [path]: bytes })).files;
  if (!only) throw new Error("one file");
  return { batchId, only };
}

describe("a zip of sixty reports of three years under GBK names", () => {
  it("is matched, read, filed as imports of the importer, and approved by a second person in one go", async () => {
    const names = Array.from({ length: 20 }, (_, at) => `示例省第${"甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉"[at]}监测局`);
    for (const name of names) office.addBody({ name, shortName: name, parentId: office.bodies.province.id });
    const members = [2021, 2022, 2023].flatMap((year) =>
      names.map((name) => ({ name: encodeGb18030(`${year}年/${name}年报.txt`), bytes: report(name, year) })),
    );
    const batchId = begin();
    const batch = await take(batchId, { "历史年报.zip": zipWithNames(members) });
    expect(batch.counts).toEqual({ filed: 60 });
    expect(batch.files.every(({ errors, approvable }) => errors === 0 && approvable)).toBe(true);
    expect(batch.files[0]?.path).toMatch(/^历史年报\.zip\/2021年\/示例省第.监测局年报\.txt$/);
    const [version] = getHistory(office.as("reviewer"), { reportId: batch.files[0]?.reportId ?? 0 });
    expect(version).toMatchObject({ origin: "import", createdBy: importer.viewer.name });
    const fileIds = batch.files.map(({ id }) => id);
    await expect(approveBatch(importer, { batchId, fileIds })).rejects.toThrow(NotAllowedError);
    const results = await approveBatch(office.as("reviewer"), { batchId, fileIds });
    expect(results.filter(({ approved }) => !approved)).toEqual([]);
    expect(results).toHaveLength(60);
    const approvals = listAudit(office.db, { path: "/1/", action: "report.approve", page: 1, pageSize: 100 });
    expect(approvals.total).toBe(60);
    expect(getBatch(importer, { batchId }).files.every(({ reportState }) => reportState === "approved")).toBe(true);
  }, 60_000);
});

describe("a file of an import", () => {
  it("is a duplicate when its figures are filed already, and asked about when they differ", async () => {
    await file(office.as("clerk"));
    const name = office.bodies.office.name;
    const same = reportText({ body: name, year: 2024 });
    const other = reportText({ body: name, year: 2024, facts: changedFacts({ "applications.carriedOut.total": 26 }) });
    const batch = await take(begin(), { "a/一.txt": same, "a/二.txt": other });
    expect(batch.files.map(({ state }) => state)).toEqual(["duplicate", "asking"]);
    expect(batch.files[1]?.note).toMatchObject({ question: "alreadyFiled", differing: { cells: 1 } });
    const chosen = { fileId: batch.files[1]?.id ?? 0, bodyId: office.bodies.office.id, year: 2024, replace: true };
    expect(await settleFile(importer, chosen)).toEqual({ outcome: "settled" });
    expect(await settleFile(importer, chosen)).toMatchObject({ reason: "settled" });
    const after = getBatch(importer, { batchId: batch.id }).files[1];
    expect(after).toMatchObject({ state: "filed", reportState: "submitted", approvable: false });
    expect(after?.errors).toBeGreaterThan(0);
    const [result] = await approveBatch(office.as("reviewer"), { batchId: batch.id, fileIds: [after?.id ?? 0] });
    expect(result).toMatchObject({ approved: false, message: { zh: expect.stringContaining("错误") } });
  });

  it("whose document names nobody is proposed by its path, never filed by it", async () => {
    const { only } = await takeOne("2022年/示例省教育厅.txt", report("", 2022));
    expect(only).toMatchObject({
      state: "asking",
      note: { question: "body", choices: [{ bodyId: office.bodies.education.id, from: "name" }] },
    });
    expect(await settleFile(importer, { fileId: only.id, bodyId: office.bodies.education.id, year: 2022, replace: false })).toEqual({
      outcome: "settled",
    });
  });

  it("is asked about when its name tells another body than the document, which is never overruled", async () => {
    const { only } = await takeOne("甲市教育局2022年报.txt", report("示例省教育厅", 2022));
    expect(only).toMatchObject({ state: "asking", note: { question: "bodyConflict" } });
    const wrong = { fileId: only.id, bodyId: office.bodies.cityEducation.id, year: 2022, replace: false };
    expect(await settleFile(importer, wrong)).toEqual({ outcome: "refused", reason: "contradicts" });
    const otherYear = { ...wrong, bodyId: office.bodies.education.id, year: 2021 };
    expect(await settleFile(importer, otherYear)).toEqual({ outcome: "refused", reason: "contradicts" });
    expect(await settleFile(importer, { fileId: only.id, skip: true })).toEqual({ outcome: "settled" });
  });

  it("of a body the register does not have makes none", async () => {
    const before = office.db.$client.prepare("SELECT count(*) FROM body").pluck().get();
    const { only } = await takeOne("陌生局2022.txt", report("示例省陌生管理局", 2022));
    expect(only).toMatchObject({ state: "asking", note: { question: "body", printedBody: "示例省陌生管理局" } });
    expect(office.db.$client.prepare("SELECT count(*) FROM body").pluck().get()).toBe(before);
  });

  it("that cannot be read is refused with the reason", async () => {
    const { only } = await takeOne("坏.docx", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 1, 2, 3]));
    expect([only.state, only.note?.message?.zh.length ?? 0]).toEqual(["refused", expect.any(Number)]);
  });

  it("added again after a broken upload is not there twice", async () => {
    const batchId = begin();
    const files = { "x/示例省教育厅.txt": report("示例省教育厅", 2022) };
    await take(batchId, files);
    expect((await take(batchId, files)).files).toHaveLength(1);
  });
});

describe("an import", () => {
  it("reaches only the bodies below the importer, and is seen only from there", async () => {
    const city = office.asViewer(await office.addAccount("administrator", office.bodies.city.id));
    const batchId = begin(city);
    const batch = await take(batchId, { "省教育厅.txt": report("示例省教育厅", 2022), "局.txt": report("甲市教育局", 2022) }, city);
    expect(batch.files.map(({ state }) => state).sort()).toEqual(["asking", "filed"]);
    const asking = batch.files.find(({ state }) => state === "asking")?.id ?? 0;
    const up = { fileId: asking, bodyId: office.bodies.education.id, year: 2022, replace: false };
    await expect(settleFile(city, up)).rejects.toThrow(NotFoundError);
    const above = begin();
    expect(() => getBatch(city, { batchId: above })).toThrow(NotFoundError);
    expect(listBatches(city).map(({ id }) => id)).toEqual([batchId]);
    for (const role of ["clerk", "leader", "auditor"] as const) expect(() => listBatches(office.as(role))).toThrow(NotAllowedError);
  });

  it("is not approved by its importer, whatever the role", async () => {
    const reviewer = office.as("reviewer");
    const batchId = begin(reviewer);
    const [only] = (await take(batchId, { "局.txt": report("示例省教育厅", 2022) }, reviewer)).files;
    const fileIds = [only?.id ?? 0];
    expect(await approveBatch(reviewer, { batchId, fileIds })).toMatchObject([{ approved: false }]);
    const second = office.asViewer(await office.addAccount("reviewer", office.bodies.province.id, "second"));
    expect(await approveBatch(second, { batchId, fileIds })).toMatchObject([{ approved: true }]);
  });
});
