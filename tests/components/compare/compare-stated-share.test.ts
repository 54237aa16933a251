import { describe, expect, it } from "vitest";
import { compareStatedShare } from "@/components/compare/compare-stated-share";
import { share } from "../charts/results";

const part = (quote: string | null) => ({ label: "", value: 1, cell: null, raw: null, source: null, quote });
const operand = (role: "numerator" | "denominator", quote: string | null) => ({
  expression: role,
  label: { zh: "", en: "" },
  value: 1,
  role,
  parts: [part(quote)],
});
const view = (first: string | null, second = first) => ({
  result: share(9297, 9903),
  operands: [operand("numerator", first), operand("denominator", second)],
});

describe("the share a report states itself", () => {
  it("agrees when rounding to its own decimals gives the same", () => {
    expect(compareStatedShare(view("来信9903件，办结9297件，办结率93.88%"))).toEqual({ text: "93.88 %", agrees: true });
    expect(compareStatedShare(view("办结率94％"))).toEqual({ text: "94 %", agrees: true });
  });

  it("differs when it does not", () => {
    expect(compareStatedShare(view("办结率95.1%"))).toEqual({ text: "95.1 %", agrees: false });
  });

  it("is not told when the sentence states none or several, or the numbers stand in different sentences", () => {
    expect(compareStatedShare(view("办结9297件"))).toBeNull();
    expect(compareStatedShare(view("办结率93.88%，增长1.2%"))).toBeNull();
    expect(compareStatedShare(view("办结率93.88%", "受理9903件"))).toBeNull();
    expect(compareStatedShare(view(null))).toBeNull();
  });
});
