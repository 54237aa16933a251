import { describe, expect, it } from "vitest";
import { cellsOfTable, editions } from "@/domain/form/editions";
import { printTable } from "@/domain/form/print-table";
import type { PrintedBox, PrintedTable } from "@/domain/form/printed-table";

const width = (boxes: readonly PrintedBox[]) => boxes.reduce((sum, box) => sum + box.columns, 0);

/** Columns each row of the body takes, row spans of earlier rows included. */
function widths({ body }: PrintedTable): number[] {
  const covering: { rows: number; columns: number }[] = [];
  return body.map(({ boxes }) => {
    const covered = covering.filter(({ rows }) => rows > 0).reduce((sum, { columns }) => sum + columns, 0);
    for (const span of covering) span.rows -= 1;
    for (const box of boxes) if (box.kind === "group") covering.push({ rows: box.rows - 1, columns: box.columns });
    return covered + width(boxes);
  });
}

describe.each(editions)("the tables of edition $id", ({ tables }) => {
  const printed = Object.values(tables).map(printTable);

  it("hold every cell of the form exactly once, in official order", () => {
    for (const table of printed) {
      expect(table.order.flat()).toEqual(cellsOfTable(table.form).map(({ id }) => id));
      const boxes = table.body.flatMap((row) => row.boxes).filter((box) => box.kind === "value");
      expect(boxes.map((box) => box.cell.id)).toEqual(cellsOfTable(table.form).map(({ id }) => id));
    }
  });

  it("fill every row to the same width", () => {
    for (const table of printed) expect(new Set(widths(table))).toEqual(new Set([table.labelColumns + table.valueColumns]));
  });
});

describe("表三 as printed", () => {
  const table = printTable(editions[0]!.tables.applications);

  it("spans its groups over the rows they hold", () => {
    const boxes = table.body.flatMap((row) => row.boxes);
    expect(boxes.flatMap((box) => (box.kind === "group" ? [[box.text, box.rows]] : []))).toEqual([
      ["三、本年度办理结果", 22],
      ["（三）不予公开", 8],
      ["（四）无法提供", 3],
      ["（五）不予处理", 5],
      ["（六）其他处理", 3],
    ]);
  });

  it("prints its head in three lines: applicants, organisations, kinds", () => {
    expect(table.head.map((boxes) => boxes.length)).toEqual([2, 3, 5]);
    expect(width(table.head[0] ?? [])).toBe(10);
  });
});

describe("表四 as printed", () => {
  const table = printTable(editions[0]!.tables.disputes);

  it("puts its three rows side by side under 行政复议 and 行政诉讼", () => {
    expect(table.order).toHaveLength(1);
    expect(table.head.map((boxes) => boxes.map((box) => box.columns))).toEqual([[5, 10], [5, 5], Array(15).fill(1)]);
  });
});
