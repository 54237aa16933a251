import { describe, expect, it } from "vitest";
import { addReason, changeReason, type DraftReason, parseReasons, pinsOf, removeReason } from "@/components/review/draft-reasons";

const cell = "applications.newReceived.total" as const;
const three: readonly DraftReason[] = [
  { id: 1, cell, text: "甲" },
  { id: 2, cell: null, text: "乙" },
  { id: 3, cell, text: "丙" },
];

describe("the reasons being written", () => {
  it("are numbered by their place, and the whole report has no pin", () => {
    expect(pinsOf(three)).toEqual([
      { number: 1, cell },
      { number: 3, cell },
    ]);
  });

  it("move up when one before them goes, and keep their ids", () => {
    const left = removeReason(three, 1);
    expect(left.map(({ id }) => id)).toEqual([2, 3]);
    expect(pinsOf(left)).toEqual([{ number: 2, cell }]);
  });

  it("never share an id", () => {
    const next = addReason(removeReason(three, 2), { cell: null, text: "丁" });
    expect(next.map(({ id }) => id)).toEqual([1, 3, 4]);
  });

  it("are not added twice", () => {
    expect(addReason(three, { cell, text: "甲" })).toBe(three);
  });

  it("are at most as many as one decision may carry", () => {
    const many = Array.from({ length: 50 }, (_, id) => ({ id, cell: null, text: String(id) }));
    expect(addReason(many, { cell: null, text: "再一条" })).toBe(many);
  });

  it("change one at a time", () => {
    expect(changeReason(three, 2, "改").map(({ text }) => text)).toEqual(["甲", "改", "丙"]);
  });

  it("come back from storage as they were", () => {
    expect(parseReasons(JSON.stringify(three))).toEqual(three);
  });

  it.each([null, "", "{", "5", '{"cell":1}', '[{"cell":5,"text":"x"},{"text":"x"},null]'])(
    "count as none when storage holds %j",
    (json) => {
      expect(parseReasons(json)).toEqual([]);
    },
  );

  it("concern the whole report when storage names no cell of the form", () => {
    expect(parseReasons('[{"cell":"applications.nothing.total","text":"x"}]')).toEqual([{ id: 1, cell: null, text: "x" }]);
  });
});
