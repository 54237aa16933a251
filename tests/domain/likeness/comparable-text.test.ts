import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { BREAK, comparableText, countComparable } from "@/domain/likeness/comparable-text";

const textOf = (s1: string, names: readonly string[] = []) => comparableText({ s1 }, names).text;

describe("comparable text", () => {
  it("is the same for copies that differ in numbers, years, names, laws and punctuation", () => {
    const one = textOf("2024年，甲市教育局制定《公开办法》，解读文件12件。我局按月检查栏目", ["甲市教育局"]);
    const two = textOf("2023年乙县水利局制定《公开工作细则（试行）》，解读文件1,305件；我 委按月检查栏目", ["乙县水利局"]);
    expect(one.replaceAll(BREAK, "")).toBe(two.replaceAll(BREAK, ""));
  });

  it("leaves out prescribed sentences and headings, and lets nothing match across them", () => {
    const text = textOf("（一）主动公开情况\n根据条例和格式要求，编制本年度报告。\n栏目按月检查。统计期限为全年。目录随时更新");
    expect(text.split(BREAK).filter(Boolean)).toEqual(["栏目按月检查", "目录随时更新"]);
  });

  it.each([
    "按照上级要求，各处室建立了公开审查台账，形成了定期通报的做法",
    "完善数据统计办法，报告中反映的三个方面问题已经整改",
    "根据申请人提出的意见，制作了答复书样本",
  ])("keeps what a body says of its own work: %s", (sentence) => {
    expect(textOf(`${sentence}。`).length).toBeGreaterThan(15);
  });

  it.each([
    "根据《条例》和上级通知要求，特编制2024年度政府信息公开工作年度报告",
    "现将本机关2024年度工作情况公布如下",
    "全文包括总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况等六个部分",
    "如对本报告有疑问，请与办公室联系，邮编030000",
  ])("leaves out what everyone has to write: %s", (sentence) => {
    expect(textOf(`${sentence}。`).replaceAll(BREAK, "")).toBe("");
  });

  it("leaves out the heading that opens a paragraph but keeps its sentence", () => {
    expect(textOf("（二）依申请公开情况。答复前逐件核对").replaceAll(BREAK, "")).toBe("答复前逐件核对");
    expect(textOf("一是栏目更新不够及时，少数栏目长期没有内容").startsWith("一是栏目")).toBe(true);
  });

  it("knows where each character stands in its section", () => {
    const s1 = "数字　１２ 件，\n全省《某某条例》公布。";
    const { text, starts, ends } = comparableText({ s1 }, []);
    expect([...text].map((character, at) => `${character}${s1.slice(starts[at], ends[at])}`)).toEqual([
      "数数",
      "字字",
      "#１２",
      "件件",
      "@全省",
      "§《某某条例》",
      "公公",
      "布布",
      BREAK,
    ]);
  });

  it("has one place for each character, in order, whatever the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.string({ unit: "binary" }), (s1, s5) => {
        const { text, sections, starts, ends } = comparableText({ s1, s5 }, ["甲市"]);
        expect([sections.length, starts.length, ends.length]).toEqual([text.length, text.length, text.length]);
        for (let at = 1; at < text.length; at += 1)
          if (sections[at] === sections[at - 1]) expect(starts[at]).toBeGreaterThanOrEqual(ends[at - 1] ?? 0);
      }),
    );
  });

  it("takes a hostile text of a million characters in its stride", () => {
    const start = performance.now();
    comparableText({ s1: "根据条例".repeat(250_000) }, ["甲市"]);
    expect(performance.now() - start).toBeLessThan(8_000);
  });

  it("counts what can be compared without the breaks", () => {
    expect(countComparable(comparableText({ s1: "目录更新。", s5: "人员变动。" }, []))).toBe(8);
  });
});
