import type { Bilingual } from "../checks/finding";
import type { CellId, FormTable, TableId } from "../form/edition";
import { cellById, editions } from "../form/editions";

const tableNames: Readonly<Record<TableId, Bilingual>> = {
  disclosure: { zh: "表二", en: "Table 2" },
  applications: { zh: "表三", en: "Table 3" },
  disputes: { zh: "表四", en: "Table 4" },
};

/** 表二, 表三 or 表四: the statutory tables by the section they stand in. */
export function tableName(table: TableId): Bilingual {
  return tableNames[table];
}

/** A row label without its printed number: 1.属于国家秘密 → 属于国家秘密. Long explanations in brackets are dropped. */
export function plainLabel(label: string): string {
  const bare = label.replace(/^(?:（[一二三四五六七]）|[一二三四]、|\d+\.)/, "");
  return bare.replace(/（区分处理.*）$/, "").replace(/、行政机关不再处理.*$/, "");
}

function tablesNamed(table: string): readonly FormTable[] {
  return editions.map((edition) => edition.tables[table as TableId]).filter((form) => form !== undefined);
}

function rowLabel(table: string, row: string): string {
  const forms = tablesNamed(table);
  const rows = forms.flatMap((form) => [...form.rowGroups, ...form.blocks.flatMap((block) => block.rows)]);
  if (row === "all") return "行政复议和行政诉讼";
  return plainLabel(rows.find(({ id }) => id === row)?.label ?? row);
}

function columnLabel(expression: string): string {
  const [table = "", row = "", column = ""] = expression.split(".");
  if (column === "organizations") return "法人或其他组织";
  const blocks = tablesNamed(table).flatMap((form) => form.blocks);
  const own = blocks.filter((block) => block.rows.some(({ id }) => id === row));
  const columns = [...own, ...blocks].flatMap((block) => block.columns);
  return (columns.find(({ id }) => id === column)?.label ?? column).replace(/（单位：.*）$/, "");
}

/** A cell or derived sum by table, row and column, as the form words them: 表三「予以公开」自然人. */
export function expressionLabel(expression: string): Bilingual {
  const [table = "", row = ""] = expression.split(".");
  const name = tableNames[table as TableId];
  if (!name) return { zh: expression, en: expression };
  const place = `「${rowLabel(table, row)}」${columnLabel(expression)}`;
  return { zh: `${name.zh}${place}`, en: `${name.en} ${place}` };
}

/** A statutory cell by table, row and column. */
export function cellLabel(cell: CellId): Bilingual {
  const found = cellById(cell);
  if (!found) return expressionLabel(cell);
  const name = tableNames[found.table];
  const place = `「${plainLabel(found.row.label)}」${found.column.label.replace(/（单位：.*）$/, "")}`;
  return { zh: `${name.zh}${place}`, en: `${name.en} ${place}` };
}
