import { strFromU8, unzipSync } from "fflate";
import { afterAll, afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Facts } from "@/domain/facts/facts";
import type { CellId } from "@/domain/form/edition";
import { edition2019 } from "@/domain/form/edition-2019";
import { edition2021 } from "@/domain/form/edition-2021";
import { cellsOfEdition } from "@/domain/form/editions";
import { NotAllowedError } from "@/server/errors";
import { exportTemplate } from "@/server/exports/export-template";
import { templateCells } from "@/server/exports/template-layout";
import { writeTemplate } from "@/server/exports/write-template";
import { endIdleChildren } from "@/server/extraction/parser-pool";
import { readFileInProcess } from "@/server/extraction/read-in-process";
import { receiveReport } from "@/server/reports/receive-report";
import { randomFacts } from "@/tests/roundtrip/random-facts";
import { Plan } from "@/tests/roundtrip/variations";
import { approveNew, newKey, ownView } from "@/tests/support/filing";
import { fillTemplate } from "@/tests/support/fill-template";
import { shanxi2024Facts } from "@/tests/support/shanxi-2024-facts";
import { openTestOffice, type TestOffice } from "@/tests/support/test-context";

const readingOf = (bytes: Uint8Array) => {
  const outcome = readFileInProcess(bytes, "模板.xlsx");
  if (outcome.outcome !== "read") throw new Error(outcome.refusal.message.zh);
  return outcome.reading;
};

function valuesRead(bytes: Uint8Array): Facts["values"] {
  const { cells } = readingOf(bytes);
  const found = (Object.keys(cells) as CellId[]).flatMap((cell) => (cells[cell]?.value == null ? [] : [[cell, cells[cell]?.value]]));
  return Object.fromEntries(found);
}

describe("the xlsx template", () => {
  it("has an open place for every cell of its edition and none else", () => {
    for (const edition of [edition2021, edition2019])
      expect([...templateCells(edition).keys()].sort()).toEqual(
        cellsOfEdition(edition)
          .map(({ id }) => id)
          .sort(),
      );
  });

  it.each([edition2021, edition2019])("gives back exactly what is filled in, of edition $id, gaps included", (edition) => {
    const year = edition.id === "2021" ? 2024 : 2020;
    for (let seed = 1, tried = 0; tried < 10; seed += 1) {
      const { editions, values } = randomFacts(new Plan(seed, "xlsx", new Set(seed % 2 ? ["blanks", "sparse"] : ["bigNumbers"])));
      if (editions.disclosure !== edition.id) continue;
      tried += 1;
      const template = writeTemplate({ bodyName: "示例省教育厅", year, edition, lastYear: shanxi2024Facts.values });
      const bytes = fillTemplate(template, edition, values);
      expect([seed, valuesRead(bytes)]).toEqual([seed, values]);
      expect(readingOf(bytes).identity).toMatchObject({ body: "示例省教育厅", year, confidence: "certain" });
    }
  });

  it("reads neither its sums nor last year's figures, even where everything is blank", () => {
    const template = writeTemplate({ bodyName: "示例省教育厅", year: 2024, edition: edition2021, lastYear: shanxi2024Facts.values });
    const filled = fillTemplate(template, edition2021, { "disclosure.permits.decisions": 3 });
    expect(valuesRead(filled)).toEqual({ "disclosure.permits.decisions": 3 });
    expect(strFromU8(unzipSync(template)["xl/worksheets/sheet8.xml"] ?? new Uint8Array())).toContain("<v>320</v>");
  });

  it("locks its labels, leaves its cells open and asks for whole numbers from 0", () => {
    const parts = unzipSync(writeTemplate({ bodyName: "示例省教育厅", year: 2024, edition: edition2021, lastYear: null }));
    const sheet = strFromU8(parts["xl/worksheets/sheet4.xml"] ?? new Uint8Array());
    const styles = strFromU8(parts["xl/styles.xml"] ?? new Uint8Array());
    expect(sheet).toContain('<sheetProtection sheet="1"');
    expect(sheet.match(/type="whole" operator="greaterThanOrEqual"/g)).toHaveLength(175);
    expect(sheet.match(/<c r="D\d+" s="2"\/>/g)).toHaveLength(25);
    expect([...styles.matchAll(/locked="(\d)"/g)].map(([, locked]) => locked)).toEqual(["1", "1", "0", "0", "1", "1", "1"]);
  });
});

describe("filing by the template", () => {
  let office: TestOffice;
  beforeEach(async () => {
    office = await openTestOffice();
  });
  afterEach(() => office.close());
  afterAll(endIdleChildren);

  it("uploads as any file does, with the same cells and sections", async () => {
    const clerk = office.as("clerk");
    await approveNew(office, clerk, { year: 2023 });
    const exported = exportTemplate(clerk, { year: 2024 });
    if (exported.outcome !== "exported") throw new Error(exported.outcome);
    expect(exported.fileName).toBe("示例省人民政府办公厅2024年度报告填报模板.xlsx");
    const bytes = fillTemplate(exported.bytes, edition2021, shanxi2024Facts.values);
    const received = await receiveReport(clerk, { bytes, fileName: exported.fileName, year: 2024, idempotencyKey: newKey() });
    expect(received).toMatchObject({ outcome: "received", cellsRead: 200, cellsExpected: 200 });
    const { cells, sections, document } = ownView(clerk);
    for (const [cell, value] of Object.entries(shanxi2024Facts.values)) expect([cell, cells[cell as CellId]?.value]).toEqual([cell, value]);
    expect(sections.map(({ id }) => id)).toEqual(["s1", "s2", "s3", "s4", "s5", "s6"]);
    const preface = document.blocks.slice(0, sections[0]?.from).map((block) => (block.kind === "paragraph" ? block.text : "table"));
    expect(preface).toEqual(["填报说明", "示例省人民政府办公厅2024年政府信息公开工作年度报告"]);
  });

  it("is for clerks alone", () => {
    for (const role of ["reviewer", "leader", "administrator", "auditor"] as const)
      expect(() => exportTemplate(office.as(role), { year: 2024 })).toThrow(NotAllowedError);
  });
});
