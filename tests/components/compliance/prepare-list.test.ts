import { describe, expect, it } from "vitest";
import { csvText } from "@/components/compliance/csv-text";
import { reportsToMend } from "@/components/compliance/prepare-list";
import { matrixRow } from "./matrix-rows";

describe("csvText", () => {
  it("begins with a byte order mark and ends its lines as spreadsheets expect", () => {
    expect(csvText([["机构", 1]])).toBe("\uFEFF机构,1\r\n");
  });

  it.each(["=1+1", "+86", "-5", "@SUM(A1)", "\tx", "\rx"])("takes the power of a formula from the text %j", (text) => {
    expect(csvText([[text]])).toMatch(/^\uFEFF"?'/);
  });

  it("leaves negative numbers numbers and missing values empty", () => {
    expect(csvText([[-5, null, 0]])).toBe("\uFEFF-5,,0\r\n");
  });

  it("quotes commas, quotes and line breaks", () => {
    expect(csvText([['a"b', "c,d", "e\nf"]])).toBe('\uFEFF"a""b","c,d","e\nf"\r\n');
  });
});

describe("reportsToMend", () => {
  it("finds the reports a notice may be due for: those of the season with errors or warnings", () => {
    const rows = [
      matrixRow(1, "pending", { reportIds: [11], errors: 0, warnings: 2 }),
      matrixRow(2, "pending", { reportIds: [12], errors: 0, warnings: 0 }),
      matrixRow(3, "due", { reportIds: [null] }),
      matrixRow(4, "returned", { reportIds: [14], errors: 1, warnings: null }),
    ];
    expect(reportsToMend(rows, 0)).toEqual([11, 14]);
  });
});
