import { describe, expect, it } from "vitest";
import { findIdentity } from "@/domain/reading/find-identity";

function identity(...lines: string[]) {
  const { body, year } = findIdentity({ format: "text", blocks: lines.map((text) => ({ kind: "paragraph", text })) });
  return [body, year];
}

describe("findIdentity", () => {
  it.each([
    [["某省财政厅2024年政府信息公开工作年度报告"], ["某省财政厅", 2024]],
    [
      ["　某县人民政府", "2023 年政府信息公开工作年度报告"],
      ["某县人民政府", 2023],
    ],
    [["2022年某区民政局政府信息公开工作年度报告"], ["某区民政局", 2022]],
    [
      ["某镇人民政府", "政府信息公开工作年度报告", "（2021年）"],
      ["某镇人民政府", 2021],
    ],
    [
      ["某镇人民政府", "2021年度", "政府信息公开工作年度报告"],
      ["某镇人民政府", 2021],
    ],
    [["某镇人民政府政府信息公开工作年度报告（2021年度）"], ["某镇人民政府", 2021]],
    [["某市二〇二四年政府信息公开工作年度报告"], ["某市", 2024]],
    [
      ["某省财政厅", "2024年政府信息公开", "工作年度报告"],
      ["某省财政厅", 2024],
    ],
    [
      ["某省财政厅2024年政府信息公开", "工作年度报告"],
      ["某省财政厅", 2024],
    ],
    [["政府信息公开工作年度报告"], [null, null]],
    [
      ["欢迎您来到本站，今天是2024年", "一、总体情况"],
      [null, null],
    ],
    [["根据要求，现公布2024年政府信息公开工作年度报告。"], [null, null]],
  ])("reads %j as %j", (lines, expected) => {
    expect(identity(...lines)).toEqual(expected);
  });

  it.each([
    [["某县人民政苻2024年政府信息公开I作年度报告"], "某县人民政府", 2024, "probable"],
    [["某縣人民政府2023年政府信息公開工作年度報告"], "某县人民政府", 2023, "probable"],
    [["关于公布某市水务局2022年政府信息公开工作年度报告的公示"], "某市水务局", 2022, "certain"],
    [["《某市水务局2022年政府信息公开工作年度报告》（全文）"], "某市水务局", 2022, "certain"],
    [["某市水务局关于2022年政府信息公开工作情况的报告"], "某市水务局", 2022, "probable"],
    [["某区教育局２０２４年政府信息公开工作年度报告"], "某区教育局", 2024, "certain"],
    [["某区教育局二〇二四年度政府信息公开工作年度报告"], "某区教育局", 2024, "certain"],
    [
      ["某市审计局", "某审综〔2024〕2号", "索引号：000014349", "发布时间：2024-01-20", "2023年政府信息公开工作年度报告"],
      "某市审计局",
      2023,
      "certain",
    ],
    [["某市审计局", "政府信息公开工作年度报告", "二〇二三年度"], "某市审计局", 2023, "certain"],
    [["2022年政府信息公开工作年度报告", "某市审计局2023年政府信息公开工作年度报告", "一、总体情况"], "某市审计局", 2023, "probable"],
    [
      ["某市审计局2023年政府信息公开工作年度报告", "一、总体情况", "某市审计局2022年政府信息公开工作年度报告"],
      "某市审计局",
      2023,
      "certain",
    ],
    [["某市审计局2023年政府信息公开工作年度报告", "统计期限为2022年1月1日至12月31日。", "一、总体情况"], "某市审计局", 2023, "probable"],
    [["政府信息公开工作年度报告", "所列数据自2021年1月1日起至2021年12月31日止。"], null, 2021, "probable"],
    [["政府信息公开专区", "2023年政府信息公开工作年度报告"], null, 2023, "probable"],
    [["标题：某市水务局2023年政府信息公开工作年度报告"], "某市水务局", 2023, "certain"],
    [["- 標題: 某市水務局2023年政府信息公開工作年度報告"], "某市水务局", 2023, "probable"],
    [["Page 3 - 某区卫生健康局2023年政府信息公开工作年度报告"], "某区卫生健康局", 2023, "certain"],
    [["abc在线 某区住建局2023年政府信息公开工作年度报告"], "abc在线某区住建局", 2023, "probable"],
    [["某省发展和改革委员会2022", "政府信息公开工作年度报告"], "某省发展和改革委员会", 2022, "certain"],
    [["2023年政府信息公开工作年度报告（2024-01-30）", "（某市住房和城乡建设局）", "一、总体情况"], "某市住房和城乡建设局", 2023, "certain"],
    [["某市生態環境局2023年政府信息公開工作年度報告"], "某市生态环境局", 2023, "probable"],
    [["2023年上半年政府信息公开工作报告"], null, null, undefined],
    [["截至2023年12月31日，较截至2022年12月31日增加3条。"], null, null, undefined],
  ])("tells from %j who, when and how surely", (lines, body, year, confidence) => {
    const found = findIdentity({ format: "text", blocks: lines.map((text) => ({ kind: "paragraph", text })) });
    expect([found.body, found.year, found.confidence]).toEqual([body, year, confidence]);
  });

  it("reads a title inside a table, and says in which cell it stands", () => {
    const cell = (text: string) => ({ text, columnSpan: 1, rowSpan: 1 });
    const found = findIdentity({
      format: "html",
      blocks: [
        {
          kind: "table",
          rows: [
            [cell("索引号"), cell("01")],
            [cell("标题"), cell("某市水务局2022年政府信息公开工作年度报告")],
          ],
        },
      ],
    });
    expect(found).toMatchObject({ body: "某市水务局", year: 2022, bodySource: { kind: "cell", block: 0, row: 1, cell: 1 } });
  });

  it("takes the title of the page's head where the page has none, to be confirmed", () => {
    const found = findIdentity({
      format: "html",
      title: "某市水务局2022年政府信息公开工作年度报告 - 某市政务网",
      blocks: [{ kind: "paragraph", text: "一、总体情况" }],
    });
    expect(found).toEqual({ body: "某市水务局", year: 2022, bodySource: null, yearSource: null, confidence: "probable" });
  });
});
