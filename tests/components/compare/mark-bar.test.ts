import { describe, expect, it } from "vitest";
import { markColour, markSign } from "@/components/charts/body-colours";
import { addMark } from "@/components/compare/mark-bar";

describe("marked bodies", () => {
  it("take the first free slot, so that the others keep their colours", () => {
    expect(addMark([4], 7)).toEqual([4, 7, null]);
    expect(addMark([null, 7], 9)).toEqual([9, 7, null]);
    expect(addMark([4, 7, 9], 12)).toEqual([4, 7, 12]);
  });

  it("have a colour and a sign by their slot alone", () => {
    const before = markColour([4, 7, 9], 9);
    expect(markColour([null, null, 9], 9)).toBe(before);
    expect(markSign([null, 7], 7)).toBe("▲");
    expect(markColour([4], 5)).toBeNull();
    expect(markSign([4, null], 5)).toBe("");
  });
});
