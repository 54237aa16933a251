import { describe, expect, it } from "vitest";
import { fractionText, resultText, stateOf, valueText } from "@/components/charts/result-text";
import { count, missing, share } from "./results";

describe("a result in words", () => {
  it("keeps zero, not stated, not filed and not applicable apart", () => {
    const words = [count(0), missing("missingInput"), missing("notReported"), missing("zeroDenominator")].map((result) =>
      resultText(result, "件", "zh"),
    );
    expect(words).toEqual(["0 件", "未填", "未报", "不适用"]);
  });

  it("shows a share on fewer than ten cases as its fraction only", () => {
    expect(resultText(share(0, 9), "%", "zh")).toBe("0/9");
    expect(resultText(share(12, 319), "%", "zh")).toBe("3.76 %");
  });

  it("prints numerator and denominator with grouping", () => {
    expect(fractionText(share(9297, 9903), "zh")).toBe("9,297/9,903");
    expect(fractionText(count(5), "zh")).toBeNull();
  });

  it("says not in the form where the form has no such item", () => {
    expect(stateOf(missing("notInEdition"))).toBe("notInForm");
  });

  it("keeps money to the fen and counts whole", () => {
    expect(valueText(0.123456, "万元", "zh")).toBe("0.123456");
    expect(valueText(1234, "件", "en")).toBe("1,234");
  });
});
