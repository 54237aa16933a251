import { describe, expect, it } from "vitest";
import { prepareCsv } from "@/components/compare/prepare-csv";

describe("the CSV", () => {
  it("starts with a byte order mark and ends lines as WPS expects", () => {
    expect(prepareCsv([["甲", 1]])).toBe("\uFEFF甲,1\r\n");
  });

  it.each(["=1+1", "+cmd", "-cmd", "@sum", "\tx"])("disarms %j", (text) => {
    expect(prepareCsv([[text]])).toContain(`'${text}`);
  });

  it("leaves negative numbers numbers", () => {
    expect(prepareCsv([[-3.5, "-12"]])).toBe("\uFEFF-3.5,-12\r\n");
  });

  it("quotes commas, quotes and line breaks, and keeps missing cells empty", () => {
    expect(prepareCsv([['a,"b"', null, "c\nd"]])).toBe('\uFEFF"a,""b""",,"c\nd"\r\n');
  });
});
