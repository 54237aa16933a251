import { describe, expect, it } from "vitest";
import { findSections } from "@/domain/reading/find-sections";

const spans = (...lines: string[]) =>
  findSections({ format: "text", blocks: lines.map((text) => ({ kind: "paragraph" as const, text })) }).map(({ id, from }) => [id, from]);

const prescribed = [
  "一、总体情况",
  "二、主动公开政府信息情况",
  "三、收到和处理政府信息公开申请情况",
  "四、政府信息公开行政复议、行政诉讼情况",
  "五、存在的主要问题及改进情况",
  "六、其他需要报告的事项",
];
const inOrder = ["s1", "s2", "s3", "s4", "s5", "s6"].map((id, index) => [id, index]);

describe("the sections of a report", () => {
  it("are found by the prescribed titles", () => {
    expect(spans(...prescribed)).toEqual(inOrder);
  });

  it.each([
    [0, "一、我局政府信息公开总体情况"],
    [0, "一、工作基本情况"],
    [1, "二、我局主动公开信息的情况"],
    [2, "三、行政机关收到和处理政府信息公开申请情况"],
    [2, "三、收到和办理依申请公开情况"],
    [3, "四、涉及信息公开的行政复议、诉讼情况"],
    [4, "五、存在问题及改进情况"],
    [4, "五、工作中存在的不足与问题及下步措施"],
    [5, "六、其他情况"],
    [5, "六、需要说明的其他事项"],
  ])("are found where title %i is worded %s", (at, heading) => {
    expect(spans(...prescribed.with(at, heading))).toEqual(inOrder);
  });

  it("do not begin at a part of section one", () => {
    const lines = ["一、总体情况", "（一）主动公开情况", "正文。", "（二）依申请公开情况", "（三）存在的主要问题及改进情况"];
    expect(spans(...lines)).toEqual([["s1", 0]]);
  });

  it("are found by bracketed numerals where the report has no others", () => {
    expect(spans("（一）总体情况", "正文。", "（二）主动公开政府信息情况")).toEqual([
      ["s1", 0],
      ["s2", 2],
    ]);
  });

  it.each(["一、全市总体情况良好，2024年收到申请12件。", "五、存在的问题已于2024年整改。", "下一步将解决存在的问题"])(
    "do not begin at %s",
    (line) => {
      expect(spans("前言", line)).toEqual([]);
    },
  );
});
