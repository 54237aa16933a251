import type { FormTable, Row } from "./edition";
import { cellsOfTable } from "./editions";
import { heading, type PrintedBox, type PrintedTable, valueBox } from "./printed-table";

/** 表四 as the form prints it: its three rows stand side by side, fifteen values in one line. */
export function printDisputes(table: FormTable): PrintedTable {
  const { rows, columns } = table.blocks[0] ?? { rows: [], columns: [] };
  const cells = cellsOfTable(table);
  const inGroup = (id: string) => rows.filter(({ group }) => group === id);
  const top = rows.flatMap((row, index): PrintedBox[] => {
    if (row.group === null) return [heading(row.label, columns.length, 2)];
    if (rows[index - 1]?.group === row.group) return [];
    const label = table.rowGroups.find(({ id }) => id === row.group)?.label ?? "";
    return [heading(label, columns.length * inGroup(row.group).length, 1)];
  });
  const grouped = (row: Row) => row.group !== null;
  return {
    form: table,
    labelColumns: 0,
    valueColumns: cells.length,
    head: [
      top,
      rows.filter(grouped).map(({ label }) => heading(label, columns.length, 1)),
      rows.flatMap(() => columns.map(({ label }) => heading(label, 1, 1))),
    ],
    body: [{ key: "disputes", boxes: cells.map((cell) => valueBox(cell)), closesGroup: false, cells: [] }],
    order: [cells.map(({ id }) => id)],
    marks: "below",
  };
}
