import { describe, expect, it } from "vitest";
import { indexPages, passagesOnPage } from "@/components/report/pdf/page-places";
import { textOfRuns } from "@/components/report/pdf/page-text";
import type { Document, PageBox } from "@/domain/document/document";
import type { Source } from "@/domain/document/source";

const box = (page: number, top: number): PageBox => ({ page, left: 10, top, right: 40, bottom: top + 12 });
const document: Document = {
  format: "pdf",
  blocks: [
    { kind: "paragraph", text: "全年新收申请320件，结转25件。", place: box(1, 100) },
    {
      kind: "table",
      rows: [
        [
          { text: "320", columnSpan: 1, rowSpan: 1, place: box(2, 300) },
          { text: "25", columnSpan: 1, rowSpan: 1 },
        ],
      ],
    },
  ],
};
const cell: Source = { kind: "cell", block: 1, row: 0, cell: 0 };
const placeless: Source = { kind: "cell", block: 1, row: 0, cell: 1 };
const span: Source = { kind: "span", block: 0, start: 6, end: 9 };

describe("the places of a PDF", () => {
  it("puts cells on their pages and leaves out what has no box", () => {
    const { cells, around } = indexPages(document, [cell, placeless, cell]);
    expect(cells.get(2)).toEqual([{ place: "c1-0-0", boxes: [box(2, 300)] }]);
    expect(around.has("c1-0-1")).toBe(false);
  });

  it("tells passages by the page's own text, also where their paragraph goes on overleaf", () => {
    const index = indexPages(document, [span]);
    const runs = [{ str: "全年新收申请320件，结转25件。", transform: [10, 0, 0, 10, 50, 700], width: 165 }];
    const text = textOfRuns(runs, [1, 0, 0, -1, 0, 842]);
    expect(index.around.get("s0-6-9")).toEqual(box(1, 100));
    for (const page of [1, 2]) expect(passagesOnPage(document, index, { page, text }).map(({ place }) => place)).toEqual(["s0-6-9"]);
    expect(passagesOnPage(document, index, { page: 3, text })).toEqual([]);
  });
});
