import { describe, expect, it } from "vitest";
import { findPassage, type TextRun, textOfRuns } from "@/components/report/pdf/page-text";

/** A4, as the library maps it: y turned over, the origin in the upper left corner. */
const A4 = [1, 0, 0, -1, 0, 842];
const run = (str: string, x: number, y: number, size = 10): TextRun => ({
  str,
  transform: [size, 0, 0, size, x, y],
  width: [...str].reduce((sum, character) => sum + (character > "\u2e7f" ? size : size / 2), 0),
});
const whole = (text: string, part: string) => ({ text, start: text.indexOf(part), end: text.indexOf(part) + part.length });

describe("the text of a page", () => {
  it("gives each character its share of the run, full-width letters twice that of digits", () => {
    const { text, boxes } = textOfRuns([run("收到12件", 100, 742)], A4);
    expect(text).toBe("收到12件");
    expect(boxes.map(({ left, right }) => [left, right])).toEqual([
      [100, 110],
      [110, 120],
      [120, 125],
      [125, 130],
      [130, 140],
    ]);
    expect(boxes[0]?.top).toBeCloseTo(842 - 742 - 8.6);
    expect(boxes[0]?.bottom).toBeCloseTo(842 - 742 + 1.6);
  });

  it("finds a passage whatever blanks the page prints, and folds radicals into letters", () => {
    const page = textOfRuns([run("全年 受⽂", 50, 700), run("320 件。", 50, 680)], A4);
    expect(findPassage(page, whole("全年受文320件。", "320"), 0)).toEqual([expect.objectContaining({ left: 50, right: 65 })]);
  });

  it("gives a box for each line a passage touches", () => {
    const page = textOfRuns([run("办结率为9", 50, 700), run("3.88%左右", 50, 680)], A4);
    const lines = findPassage(page, whole("办结率为93.88%左右", "93.88%"), 0);
    expect(lines).toHaveLength(2);
    expect(lines[0]?.left).toBeCloseTo(90);
    expect(lines[1]?.left).toBeCloseTo(50);
  });

  it("tells alike numbers apart by the words around them", () => {
    const text = "收到5件，办结5件。";
    const page = textOfRuns([run(text, 50, 700)], A4);
    const [second] = findPassage(page, { text, start: 7, end: 8 }, 0);
    const [first] = findPassage(page, { text, start: 2, end: 3 }, 0);
    expect(first?.left).toBeLessThan(second?.left ?? 0);
  });

  it("gives nothing rather than one of two places that look alike, and nothing above its paragraph", () => {
    const page = textOfRuns([run("共5件", 50, 700), run("共5件", 50, 600)], A4);
    expect(findPassage(page, whole("共5件", "5"), 0)).toEqual([]);
    expect(findPassage(page, whole("共5件", "5"), 200)).toEqual([expect.objectContaining({ left: 60 })]);
    expect(findPassage(page, whole("共7件", "7"), 0)).toEqual([]);
  });
});
