import { describe, expect, it } from "vitest";
import type { CellKind } from "@/domain/form/edition";
import { readNumberText } from "@/domain/reading/number-text";

const numbers: readonly (readonly [string, CellKind, number])[] = [
  ["12", "count", 12],
  [" ３２０ ", "count", 320],
  ["1,808,595", "count", 1_808_595],
  ["0件", "count", 0],
  ["减3", "change", -3],
  ["-417", "change", -417],
  ["－2", "change", -2],
  ["增加5", "change", 5],
  ["+5", "change", 5],
  ["-0", "change", 0],
  ["59237.2449", "money", 59237.2449],
  ["7730.28 万元", "money", 7730.28],
  ["251000元", "money", 25.1],
  ["0.000001", "money", 0.000001],
];

const missing: readonly (readonly [string, CellKind, string])[] = [
  ["", "count", "blank"],
  ["\u00a0\u3000", "count", "blank"],
  ["/", "count", "dash"],
  ["——", "count", "dash"],
  ["无", "count", "dash"],
  ["4e1", "count", "unreadable"],
  ["0x10", "count", "unreadable"],
  ["1.5", "count", "unreadable"],
  ["-3", "count", "unreadable"],
  ["5²", "count", "unreadable"],
  ["①", "count", "unreadable"],
  ["12,34", "count", "unreadable"],
  ["007", "count", "unreadable"],
  ["1 2", "count", "unreadable"],
  ["九", "count", "unreadable"],
  ["99999999999999999999", "count", "unreadable"],
  ["0.0000001", "money", "unreadable"],
  ["Infinity", "money", "unreadable"],
];

describe("readNumberText", () => {
  it.each(numbers)("reads %j as %s %d", (text, kind, value) => {
    expect(readNumberText(text, kind)).toMatchObject({ value, missing: null });
  });

  it.each(missing)("gives no number for %j (%s): %s", (text, kind, reason) => {
    expect(readNumberText(text, kind)).toMatchObject({ value: null, missing: reason });
  });

  it("never gives negative zero", () => {
    expect(Object.is(readNumberText("-0", "change").value, 0)).toBe(true);
  });

  it("tells that a unit was removed", () => {
    expect(readNumberText("3件", "count").unitRemoved).toBe(true);
    expect(readNumberText("3", "count").unitRemoved).toBe(false);
  });
});
