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
});
