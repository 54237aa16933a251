import type { FormTable } from "./edition";
import { cellsOfTable } from "./editions";
import { heading, type PrintedRow, type PrintedTable, valueBox } from "./printed-table";

const CONTENT = "信息内容";
/** Blocks have one, two or three columns; six can be shared evenly by each. */
const VALUE_COLUMNS = 6;

/** 表二 as the form prints it: one block under each 项 of Article 20, with its own columns. */
export function printDisclosure(table: FormTable): PrintedTable {
  const cells = cellsOfTable(table);
  const body = table.blocks.flatMap((block, index): PrintedRow[] => {
    const width = VALUE_COLUMNS / block.columns.length;
    const title: PrintedRow = {
      key: `article-${index}`,
      boxes: [heading(block.article ?? "", VALUE_COLUMNS + 1, 1)],
      closesGroup: false,
      cells: [],
    };
    const labels: PrintedRow = {
      key: `columns-${index}`,
      boxes: [heading(CONTENT, 1, 1), ...block.columns.map(({ label }) => heading(label, width, 1))],
      closesGroup: false,
      cells: [],
    };
    const rows = block.rows.map((row): PrintedRow => {
      const values = cells.filter((cell) => cell.block === index && cell.row.id === row.id);
      return {
        key: row.id,
        boxes: [{ kind: "label", text: row.label, columns: 1, major: false }, ...values.map((cell) => valueBox(cell, width))],
        closesGroup: false,
        cells: values.map(({ id }) => id),
      };
    });
    return [title, labels, ...rows];
  });
  return {
    form: table,
    labelColumns: 1,
    valueColumns: VALUE_COLUMNS,
    head: [],
    body,
    order: body.map(({ cells: row }) => row).filter((row) => row.length > 0),
    marks: "none",
  };
}
