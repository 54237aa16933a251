import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { originalPath } from "@/db/originals";
import { NotAllowedError } from "@/server/errors";
import { getHistory } from "@/server/reports/get-history";
import { receiveReport } from "@/server/reports/receive-report";
import { sendBack } from "@/server/reviews/send-back";
import { correct, explainAll, file, newKey, ownReport, ownSummary, ownView, submit } from "@/tests/support/filing";
import { countRows, dumpRows } from "@/tests/support/table-rows";
import { openTestOffice, type TestOffice } from "@/tests/support/test-context";

describe("receiving a report", () => {
  let office: TestOffice;
  beforeEach(async () => {
    office = await openTestOffice();
  });
  afterEach(() => office.close());

  const upload = (bytes: Uint8Array, { year = 2024, key = newKey(), fileName = "年报.txt" } = {}) =>
    receiveReport(office.as("clerk"), { bytes, fileName, year, idempotencyKey: key });
  const own = (words = {}) => ownReport(office.viewers.clerk, words);

  /** Refused with this code, a sentence in both languages, and nothing stored. */
  const expectRefusal = async (bytes: Uint8Array, code: string, words: readonly string[], how = {}) => {
    const before = dumpRows(office.db);
    const result = await upload(bytes, how);
    expect(result).toMatchObject({ outcome: "refused", code });
    if (result.outcome !== "refused") return;
    for (const word of words) expect(result.message.zh).toContain(word);
    expect(result.message.en.length).toBeGreaterThan(20);
    expect(dumpRows(office.db)).toBe(before);
    expect(existsSync(path.join(office.dataDir, "originals"))).toBe(false);
  };

  it("keeps the original bytes under their fingerprint and answers with a receipt and the cells read", async () => {
    const result = await upload(own());
    expect(result).toMatchObject({ outcome: "received", repeated: false, cellsRead: 200, cellsExpected: 200 });
    if (result.outcome !== "received") return;
    const { fileSha256, deadline, late } = result.receipt;
    expect(new Uint8Array(readFileSync(originalPath(office.dataDir, fileSha256)))).toEqual(own());
    expect({ deadline, late }).toEqual({ deadline: null, late: false });
  });

  it("lets a table that the document lacks be filled in by hand, every cell of it missing until then", async () => {
    const lines = new TextDecoder().decode(own()).split("\n");
    const without = lines.filter((line) => !/^(?:行政复议|结果维持)\t|^(?:\d*\t){10,}/u.test(line));
    await upload(new TextEncoder().encode(without.join("\n")));
    const pending = "disputes.reconsideration.pending" as const;
    const { cells, editions } = ownView(office.as("clerk"));
    expect([editions.disputes, cells[pending]?.value, cells[pending]?.missing]).toEqual(["2021", null, "notFound"]);
    expect(correct(office.as("clerk"), [{ cell: pending, value: 3 }])).toMatchObject({ outcome: "corrected" });
    expect(ownView(office.as("clerk")).cells[pending]?.value).toBe(3);
  });

  it("gives one receipt for 50 posts with the same key", async () => {
    const key = newKey();
    const results = await Promise.all(Array.from({ length: 50 }, () => upload(own(), { key })));
    const numbers = new Set(results.map((result) => (result.outcome === "received" ? result.receipt.number : result.code)));
    expect([...numbers]).toEqual(["2024-000001"]);
    expect(results.filter((result) => result.outcome === "received" && !result.repeated)).toHaveLength(1);
    expect(countRows(office.db)).toMatchObject({ report: 1, report_version: 1, facts: 1, receipt: 1, audit_entry: 1, original_file: 1 });
  });

  it("refuses a key that was used for other bytes", async () => {
    const key = newKey();
    await upload(own(), { key });
    expect(await upload(own({ statements: [] }), { key })).toMatchObject({ outcome: "refused", code: "keyReused" });
    expect(ownSummary(office.as("clerk")).versionNumber).toBe(1);
  });

  it("answers the bytes that already are the current version with the receipt that exists", async () => {
    const first = await upload(own());
    const second = await upload(own());
    expect(second).toMatchObject({ outcome: "received", repeated: true });
    expect(first.outcome === "received" && second.outcome === "received" && first.receipt.number === second.receipt.number).toBe(true);
    expect(countRows(office.db)).toMatchObject({ report_version: 1, receipt: 1 });
  });

  it("takes the same bytes as a new version after a return, since filing them again is an answer", async () => {
    const clerk = office.as("clerk");
    await file(clerk);
    explainAll(clerk);
    submit(clerk);
    const { id: reportId, versionId } = ownSummary(clerk);
    sendBack(office.as("reviewer"), { reportId, versionId, reasons: [{ cell: null, text: "请复核" }] });
    await file(clerk);
    expect(ownSummary(clerk)).toMatchObject({ state: "received", versionNumber: 2 });
  });

  it("keeps both of two parallel uploads as versions, exactly one of them current", async () => {
    const results = await Promise.all([upload(own()), upload(own({ statements: [] }))]);
    expect(results.map(({ outcome }) => outcome)).toEqual(["received", "received"]);
    const clerk = office.as("clerk");
    const { id, versionId } = ownSummary(clerk);
    const history = getHistory(clerk, { reportId: id });
    expect(history.map(({ number }) => number)).toEqual([2, 1]);
    expect(history[0]?.id).toBe(versionId);
    expect(new Set(history.map(({ fileSha256 }) => fileSha256)).size).toBe(2);
  });

  it("refuses the report of another body and names both", () =>
    expectRefusal(own({ body: "示例省教育厅" }), "otherBody", ["示例省教育厅", "示例省人民政府办公厅"]));

  it("refuses the report of a body nobody knows and names both", () =>
    expectRefusal(own({ body: "别省人民政府办公厅" }), "otherBody", ["别省人民政府办公厅", "示例省人民政府办公厅"]));

  it("asks for the full name when the printed one fits several bodies, even if one of them is the clerk's own", async () => {
    const area = (city: string) =>
      office.addBody({ name: `${city}实验区人民政府`, kind: "government", level: "county", parentId: office.bodies.city.id });
    const clerk = await office.addAccount("clerk", area("甲市").id);
    area("乙市");
    const bytes = ownReport(clerk, { body: "实验区人民政府" });
    const result = await receiveReport(office.asViewer(clerk), { bytes, fileName: "a.txt", year: 2024, idempotencyKey: newKey() });
    expect(result).toMatchObject({ outcome: "refused", code: "unclearBody" });
    if (result.outcome === "refused") expect(result.message.zh).toMatch(/甲市实验区人民政府、乙市实验区人民政府.*全称/);
  });

  it("refuses the report of another year and names both", () => expectRefusal(own({ year: 2023 }), "otherYear", ["2023", "2024"]));

  it("refuses a year that has not begun or lies before the body existed", async () => {
    await expectRefusal(own({ year: 2026 }), "yearNotFiled", ["2026"], { year: 2026 });
    await expectRefusal(own({ year: 2018 }), "yearNotFiled", ["2018"], { year: 2018 });
  });

  it("refuses what is no report, nothing at all, and more than the limit", async () => {
    await expectRefusal(new TextEncoder().encode("今天天气很好。\n明天也是。"), "notAReport", ["不像"]);
    await expectRefusal(new Uint8Array(0), "empty", ["空"]);
    await expectRefusal(new Uint8Array(20 * 1024 * 1024 + 1), "tooLarge", ["20 MB"]);
  });

  it("refuses a file that names no body or no year, and never defaults them", async () => {
    await expectRefusal(own({ body: "" }), "bodyNotTold", ["示例省人民政府办公厅"]);
    const text = new TextDecoder().decode(own()).replace("2024年政府信息公开", "政府信息公开");
    await expectRefusal(new TextEncoder().encode(text), "yearNotTold", ["2024"]);
  });

  it("refuses an upload while the report is in review, and stores nothing", async () => {
    const clerk = office.as("clerk");
    await file(clerk);
    explainAll(clerk);
    submit(clerk);
    const before = dumpRows(office.db);
    const other = own({ statements: [] });
    expect(await upload(other)).toMatchObject({ outcome: "refused", code: "locked" });
    expect(dumpRows(office.db)).toBe(before);
  });

  it("is for clerks only", async () => {
    for (const role of ["reviewer", "leader", "administrator", "auditor"] as const) {
      const input = { bytes: own(), fileName: "a.txt", year: 2024, idempotencyKey: newKey() };
      await expect(receiveReport(office.as(role), input)).rejects.toThrow(NotAllowedError);
    }
  });
});
