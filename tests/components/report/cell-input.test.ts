import { describe, expect, it } from "vitest";
import { readCellInput } from "@/components/report/cell-input";

const number = (value: number) => ({ kind: "number", value });

describe("typed and pasted text", () => {
  it.each([
    ["24", 24],
    ["２４", 24],
    [" 1,234 件", 1234],
    ["１，２３４", 1234],
    ["5件", 5],
    ["007", 7],
  ])("reads %j as a count", (text, value) => expect(readCellInput(text, "count")).toEqual(number(value)));

  it.each(["", "  ", "/", "—", "－", "无", "未填"])("takes %j as 未填, never as zero", (text) =>
    expect(readCellInput(text, "count")).toEqual({ kind: "missing" }),
  );

  it.each(["-3", "1.5", "4e1", "0x10", "12a", "约30", "1,23", "12,3456", "1234567890123"])("refuses %j as a count", (text) =>
    expect(readCellInput(text, "count")).toEqual({ kind: "unfit" }),
  );

  it("takes a negative change with any kind of minus", () => {
    for (const text of ["-3", "－3", "−3", "–3"]) expect(readCellInput(text, "change")).toEqual(number(-3));
  });

  it("takes money with at most six decimals", () => {
    expect(readCellInput("12.345678", "money")).toEqual(number(12.345678));
    expect(readCellInput("1,234.5万元", "money")).toEqual(number(1234.5));
    expect(readCellInput("1.2345678", "money")).toEqual({ kind: "unfit" });
  });
});
