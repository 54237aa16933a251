import { describe, expect, it } from "vitest";
import { countLooks, cutSection, sectionOfPlace, shownMarks, stepMark } from "@/components/report/proof/prepare-proof";
import type { ProofMark } from "@/domain/checks/proof-reading/proof-mark";
import type { Document } from "@/domain/document/document";

const TEXT = "新收320件，占60%，共3期，电话110。";
const document: Document = {
  format: "docx",
  blocks: [
    { kind: "paragraph", text: "一、总体情况" },
    { kind: "paragraph", text: TEXT },
  ],
};
const section = { id: "s1", from: 0, to: 2 } as const;

const mark = (part: string, kind: ProofMark["kind"], agrees: boolean | null): ProofMark => ({
  span: { block: 1, start: TEXT.indexOf(part), end: TEXT.indexOf(part) + part.length },
  text: part,
  value: Number.parseFloat(part),
  unit: "",
  kind,
  reference: null,
  agrees,
  note: { zh: "", en: "" },
});
const marks = [mark("320", "bound", false), mark("60%", "statement", true), mark("3期", "outside", null), mark("110", "notFigure", null)];

describe("the text as it is proof-read", () => {
  it("draws every number but dates and the like, and says how each stands", () => {
    expect(shownMarks(marks).map(({ mark: { text }, look }) => [text, look])).toEqual([
      ["320", "differs"],
      ["60%", "follows"],
      ["3期", "outside"],
    ]);
    expect(shownMarks([mark("320", "bound", true), mark("60%", "bound", null)]).map(({ look }) => look)).toEqual(["agrees", "open"]);
    expect(countLooks(shownMarks(marks))).toEqual({ differs: 1, agrees: 0, follows: 1, open: 0, outside: 1 });
  });

  it("cuts the paragraphs without losing a character", () => {
    const blocks = cutSection(document, section, shownMarks(marks));
    expect(blocks.map(({ pieces }) => pieces.map(({ text }) => text).join(""))).toEqual(["一、总体情况", TEXT]);
    expect(blocks[1]?.pieces.filter(({ shown }) => shown).map(({ text }) => text)).toEqual(["320", "60%", "3期"]);
  });

  it("keeps only the paragraphs and numbers that disagree when asked to", () => {
    const blocks = cutSection(document, section, shownMarks(marks), true);
    expect(blocks.map(({ at, pieces }) => [at, pieces.filter(({ shown }) => shown).length])).toEqual([[1, 1]]);
  });

  it("walks from number to number, round and round", () => {
    const shown = shownMarks(marks);
    const places = shown.map(({ place }) => place);
    expect(stepMark(shown, null, 1)?.place).toBe(places[0]);
    expect(stepMark(shown, null, -1)?.place).toBe(places[2]);
    expect(stepMark(shown, places[2] ?? "", 1)?.place).toBe(places[0]);
    expect(stepMark([], null, 1)).toBeNull();
  });

  it("knows the section of a passage, and that a cell has none", () => {
    expect(sectionOfPlace([section], "s1-2-5")).toBe("s1");
    expect(sectionOfPlace([section], "s9-2-5")).toBeNull();
    expect(sectionOfPlace([section], "c1-2-5")).toBeNull();
  });
});
