import { strToU8, zipSync } from "fflate";
import { afterAll, afterEach, beforeEach, describe, expect, it } from "vitest";
import { endIdleChildren } from "@/server/extraction/parser-pool";
import { getUploadProgress } from "@/server/reports/get-upload-progress";
import { receiveArchive } from "@/server/reports/receive-archive";
import { receiveReport } from "@/server/reports/receive-report";
import type { ArchiveResult, UploadResult } from "@/server/reports/report-view";
import { encodeGb18030 } from "@/tests/support/encode-gb18030";
import { newKey, ownReport, ownSummary } from "@/tests/support/filing";
import { countRows } from "@/tests/support/table-rows";
import { openTestOffice, type TestOffice } from "@/tests/support/test-context";
import { zipWithNames } from "@/tests/support/zip-with-names";

let office: TestOffice;
beforeEach(async () => {
  office = await openTestOffice();
});
afterEach(() => office.close());
afterAll(endIdleChildren);

const own = (words = {}) => ownReport(office.viewers.clerk, words);
const send = (bytes: Uint8Array, more: Partial<Parameters<typeof receiveArchive>[1]> = {}) =>
  receiveArchive(office.as("clerk"), { bytes, fileName: "年报.zip", year: 2024, idempotencyKey: newKey(), ...more });
function outcomes(result: ArchiveResult): Record<string, string> {
  if (result.outcome !== "unpacked") return { archive: result.code };
  return Object.fromEntries(result.members.map(({ name, result: one }) => [name, wordOf(one)]));
}
const wordOf = (one: UploadResult | null) => (one === null ? "open" : one.outcome === "refused" ? one.code : "received");

describe("an archive of reports", () => {
  it("gives each file its own result, the names in GBK", async () => {
    const members = Object.entries({
      "年报/2024年.txt": own(),
      "年报/2023年.txt": own({ year: 2023 }),
      "年报/教育厅.txt": own({ body: "示例省教育厅" }),
      "年报/通知.txt": strToU8("会议通知"),
      "年报/旧.zip": zipSync({ "a.txt": own() }),
    }).map(([name, bytes]) => ({ name: encodeGb18030(name), bytes }));
    const result = await send(zipWithNames(members));
    expect(outcomes(result)).toEqual({
      "年报/2024年.txt": "received",
      "年报/2023年.txt": "otherYear",
      "年报/教育厅.txt": "otherBody",
      "年报/通知.txt": "notAReport",
      "年报/旧.zip": "archive",
    });
    expect(countRows(office.db)).toMatchObject({ report: 1, report_version: 1, receipt: 1 });
  });

  it("sent again gives the same receipts and stores nothing twice", async () => {
    const idempotencyKey = newKey();
    const zip = zipSync({ "a.txt": own() });
    const [first, again] = [await send(zip, { idempotencyKey }), await send(zip, { idempotencyKey })];
    const numbers = [first, again].map((result) => result.outcome === "unpacked" && result.members[0]?.result);
    expect(numbers).toMatchObject([
      { repeated: false, receipt: { number: "2024-000001" } },
      { repeated: true, receipt: { number: "2024-000001" } },
    ]);
    expect(countRows(office.db)).toMatchObject({ report_version: 1 });
  });

  it("offers the year a file states, and takes that file alone when it is confirmed", async () => {
    const idempotencyKey = newKey();
    const zip = zipSync({ "a.txt": own(), "b.txt": own({ year: 2023 }) });
    const first = await send(zip, { idempotencyKey });
    const refused = first.outcome === "unpacked" ? first.members[1]?.result : null;
    expect(refused).toMatchObject({ code: "otherYear", proposals: [{ year: 2023, confirmed: [], from: "document" }] });
    expect(outcomes(await send(zip, { idempotencyKey, year: 2023, only: ["b.txt"] }))).toEqual({ "b.txt": "received" });
    expect(ownSummary(office.as("clerk"), 2023).versionNumber).toBe(1);
  });

  it("asks before a second, different file for the same year replaces the first", async () => {
    const idempotencyKey = newKey();
    const zip = zipSync({ "a.txt": own(), "b.txt": own({ statements: [] }) });
    expect(outcomes(await send(zip, { idempotencyKey }))).toEqual({ "a.txt": "received", "b.txt": "twiceInBatch" });
    expect(ownSummary(office.as("clerk")).versionNumber).toBe(1);
    const confirmed = await send(zip, { idempotencyKey, only: ["b.txt"], confirmed: ["again"] });
    expect(outcomes(confirmed)).toEqual({ "b.txt": "received" });
    expect(ownSummary(office.as("clerk")).versionNumber).toBe(2);
  });

  it("sent with other files asks before it replaces one of them", async () => {
    const batch = newKey();
    const bytes = own({ statements: [] });
    await receiveReport(office.as("clerk"), { bytes, fileName: "a.txt", year: 2024, batch, idempotencyKey: `${batch}-0` });
    const zip = zipSync({ "b.txt": own() });
    expect(outcomes(await send(zip, { batch, idempotencyKey: `${batch}-1` }))).toEqual({ "b.txt": "twiceInBatch" });
  });

  it("that is a report itself, or no archive, counts as its only file", async () => {
    expect(outcomes(await send(own(), { fileName: "年报.txt" }))).toEqual({ "年报.txt": "received" });
  });

  it("that cannot be opened is refused as a whole", async () => {
    expect(outcomes(await send(zipSync({ "a/": new Uint8Array() })))).toEqual({ archive: "archive" });
    expect(outcomes(await send(zipSync({ "../a.txt": own() })))).toEqual({ archive: "hostile" });
  });
});

describe("what a file leaves open", () => {
  const upload = (bytes: Uint8Array, more: Partial<Parameters<typeof receiveReport>[1]> = {}) =>
    receiveReport(office.as("clerk"), { bytes, fileName: "年报.txt", year: 2024, idempotencyKey: newKey(), ...more });
  const withoutYear = () => strToU8(new TextDecoder().decode(own()).replace("2024年政府信息公开", "政府信息公开"));

  it("the year is offered from the file name, and taken once confirmed", async () => {
    const refused = await upload(withoutYear(), { year: 2024, fileName: "2023年度年报20240115.txt" });
    expect(refused).toMatchObject({
      code: "yearNotTold",
      proposals: [
        { year: 2023, from: "fileName", confirmed: ["year"] },
        { year: 2024, from: "choice", confirmed: ["year"] },
      ],
    });
    expect(await upload(withoutYear(), { year: 2023, confirmed: ["year"] })).toMatchObject({
      outcome: "received",
      receipt: { year: 2023 },
    });
  });

  it("the body is taken once confirmed, and the audit log says so", async () => {
    const nameless = own({ body: "" });
    expect(await upload(nameless)).toMatchObject({ code: "bodyNotTold", proposals: [{ year: 2024, confirmed: ["body"] }] });
    expect(await upload(nameless, { confirmed: ["body"] })).toMatchObject({ outcome: "received" });
    const [entry] = office.db.$client.prepare("select detail from audit_entry order by id desc").all() as { detail: string }[];
    expect(entry?.detail).toContain('"confirmed":"body"');
  });

  it("what the file does state is never overruled", async () => {
    expect(await upload(own({ body: "示例省教育厅" }), { confirmed: ["body", "year", "again"] })).toMatchObject({ code: "otherBody" });
    expect(await upload(own({ year: 2023 }), { confirmed: ["body", "year", "again"] })).toMatchObject({ code: "otherYear" });
  });

  it("of two reports in one file each is named and may be chosen", async () => {
    const two = Buffer.concat([own({ year: 2023 }), strToU8("\n"), own()]);
    const refused = await upload(two);
    expect(refused).toMatchObject({
      code: "severalReports",
      proposals: [
        { year: 2023, part: 0 },
        { year: 2024, part: 1 },
      ],
    });
    if (refused.outcome === "refused") expect(refused.message.zh).toMatch(/2023 年度、.*2024 年度/);
    expect(await upload(two, { part: 1 })).toMatchObject({ outcome: "received", receipt: { year: 2024 }, cellsRead: 200 });
  });
});

describe("the progress of an upload", () => {
  it("is told to its own account only, and ends with the receipt", async () => {
    const keys = Array.from({ length: 4 }, newKey);
    const other = office.asViewer(await office.addAccount("clerk", office.bodies.education.id));
    const sent = keys.map((idempotencyKey, index) =>
      receiveReport(office.as("clerk"), { bytes: own({ year: 2021 + index }), fileName: "a.txt", year: 2021 + index, idempotencyKey }),
    );
    const progress = getUploadProgress(office.as("clerk"), { keys });
    expect(progress).toEqual([{ state: "reading" }, { state: "reading" }, { state: "waiting", place: 1 }, { state: "waiting", place: 2 }]);
    expect(getUploadProgress(other, { keys }).map(({ state }) => state)).toEqual(keys.map(() => "unknown"));
    await Promise.all(sent);
    const after = getUploadProgress(office.as("clerk"), { keys });
    expect(after.map(({ state }) => state)).toEqual(["received", "received", "received", "received"]);
  });
});
