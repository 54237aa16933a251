import { describe, expect, it } from "vitest";
import { csvText } from "@/domain/export/csv-text";

describe("csvText", () => {
  it("begins with a byte order mark and ends its lines as spreadsheets expect", () => {
    expect(csvText([["机构", 1]])).toBe("\uFEFF机构,1\r\n");
  });

  it.each(["=1+1", "+86", "-5", "@SUM(A1)", "\tx", "\rx", "\nx", " =1+1", "＝1+1", "＠SUM(A1)", "\uFEFF=1"])(
    "takes the power of a formula from the text %j",
    (text) => {
      expect(csvText([[text]])).toMatch(/^\uFEFF"?'/);
    },
  );

  it("leaves negative numbers numbers, zero zero and missing values empty", () => {
    expect(csvText([[-5, null, 0]])).toBe("\uFEFF-5,,0\r\n");
  });

  it("quotes commas, quotes and line breaks", () => {
    expect(csvText([['a"b', "c,d", "e\nf"]])).toBe('\uFEFF"a""b","c,d","e\nf"\r\n');
  });
});
