import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { listAudit, verifyAudit } from "@/db/audit";
import { listBodies as readBodies } from "@/db/bodies";
import { columnTitles, type RegisterColumn, registerColumns } from "@/domain/body/register-columns";
import { exportContacts, exportRegister, exportRegisterTemplate } from "@/server/bodies/export-register";
import { getBodyHistory } from "@/server/bodies/get-body-history";
import { applyRegister, previewRegister } from "@/server/bodies/import-register";
import { readRegisterSheet } from "@/server/bodies/read-register-sheet";
import { updateBody } from "@/server/bodies/update-body";
import type { SignedInContext } from "@/server/context";
import { NotAllowedError } from "@/server/errors";
import type { ExportResult } from "@/server/exports/exported-file";
import { writeWorkbook } from "@/server/exports/write-workbook";
import { approveNew } from "@/tests/support/filing";
import { openTestOffice, type TestOffice } from "@/tests/support/test-context";

let office: TestOffice;
beforeEach(async () => {
  office = await openTestOffice();
});
afterEach(() => office.close());

const administrator = () => office.as("administrator");
const date = "2025-01-10";
type Cells = Partial<Record<RegisterColumn, string>>;
const bytesOf = (result: ExportResult) => {
  if (result.outcome !== "exported") throw new Error("exported");
  return result.bytes;
};
/** A workbook of rows; the columns are those any row has. */
function sheetOf(rows: readonly Cells[]): Uint8Array {
  const columns = registerColumns.filter((column) => rows.some((row) => column in row));
  const lines = rows.map((row) => columns.map((column) => row[column] ?? ""));
  return writeWorkbook([
    { name: "表", widths: columns.map(() => 10), headRows: 1, rows: [columns.map((one) => columnTitles[one][0]!), ...lines] },
  ]);
}
/** The exported register with some rows changed, by the full name, and some added. */
function changed(changes: Readonly<Record<string, Cells>>, added: readonly Cells[] = [], ctx: SignedInContext = administrator()) {
  const sheet = readRegisterSheet(bytesOf(exportRegister(ctx)));
  if (sheet.outcome === "refused") throw new Error(sheet.reason);
  return sheetOf([...sheet.rows.map(({ texts }) => ({ ...texts, ...changes[texts.name ?? ""] })), ...added]);
}
function preview(bytes: Uint8Array, ctx: SignedInContext = administrator()) {
  const result = previewRegister(ctx, bytes);
  if (result.outcome === "refused") throw new Error(result.reason);
  return result;
}
const flaws = (bytes: Uint8Array, ctx?: SignedInContext) =>
  preview(bytes, ctx).flaws.map(({ row, column, code }) => `${row} ${column} ${code}`);
function apply(bytes: Uint8Array, ctx: SignedInContext = administrator()) {
  const { token } = preview(bytes, ctx);
  return applyRegister(ctx, { bytes, token: token ?? "", date });
}
const newBody = (more: Cells): Cells => ({ parent: "甲市人民政府", level: "市级", kind: "部门", validFrom: "2024", ...more });
const code = "91350100M000100Y43";

describe("an exported register", () => {
  it("changes nothing when it is read back", () => {
    office.addBody({ name: "甲市教育局", level: "county", parentId: office.bodies.education.id, aliases: ["甲教局", "教局"] });
    office.addBody({ name: "甲市水利局", parentId: office.bodies.city.id, validTo: 2021, contact: "=张三 0351-1234" });
    const { counts, changes, flaws: wrong, token } = preview(bytesOf(exportRegister(administrator())));
    expect({ counts, changes, wrong, token }).toEqual({
      counts: { rows: 8, added: 0, changed: 0, moved: 0, same: 8, missing: 0, flaws: 0 },
      ...{ changes: [], wrong: [], token: null },
    });
  });

  it("names parents of one name by their numbers", () => {
    const twin = office.addBody({ name: "甲市教育局", level: "county", parentId: office.bodies.education.id });
    office.addBody({ name: "某中心", parentId: twin.id });
    const sheet = readRegisterSheet(bytesOf(exportRegister(administrator())));
    expect(sheet.outcome === "read" && sheet.rows.find(({ texts }) => texts.name === "某中心")?.texts.parent).toBe(`#${twin.id}`);
  });
});

describe("a preview", () => {
  it("tells who is added, changed field by field, moved and left out, and writes nothing", () => {
    const before = readBodies(office.db);
    const bytes = sheetOf([
      { number: String(office.bodies.cityEducation.id), name: "甲市教育体育局", parent: "示例省人民政府", level: "市级", kind: "部门" },
      { name: "甲市人民政府办公室", parent: "甲市人民政府", level: "市级", kind: "办公室" },
      { name: "甲市水利局", parent: "甲市人民政府", level: "市级", kind: "部门", validFrom: "2024" },
    ]);
    const { counts, changes, missing } = preview(bytes);
    expect(counts).toEqual({ rows: 3, added: 1, changed: 0, moved: 1, same: 1, missing: 4, flaws: 0 });
    expect(changes[0]).toEqual({
      ...{ row: 2, name: "甲市教育体育局", added: false, moved: true },
      fields: [
        { column: "name", before: "甲市教育局", after: "甲市教育体育局" },
        { column: "parent", before: "甲市人民政府", after: "示例省人民政府" },
      ],
    });
    expect(missing).toEqual(["示例省人民政府", "示例省人民政府办公厅", "示例省教育厅", "甲市人民政府"]);
    expect(readBodies(office.db)).toEqual(before);
    expect(verifyAudit(office.db).entries).toBe(0);
  });

  it.each<[string, Cells, string]>([
    ["an unknown level", newBody({ name: "新局", level: "厅级" }), "2 level unknownLevel"],
    ["an unknown kind", newBody({ name: "新局", kind: "公司" }), "2 kind unknownKind"],
    ["a wrong check digit", newBody({ name: "新局", unifiedCode: code.replace("Y43", "Y44") }), "2 unifiedCode wrongCheckDigit"],
    ["a short code", newBody({ name: "新局", unifiedCode: "9135" }), "2 unifiedCode badCode"],
    ["a region that is none", newBody({ name: "新局", regionCode: "14O100" }), "2 regionCode badRegion"],
    ["a year that is none", newBody({ name: "新局", validFrom: "二〇二四" }), "2 validFrom badYear"],
    ["an end before the beginning", newBody({ name: "新局", validTo: "2020" }), "2 validTo endsBeforeStart"],
    ["no first year", newBody({ name: "新局", validFrom: "" }), "2 validFrom missing"],
    ["no name", newBody({ name: "" }), "2 name missing"],
    ["a parent nobody knows", newBody({ name: "新局", parent: "乙市人民政府" }), "2 parent parentUnknown"],
    ["no parent", newBody({ name: "新局", parent: "" }), "2 parent missing"],
    ["itself as parent", newBody({ name: "新局", parent: "新局" }), "2 parent cycle"],
    ["a number nobody has", newBody({ name: "新局", number: "99999" }), "2 number unknownNumber"],
    ["a number that is none", newBody({ name: "新局", number: "A1" }), "2 number badNumber"],
  ])("tells row and column of %s", (_, cells, flaw) => {
    expect(flaws(sheetOf([cells]))).toContain(flaw);
    expect(preview(sheetOf([cells])).token).toBeNull();
  });

  it("finds rings, twins, codes used twice, ended parents and years that overlap", () => {
    expect(flaws(changed({ 甲市人民政府: { parent: "甲市教育局" } }))).toEqual(["5 parent cycle", "6 parent cycle", "7 parent cycle"]);
    expect(flaws(changed({}, [newBody({ name: "新局" }), newBody({ name: "新局" })]))).toEqual(["9 name nameTwice"]);
    expect(flaws(changed({}, [newBody({ name: "甲局", unifiedCode: code }), newBody({ name: "乙局", unifiedCode: code })]))).toEqual([
      "9 unifiedCode codeTwice",
    ]);
    expect(flaws(changed({ 甲市人民政府: { validTo: "2024" } }))).toEqual(["6 parent parentEnded", "7 parent parentEnded"]);
    expect(flaws(changed({ 甲市教育局: { validTo: "2024" } }, [newBody({ name: "甲市教育局" })]))).toEqual([
      "7 name overlap",
      "8 name overlap",
    ]);
    expect(flaws(changed({ 甲市教育局: { validTo: "2023" } }, [newBody({ name: "甲市教育局" })]))).toEqual([]);
    expect(flaws(changed({ 示例省人民政府: { parent: "示例省教育厅" } }))).toEqual(["2 parent topmost"]);
    const twice = {
      number: String(office.bodies.cityEducation.id),
      name: "甲市教育局",
      parent: "甲市人民政府",
      level: "市级",
      kind: "部门",
    };
    expect(flaws(sheetOf([twice, twice]))).toContain("3 number bodyTwice");
  });

  it("ends nobody who has bodies below that the file leaves out, or a report of a later year", async () => {
    const { city, cityEducation } = office.bodies;
    const row = { name: "甲市人民政府", parent: "示例省人民政府", level: "市级", kind: "政府", validTo: "2024" };
    expect(flaws(sheetOf([{ ...row, number: String(city.id) }]))).toEqual(["2 validTo hasBodiesBelow", "2 validTo hasBodiesBelow"]);
    await approveNew(office, office.asViewer(await office.addAccount("clerk", cityEducation.id)));
    expect(flaws(changed({ 甲市教育局: { validTo: "2023" } }))).toEqual(["7 validTo hasReportsAfter"]);
    expect(flaws(changed({ 甲市教育局: { validTo: "2024" } }))).toEqual([]);
  });

  it("asks rather than founding a body anew under its former name", () => {
    expect(apply(changed({ 甲市教育局: { name: "甲市教育体育局" } })).outcome).toBe("imported");
    expect(flaws(sheetOf([newBody({ name: "甲市教育局" })]))).toEqual(["2 name formerName"]);
  });

  it("refuses what is no register, naming the columns that are missing", () => {
    const refused = (bytes: Uint8Array) => previewRegister(administrator(), bytes);
    expect(refused(new Uint8Array([1, 2, 3]))).toMatchObject({ outcome: "refused", reason: "unreadable" });
    expect(refused(sheetOf([{ name: "某局", level: "市级" }]))).toMatchObject({ reason: "noHead", columns: ["上级机构", "类别"] });
    expect(refused(bytesOf(exportRegisterTemplate(administrator())))).toMatchObject({ reason: "noRows" });
  });
});

describe("an application", () => {
  it("writes everything that was shown: parents before children, swaps, moves, events, one audit row", () => {
    const { cityEducation, city, cityOffice } = office.bodies;
    const bytes = changed({ 甲市人民政府办公室: { parent: "甲市教育局" }, 甲市教育局: { name: "甲市教体局", parent: "新市人民政府" } }, [
      newBody({ name: "新市水利局", parent: "新市人民政府", unifiedCode: code, contact: "李四 1234" }),
      newBody({ name: "新市人民政府", kind: "政府", parent: "示例省人民政府" }),
    ]);
    // The office's parent is named as the file calls it.
    const named = changed({ 甲市人民政府办公室: { parent: "甲市教体局" }, 甲市教育局: { name: "甲市教体局", parent: "新市人民政府" } }, [
      newBody({ name: "新市水利局", parent: "新市人民政府", unifiedCode: code, contact: "李四 1234" }),
      newBody({ name: "新市人民政府", kind: "政府", parent: "示例省人民政府" }),
    ]);
    expect(flaws(bytes)).toEqual(["6 parent parentUnknown"]);
    expect(apply(named)).toMatchObject({ outcome: "imported", counts: { added: 2, moved: 2, changed: 0 } });
    const rows = readBodies(office.db);
    const of = (name: string) => rows.find((row) => row.name === name);
    expect(of("新市水利局")).toMatchObject({
      unifiedCode: code,
      contact: "李四 1234",
      path: `${of("新市人民政府")?.path}${of("新市水利局")?.id}/`,
    });
    expect(of("甲市教体局")?.path).toBe(`${of("新市人民政府")?.path}${cityEducation.id}/`);
    expect(of("甲市人民政府办公室")?.path).toBe(`${of("甲市教体局")?.path}${cityOffice.id}/`);
    expect(rows.filter(({ path }) => path.startsWith(city.path)).map(({ name }) => name)).toEqual(["甲市人民政府"]);
    expect(getBodyHistory(administrator(), cityEducation.id).events.map(({ kind }) => kind)).toEqual(["transferred", "renamed"]);
    const { entries } = listAudit(office.db, { path: "/1/", page: 1, pageSize: 10, action: "body.import" });
    expect(entries.map(({ entry }) => entry.detail)).toMatchObject([{ date, moved: 2, flaws: 0 }]);
    expect(preview(bytesOf(exportRegister(administrator()))).changes).toEqual([]);
  });

  it("exchanges codes and turns a parent and its child around", () => {
    const other = "91110000600037341L";
    expect(apply(changed({ 甲市教育局: { unifiedCode: code }, 甲市人民政府办公室: { unifiedCode: other } })).outcome).toBe("imported");
    expect(apply(changed({ 甲市教育局: { unifiedCode: other }, 甲市人民政府办公室: { unifiedCode: code } })).outcome).toBe("imported");
    expect(apply(changed({ 甲市教育局: { parent: "示例省人民政府" }, 甲市人民政府: { parent: "甲市教育局" } })).outcome).toBe("imported");
    const { city, cityEducation, province } = office.bodies;
    expect(readBodies(office.db).find(({ id }) => id === city.id)?.path).toBe(`${province.path}${cityEducation.id}/${city.id}/`);
  });

  it("is stale after the register has changed, for another file, or without a preview", () => {
    const bytes = changed({}, [newBody({ name: "新局" })]);
    const { token } = preview(bytes);
    const total = () => readBodies(office.db).length;
    const count = total();
    const other = changed({}, [newBody({ name: "别的局" })]);
    expect(applyRegister(administrator(), { bytes: other, token: token ?? "", date })).toEqual({ outcome: "stale" });
    expect(applyRegister(administrator(), { bytes, token: "", date })).toEqual({ outcome: "stale" });
    expect(applyRegister(administrator(), { bytes, token: token ?? "", date: "2025-02-30" })).toEqual({
      outcome: "refused",
      reason: "notADate",
    });
    updateBody(administrator(), { bodyId: office.bodies.city.id, contact: "电话" });
    expect(applyRegister(administrator(), { bytes, token: token ?? "", date })).toEqual({ outcome: "stale" });
    expect(total()).toBe(count);
  });
});

describe("scope", () => {
  it("ends at the subtree: bodies outside are unknown, one's own place stays", async () => {
    const { city, education, province } = office.bodies;
    const ctx = office.asViewer(await office.addAccount("administrator", city.id));
    expect(preview(bytesOf(exportRegister(ctx)), ctx).counts).toMatchObject({ rows: 3, same: 3, missing: 0 });
    const row = { name: "示例省教育厅", parent: "示例省人民政府", level: "省级", kind: "部门" };
    expect(flaws(sheetOf([{ ...row, number: String(education.id) }]), ctx)).toContain("2 number unknownNumber");
    expect(flaws(sheetOf([newBody({ name: "新局", parent: `#${province.id}` })]), ctx)).toEqual(["2 parent parentUnknown"]);
    expect(flaws(sheetOf([newBody({ name: "新局", parent: "示例省人民政府" })]), ctx)).toEqual(["2 parent parentUnknown"]);
    expect(flaws(changed({ 甲市人民政府: { parent: "甲市教育局" } }, [], ctx), ctx)).toEqual(["2 parent outside"]);
  });

  it.each(["clerk", "reviewer", "leader", "auditor"] as const)("is not for a %s", (role) => {
    const ctx = office.as(role);
    expect(() => previewRegister(ctx, sheetOf([newBody({ name: "新局" })]))).toThrow(NotAllowedError);
    expect(() => applyRegister(ctx, { bytes: new Uint8Array(), token: "", date })).toThrow(NotAllowedError);
    expect(() => exportRegister(ctx)).toThrow(NotAllowedError);
  });
});

it("gives reviewers the contacts of the living bodies of their subtree", async () => {
  const { city, cityOffice } = office.bodies;
  updateBody(administrator(), { bodyId: cityOffice.id, contact: "王五 5678" });
  const reviewer = office.asViewer(await office.addAccount("reviewer", city.id));
  expect(exportContacts(reviewer).outcome).toBe("exported");
  expect(() => exportContacts(office.as("clerk"))).toThrow(NotAllowedError);
  const { entries } = listAudit(office.db, { path: "/1/", page: 1, pageSize: 1 });
  expect(entries[0]?.entry).toMatchObject({ action: "body.export", detail: { kind: "contacts", bodies: 3 } });
});
