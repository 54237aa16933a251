import type { Column, FormTable, Row, RowGroup } from "./edition";
import { cellsOfTable } from "./editions";
import { heading, type PrintedBox, type PrintedRow, type PrintedTable, valueBox } from "./printed-table";

/** Words the form prints in the head of 表三. */
const RELATION = "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）";
const APPLICANTS = "申请人情况";
const LABEL_COLUMNS = 3;

/** The group labels a row opens: those whose first row it is, outermost first, with the rows they span. */
function openedGroups(table: FormTable, rows: readonly Row[], index: number): PrintedBox[] {
  const chainOf = (row: Row | undefined) => groupChain(table, row?.group ?? null);
  const before = chainOf(rows[index - 1]);
  return chainOf(rows[index])
    .filter((group) => !before.includes(group))
    .map((group) => ({
      kind: "group",
      text: group.label,
      columns: 1,
      rows: rows.filter((row) => chainOf(row).includes(group)).length,
    }));
}

function groupChain(table: FormTable, id: string | null): RowGroup[] {
  const group = table.rowGroups.find((candidate) => candidate.id === id);
  return group ? [...groupChain(table, group.parent), group] : [];
}

function head(columns: readonly Column[]): PrintedBox[][] {
  const second: PrintedBox[] = [];
  for (const [index, column] of columns.entries()) {
    if (column.group === null) second.push(heading(column.label, 1, 2));
    else if (columns[index - 1]?.group !== column.group) {
      second.push(heading(column.group, columns.filter(({ group }) => group === column.group).length, 1));
    }
  }
  const leaves = columns.filter(({ group }) => group !== null).map(({ label }) => heading(label, 1, 1));
  const note: PrintedBox = { kind: "note", text: RELATION, columns: LABEL_COLUMNS, rows: 3 };
  return [[note, heading(APPLICANTS, columns.length, 1)], second, leaves];
}

/** 表三 as the form prints it: three columns of labels, seven of values. */
export function printApplications(table: FormTable): PrintedTable {
  const block = table.blocks[0] ?? { article: null, columns: [], rows: [] };
  const cells = cellsOfTable(table);
  const body = block.rows.map((row, index): PrintedRow => {
    const groups = openedGroups(table, block.rows, index);
    const depth = groupChain(table, row.group).length;
    const values = cells.filter((cell) => cell.row.id === row.id);
    const label: PrintedBox = { kind: "label", text: row.label, columns: LABEL_COLUMNS - depth, major: isMajor(row) };
    return {
      key: row.id,
      boxes: [...groups, label, ...values.map((cell) => valueBox(cell))],
      closesGroup: closesGroup(row, block.rows[index + 1]),
      cells: values.map(({ id }) => id),
    };
  });
  return {
    form: table,
    labelColumns: LABEL_COLUMNS,
    valueColumns: block.columns.length,
    head: head(block.columns),
    body,
    order: body.map(({ cells: row }) => row),
    marks: "rowsAndColumns",
  };
}

/** A heavier rule parts the groups, and the lines of the printed relation from the outcomes. */
function closesGroup(row: Row, next: Row | undefined): boolean {
  return next !== undefined && (row.group !== next.group || next.id === "concluded") && !(isMajor(row) && next.group === null);
}

/** 第一项 to 第四项 of the printed relation: the rows that balance. */
function isMajor(row: Row): boolean {
  return row.group === null || row.id === "concluded";
}
