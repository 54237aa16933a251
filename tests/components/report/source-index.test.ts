import { describe, expect, it } from "vitest";
import { cutParagraph, indexSources, passageOf } from "@/components/report/source-index";
import type { ReportView } from "@/server/reports/report-view";

const span = (start: number, end: number) => ({ kind: "span", block: 2, start, end }) as const;

describe("the way from the document to the table", () => {
  it("knows the cell behind each place and drops passages that overlap", () => {
    const { cellAt, passages } = indexSources({
      cells: { "applications.granted.total": { source: { kind: "cell", block: 4, row: 3, cell: 9 } } },
      narrative: [{ source: span(8, 11) }, { source: span(2, 4) }, { source: span(3, 6) }],
    } as unknown as ReportView);
    expect(cellAt.get("c4-3-9")).toBe("applications.granted.total");
    expect(passages.get(2)?.map(({ start, end }) => [start, end])).toEqual([
      [2, 4],
      [8, 11],
    ]);
  });

  it("cuts a paragraph without losing a character", () => {
    const text = "受理320件，办结295件。";
    const pieces = cutParagraph(text, [
      { start: 2, end: 5, place: "a" },
      { start: 9, end: 12, place: "b" },
    ]);
    expect(pieces.map((piece) => piece.text).join("")).toBe(text);
    expect(pieces.filter(({ place }) => place !== null).map((piece) => piece.text)).toEqual(["320", "295"]);
  });

  it("shows a passage that overlaps another by that one", () => {
    const index = indexSources({ cells: {}, narrative: [{ source: span(2, 4) }] } as unknown as ReportView, [span(3, 6), span(10, 12)]);
    expect(passageOf(index, "s2-2-4")).toBe("s2-2-4");
    expect(passageOf(index, "s2-3-6")).toBe("s2-2-4");
    expect(passageOf(index, "s2-10-12")).toBe("s2-10-12");
    expect(passageOf(index, "c4-3-9")).toBe("c4-3-9");
    expect(passageOf(index, null)).toBeNull();
  });
});
