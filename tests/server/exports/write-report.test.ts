import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import type { Facts } from "@/domain/facts/facts";
import type { EditionId } from "@/domain/form/edition";
import { differenceFrom, type OfficialReport, printedCells, printedEditions } from "@/server/exports/official-report";
import { writeReport } from "@/server/exports/write-report";
import { readFileInProcess } from "@/server/extraction/read-in-process";
import { randomFacts } from "@/tests/roundtrip/random-facts";
import { Plan, type VariationName } from "@/tests/roundtrip/variations";
import { shanxi2024Facts } from "@/tests/support/shanxi-2024-facts";

const YEARS = { "2021": 2024, "2019": 2020 } as const;

function reportOf(facts: Facts, year: number): OfficialReport {
  return {
    bodyName: "示例省人民政府办公厅",
    year,
    editions: printedEditions(facts.editions, year),
    values: facts.values,
    preface: [],
    prose: {
      s1: ["（一）主动公开情况", "本年度按规定公开各类信息。", "（二）依申请公开情况", "申请均在期限内答复。"],
      s5: ["目录更新不够及时，下一年逐月核对。"],
      s6: [`${year}年度未收取信息处理费。`],
    },
  };
}

async function readBack(report: OfficialReport) {
  const outcome = readFileInProcess(await writeReport(report), "年报.docx");
  if (outcome.outcome !== "read") throw new Error(outcome.refusal.message.zh);
  return outcome;
}

describe("the official Word report", () => {
  it("says the same when it is read back: body, year, sections and all 200 cells", async () => {
    const report = reportOf(shanxi2024Facts, 2024);
    const outcome = await readBack(report);
    expect(differenceFrom(report, outcome)).toBeNull();
    expect(printedCells(report)).toHaveLength(200);
    expect(outcome.reading.identity.confidence).toBe("certain");
    expect(outcome.reading.problems).toEqual([]);
  });

  const variations: readonly (readonly VariationName[])[] = [
    [],
    ["blanks"],
    ["sparse", "blanks"],
    ["zerosBlank"],
    ["bigNumbers"],
    ["wrongSums", "blanks"],
    ["dashes", "bigNumbers", "sparse"],
    ["mixedEditions", "blanks"],
  ];
  it.each(variations.map((on) => [on.join(" + ") || "plain", on] as const))(
    "gives back the same cells over random figures, %s",
    async (_, on) => {
      for (let seed = 1; seed <= 12; seed += 1) {
        const facts = randomFacts(new Plan(seed, "docx", new Set(on)));
        const year = YEARS[facts.editions.disclosure as EditionId];
        const report = reportOf(facts, year);
        expect([seed, differenceFrom(report, await readBack(report))]).toEqual([seed, null]);
      }
    },
    60_000,
  );

  it("prints a missing cell blank, never as 0", async () => {
    const { "applications.granted.total": _, ...values } = shanxi2024Facts.values;
    const { document } = await readBack(reportOf({ ...shanxi2024Facts, values }, 2024));
    const rows = document.blocks.flatMap((block) => (block.kind === "table" ? block.rows : []));
    const granted = rows.find((row) => row.some(({ text }) => text === "（一）予以公开")) ?? [];
    expect(granted.map(({ text }) => text).slice(-1)).toEqual([""]);
  });

  it("stands on the page of GB/T 9704 in the official fonts", async () => {
    const parts = unzipSync(await writeReport(reportOf(shanxi2024Facts, 2024)));
    const document = strFromU8(parts["word/document.xml"] ?? new Uint8Array());
    expect(document).toContain('<w:pgSz w:w="11906" w:h="16838"');
    expect(document).toMatch(/<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"/);
    for (const font of ["方正小标宋简体", "仿宋_GB2312", "黑体", "楷体_GB2312"]) expect(document).toContain(font);
    expect(document).toContain("<w:tblHeader/>");
  });

  it("gives the same bytes for the same report", async () => {
    const report = reportOf(shanxi2024Facts, 2024);
    const first = await writeReport(report);
    await new Promise((resolve) => setTimeout(resolve, 1100));
    expect(Buffer.compare(first, await writeReport(report))).toBe(0);
  });

  it("tells where a document says something else", async () => {
    const report = reportOf(shanxi2024Facts, 2024);
    const outcome = await readBack(report);
    const changed = { ...report, values: { ...report.values, "applications.granted.total": 139 } };
    expect(differenceFrom(changed, outcome)).toEqual({ kind: "cell", cell: "applications.granted.total" });
    expect(differenceFrom({ ...report, year: 2023 }, outcome)).toEqual({ kind: "identity" });
    expect(differenceFrom({ ...report, prose: { ...report.prose, s5: [] } }, outcome)).toEqual({ kind: "section", section: "s5" });
  });
});
