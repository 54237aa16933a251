import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { listAudit } from "@/db/audit";
import type { BodyRow } from "@/db/bodies";
import { csvText } from "@/domain/export/csv-text";
import type { Facts } from "@/domain/facts/facts";
import type { CellId } from "@/domain/form/edition";
import type { RollUpScope } from "@/domain/rollup/roll-up-scope";
import { NotFoundError } from "@/server/errors";
import { exportRollUp, type RollUpFormat } from "@/server/exports/export-roll-up";
import { totalsOf } from "@/server/exports/official-sum";
import { endIdleChildren } from "@/server/extraction/parser-pool";
import { readFileInProcess } from "@/server/extraction/read-in-process";
import { getRollUp } from "@/server/rollup/get-roll-up";
import { plantReport } from "@/tests/support/approved-report";
import { balancedFacts, withCells } from "@/tests/support/balanced-facts";
import { openTestOffice, type TestOffice } from "@/tests/support/test-context";

const blank: CellId = "applications.granted.total";
const fees: CellId = "disclosure.fees.amount";
const factsOf = (edition: "2021" | "2019", seed: number) => fc.sample(balancedFacts(edition), { seed, numRuns: 1 })[0] as Facts;

describe("a roll-up that is taken away", () => {
  let office: TestOffice;
  const places: Record<"whole" | "gaps" | "old" | "mixed", BodyRow> = {} as never;
  const scopeOf = (place: BodyRow): RollUpScope => ({ placeId: place.id, level: null, kind: null, basis: "parts" });

  beforeAll(async () => {
    office = await openTestOffice();
    const city = (name: string, reports: readonly Facts[], absent = 0) => {
      const place = office.addBody({ name, kind: "government", level: "city", parentId: office.bodies.province.id });
      const bureau = (at: number) => office.addBody({ name: `${name}第${at + 1}局`, level: "city", parentId: place.id });
      for (const [at, facts] of reports.entries()) plantReport(office, bureau(at), facts);
      for (let more = 0; more < absent; more += 1) bureau(reports.length + more);
      return place;
    };
    const money = (seed: number, amount: number) => withCells(factsOf("2021", seed), { [fees]: amount });
    places.whole = city("丙市人民政府", [money(1, 1234.567891), money(2, 0.1), money(3, 0.2)]);
    places.gaps = city("丁市人民政府", [factsOf("2021", 4), withCells(factsOf("2021", 5), { [blank]: null })], 2);
    places.old = city("戊市人民政府", [factsOf("2019", 6), factsOf("2019", 7)]);
    places.mixed = city("己市人民政府", [factsOf("2021", 8), factsOf("2019", 9), factsOf("2021", 10)]);
  });
  afterAll(() => {
    endIdleChildren();
    office.close();
  });

  const taken = async (place: BodyRow, format: RollUpFormat, language: "zh" | "en" = "zh") => {
    const made = await exportRollUp(office.as("leader"), { scope: scopeOf(place), year: 2024, format, language });
    if (made.outcome !== "exported") throw new Error(made.outcome);
    return made;
  };
  const totals = (place: BodyRow) => totalsOf(getRollUp(office.as("leader"), { scope: scopeOf(place), year: 2024 }));
  const valuesOf = (bytes: Uint8Array, fileName: string) => {
    const read = readFileInProcess(bytes, fileName);
    if (read.outcome !== "read") throw new Error(read.refusal.message.zh);
    const { cells, editions, identity } = read.reading;
    const stated = (Object.keys(cells) as CellId[]).filter((cell) => (cells[cell]?.value ?? null) !== null);
    return { values: Object.fromEntries(stated.map((cell) => [cell, cells[cell]?.value])), editions, identity };
  };

  it.each(["docx", "xlsx"] as const)("reads back from %s cell by cell as it is on the screen, totals alone", async (format) => {
    for (const place of Object.values(places)) {
      const { bytes, fileName } = await taken(place, format);
      const { values, identity } = valuesOf(bytes, fileName);
      expect([place.name, values]).toEqual([place.name, totals(place)]);
      expect(identity).toMatchObject({ body: place.name, year: 2024 });
    }
    expect(Object.keys(totals(places.whole))).toHaveLength(200);
    expect(totals(places.gaps)[blank]).toBeUndefined();
  });

  it("is laid out by the form most reports were filed on", async () => {
    const { bytes, fileName } = await taken(places.old, "docx");
    expect(valuesOf(bytes, fileName).editions).toEqual({ disclosure: "2019", applications: "2019", disputes: expect.anything() });
  });

  it("says scope, rule, coverage with names, cells without a total, date and source", async () => {
    const { bytes, fileName } = await taken(places.gaps, "csv");
    const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
    expect(fileName).toBe("丁市人民政府2024年政府信息公开工作年度报告汇总表（未全 2_4）.csv");
    for (const said of [
      "范围,丁市人民政府",
      "覆盖,未全 2/4",
      "不在合计内,丁市人民政府第3局、丁市人民政府第4局",
      "表三「予以公开」总计 1/2",
      "数据截至,2025-01-15 09:00（北京时间）",
      "来源,2 份审定年报",
    ])
      expect(text).toContain(said);
    const view = getRollUp(office.as("leader"), { scope: scopeOf(places.gaps), year: 2024 });
    const at = view.cells.indexOf(blank);
    const line = text.split("\r\n").find((one) => one.includes(blank)) ?? "";
    expect(line).toBe(
      csvText([["applications", "（一）予以公开", "总计", blank, "件", null, view.sums[at] ?? null, 1, 2, 4]])
        .slice(1)
        .trim(),
    );
    const english = await taken(places.gaps, "csv", "en");
    expect(new TextDecoder().decode(english.bytes)).toContain("Coverage,incomplete 2/4");
  });

  it("is told to the audit log, and is not there where nothing is reported or outside one's reach", async () => {
    await taken(places.whole, "xlsx");
    const [latest] = listAudit(office.db, { path: "/", page: 1, pageSize: 1 }).entries;
    expect(latest?.entry).toMatchObject({ action: "report.export", bodyId: places.whole.id, detail: { kind: "rollup", reports: 3 } });
    const nothing = { scope: scopeOf(places.whole), year: 2019, format: "docx", language: "zh" } as const;
    await expect(exportRollUp(office.as("leader"), nothing)).rejects.toThrow(NotFoundError);
    const stranger = office.asViewer(await office.addAccount("leader", places.old.id));
    await expect(exportRollUp(stranger, { ...nothing, year: 2024 })).rejects.toThrow(NotFoundError);
  });
});
