import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { receiveReport } from "@/server/reports/receive-report";
import type { Confirmation } from "@/server/reports/report-view";
import { newKey, ownReport } from "@/tests/support/filing";
import { countRows } from "@/tests/support/table-rows";
import { openTestOffice, type TestOffice } from "@/tests/support/test-context";

let office: TestOffice;
beforeEach(async () => {
  office = await openTestOffice();
});
afterEach(() => office.close());

const OWN = "示例省人民政府办公厅";
const own = (words = {}) => new TextDecoder().decode(ownReport(office.viewers.clerk, words));
const upload = (text: string, { year = 2024, confirmed = [] as readonly Confirmation[] } = {}) =>
  receiveReport(office.as("clerk"), {
    bytes: new TextEncoder().encode(text),
    fileName: "a.txt",
    year,
    confirmed,
    idempotencyKey: newKey(),
  });
const stored = () => countRows(office.db).report_version ?? 0;

describe("an identity that is only probable", () => {
  it("is asked with the words as printed, and taken once body and year are confirmed", async () => {
    const slip = own().replace("办公厅", "办公廳");
    const asked = await upload(slip);
    expect(asked).toMatchObject({
      outcome: "refused",
      code: "probableIdentity",
      proposals: [{ year: 2024, confirmed: ["body", "year"], from: "document" }],
      evidence: [
        { what: "body", value: OWN },
        { what: "year", value: "2024" },
      ],
    });
    expect(stored()).toBe(0);
    expect(await upload(slip, { confirmed: ["body"] })).toMatchObject({ code: "probableIdentity" });
    expect(await upload(slip, { confirmed: ["body", "year"] })).toMatchObject({ outcome: "received", receipt: { year: 2024 } });
  });

  it("is asked for a registered alias, and the full name is not", async () => {
    const alias = own({ body: "省政府办公厅" });
    expect(await upload(alias)).toMatchObject({ code: "probableIdentity", evidence: [{ value: "省政府办公厅" }, { value: "2024" }] });
    expect(await upload(alias, { confirmed: ["body"] })).toMatchObject({ outcome: "received" });
    expect(await upload(own())).toMatchObject({ outcome: "received" });
  });

  it("shows the year that speaks against the title", async () => {
    const torn = own({ statements: ["本报告所列数据的统计期限为2023年1月1日至2023年12月31日。"] });
    const asked = await upload(torn);
    expect(asked).toMatchObject({ code: "probableIdentity" });
    expect(asked.outcome === "refused" && asked.evidence).toContainEqual(expect.objectContaining({ what: "otherYear", value: "2023" }));
  });

  it("offers the year of the file or the declared one where the two differ, with the passages", async () => {
    const slip = own({ year: 2023 }).replace("办公厅", "办公廳");
    const asked = await upload(slip);
    expect(asked).toMatchObject({
      code: "otherYear",
      proposals: [{ year: 2023 }, { year: 2024 }],
      evidence: [{ value: OWN }, { value: "2023" }],
    });
    expect(await upload(slip, { year: 2023, confirmed: ["body", "year"] })).toMatchObject({ outcome: "received", receipt: { year: 2023 } });
  });

  it("may hold words of a page around the own name, but never another body's name", async () => {
    const around = own({ body: `abc在线${OWN}` });
    expect(await upload(around)).toMatchObject({ code: "probableIdentity" });
    expect(await upload(around, { confirmed: ["body", "year"] })).toMatchObject({ outcome: "received" });
    const other = own({ body: "示例省教育厅" }).replace("教育厅", "教育廳");
    const refused = await upload(other, { confirmed: ["body", "year"] });
    expect(refused).toMatchObject({ outcome: "refused", code: "otherBody" });
    expect(refused).not.toHaveProperty("proposals");
  });
});

it("a certain disagreement is refused without a way around it", async () => {
  const refused = await upload(own({ year: 2023 }), { confirmed: ["body", "year"] });
  expect(refused).toMatchObject({ outcome: "refused", code: "otherYear", proposals: [{ year: 2023 }] });
  expect(stored()).toBe(0);
});
