import { describe, expect, it } from "vitest";
import { findIdentity } from "@/domain/reading/find-identity";
import { identityEvidence } from "@/domain/reading/identity-evidence";

function evidenceIn(lines: readonly string[], title?: string) {
  const blocks = lines.map((text) => ({ kind: "paragraph" as const, text }));
  const document = { format: "text" as const, blocks, ...(title === undefined ? {} : { title }) };
  return identityEvidence(document, findIdentity(document)).map(({ what, value, text, start, end }) => [
    what,
    value,
    text.slice(start, end),
  ]);
}

describe("the passages that tell who reports and when", () => {
  it("shows a mended name as it is printed beside what was understood", () => {
    expect(evidenceIn(["某縣人民政府2023年政府信息公開工作年度報告"])).toEqual([
      ["body", "某县人民政府", "某縣人民政府"],
      ["year", "2023", "2023"],
    ]);
  });

  it("shows the other year that speaks against the title", () => {
    const lines = ["某市审计局2023年政府信息公开工作年度报告", "统计期限为2022年1月1日至2022年12月31日。", "一、总体情况"];
    expect(evidenceIn(lines)).toContainEqual(["otherYear", "2022", "2022"]);
  });

  it("shows the head of the page where only that tells", () => {
    expect(evidenceIn(["一、总体情况"], "某市水务局2022年政府信息公开工作年度报告_某市政府网")).toEqual([
      ["body", "某市水务局", "某市水务局"],
      ["year", "2022", "2022"],
    ]);
  });

  it("cuts a long paragraph to the words around", () => {
    const long = `${"前".repeat(100)}所列数据自2021年1月1日起至2021年12月31日止。${"后".repeat(100)}`;
    const document = { format: "text" as const, blocks: [{ kind: "paragraph" as const, text: long }] };
    const [year] = identityEvidence(document, findIdentity(document));
    expect(year?.text.length).toBeLessThan(70);
    expect(year?.text.slice(year.start, year.end)).toBe("2021");
  });

  it("has nothing to show where nothing is told", () => expect(evidenceIn(["会议通知"])).toEqual([]));
});
