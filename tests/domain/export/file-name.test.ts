import { describe, expect, it } from "vitest";
import { safeFileName } from "@/domain/export/file-name";

describe("the name of a file", () => {
  it("keeps Chinese and what file systems allow", () => {
    expect(safeFileName("各市，本级汇总（11 个）_国家秘密占比_2020—2024", "docx")).toBe(
      "各市，本级汇总（11 个）_国家秘密占比_2020—2024.docx",
    );
  });

  it.each([
    ["../../etc/passwd", "_.._etc_passwd.csv"],
    ['a:b*c?d"e<f>g|h\\i', "a_b_c_d_e_f_g_h_i.csv"],
    ["line\nbreak\u0000", "line_break_.csv"],
    ["report\u202Excod", "report_xcod.csv"],
    ["CON", "_CON.csv"],
    [" ..hidden. ", "hidden.csv"],
    ["", "导出.csv"],
    ["...", "导出.csv"],
  ])("makes %j safe", (name, safe) => {
    expect(safeFileName(name, "csv")).toBe(safe);
  });

  it("fits where a name may have 255 bytes, whole signs only", () => {
    const name = safeFileName("汇".repeat(300), "docx");
    expect(new TextEncoder().encode(name).length).toBeLessThan(256);
    expect(safeFileName(`${"a".repeat(79)}😀b`, "csv")).toBe(`${"a".repeat(79)}😀.csv`);
  });
});
