import { expect, it } from "vitest";
import { isUnifiedCode } from "@/domain/body/unified-code";

it("accepts a code whose last sign checks the others", () => {
  expect(["91350100M000100Y43", "91110000600037341L"].map(isUnifiedCode)).toEqual([true, true]);
});

it("refuses a wrong check digit, a wrong length, and letters the standard leaves out", () => {
  const wrong = ["91350100M000100Y44", "91350100M000100Y4", "91350100M000100Y433", "9135010OM000100Y43", "91350100m000100y43", ""];
  expect(wrong.map(isUnifiedCode)).toEqual(wrong.map(() => false));
});

it("tells any two neighbouring digits that were swapped", () => {
  expect(isUnifiedCode("91530100M000100Y43")).toBe(false);
  expect(isUnifiedCode("91351000M000100Y43")).toBe(false);
});
