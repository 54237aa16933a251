import { strToU8, zipSync } from "fflate";
import { afterAll, describe, expect, it } from "vitest";
import { endIdleChildren } from "@/server/extraction/parser-pool";
import { extractAndRead } from "@/server/extraction/read-file";
import { documentXml, packDocx, renderDocxBody } from "../../corpus/render-report";

afterAll(endIdleChildren);

const MEGA = 1024 * 1024;
const opening = "示例省教育厅2024年政府信息公开工作年度报告\n一、总体情况\n";
const lines = (unit: string, length = 1.9 * MEGA) => strToU8(opening + unit.repeat(Math.ceil(length / unit.length)));
const bomb = (size: number) =>
  zipSync({ "[Content_Types].xml": strToU8(""), "word/document.xml": new Uint8Array(size).fill(32) }, { level: 9 });
const deepTables = "<w:tbl><w:tr><w:tc>".repeat(20_000) + "</w:tc></w:tr></w:tbl>".repeat(20_000);
const dtd = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>';

const files: Readonly<Record<string, () => Uint8Array>> = {
  "a zip bomb": () => bomb(300 * MEGA),
  "a docx that inflates to the last byte allowed": () => bomb(31 * MEGA),
  "html nested 100,000 deep": () => strToU8(`<html>${"<div>".repeat(100_000)}1${"</div>".repeat(100_000)}`),
  "html of 100,000 tables in one another": () => strToU8(`<html>${"<table><tr><td>".repeat(100_000)}`),
  "a docx of 20,000 tables in one another": () => packDocx(deepTables),
  "a docx with a DTD": () =>
    zipSync({ "[Content_Types].xml": strToU8(""), "word/document.xml": strToU8(dtd + documentXml(renderDocxBody())) }),
  "one line of digits": () => lines("1"),
  "digits and commas": () => lines("1,"),
  "years without end": () => lines("2024年度"),
  "years in Chinese digits": () => lines("二〇二四年", (1.8 * MEGA) / 3),
  "a wording without end": () => lines("省长信箱受理来信 9903 件，办结 9297 件，", 500_000),
  "sentences without words": () => lines("1。", 500_000),
  "brackets that never close": () => lines("22（其中", 600_000),
  "titles without end": () => lines("政府信息公开工作年度报告", 600_000),
  "tabs without end": () => lines("\t", MEGA),
  "blanks and rulings without end": () => lines(" -", MEGA),
};

describe("a hostile file", () => {
  it.each(Object.entries(files))(
    "%s is answered by a sentence within 10 s, this process staying small",
    async (_, make) => {
      const bytes = make();
      const start = performance.now();
      const result = await extractAndRead(bytes, "年报");
      expect(performance.now() - start).toBeLessThan(10_000);
      expect(result.outcome === "refused" ? result.refusal.message.zh.length : 0).toBeGreaterThan(10);
      expect(process.memoryUsage.rss()).toBeLessThan(1024 * MEGA);
    },
    20_000,
  );

  it("leaves the next file its turn", async () => {
    const good = packDocx(renderDocxBody());
    const all = await Promise.all([extractAndRead(bomb(300 * MEGA), "a"), extractAndRead(lines("1"), "b"), extractAndRead(good, "c")]);
    expect(all.map(({ outcome }) => outcome)).toEqual(["refused", "refused", "read"]);
  }, 30_000);
});
