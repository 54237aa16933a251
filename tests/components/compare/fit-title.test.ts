import { describe, expect, it } from "vitest";
import { fitTitle, LONGEST_TITLE } from "@/components/compare/fit-title";

describe("a title", () => {
  it("is the fullest wording that is read at a glance", () => {
    expect(fitTitle(["甲市 3.76 %（12/319）最高", "甲市最高"], "zh")).toBe("甲市 3.76 %（12/319）最高");
    expect(fitTitle([`${"很长".repeat(13)}`, "短"], "zh")).toBe("短");
  });

  it("loses the blanks around its numbers before it is given up", () => {
    const title = fitTitle(["某某自治州 2024 年比 2020 年 ＋10 件多"], "zh");
    expect(title).toBe("某某自治州2024年比2020年＋10件多");
    expect([...title].length).toBeLessThanOrEqual(LONGEST_TITLE.zh);
  });

  it("is never cut: half a number is a wrong number", () => {
    const long = "甲".repeat(40);
    expect(fitTitle([long], "zh")).toBe(long);
  });
});
