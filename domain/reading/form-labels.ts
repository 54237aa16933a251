import { labelKeys } from "../document/normalise";
import type { Column, EditionId, FormBlock, Row, TableId } from "../form/edition";
import { editions, tableIds } from "../form/editions";

/** A row of the form in one edition, findable by its printed label. */
export interface RowLabel {
  readonly edition: EditionId;
  readonly table: TableId;
  readonly block: FormBlock;
  readonly row: Row;
}

type Labelled = Pick<Row, "label" | "aliases">;

const keysByLabel = new WeakMap<Labelled, readonly string[]>();

function keysOf(labelled: Labelled): readonly string[] {
  const known = keysByLabel.get(labelled);
  if (known) return known;
  const keys = [...new Set([labelled.label, ...labelled.aliases].flatMap(labelKeys))];
  keysByLabel.set(labelled, keys);
  return keys;
}

const rowLabels: readonly RowLabel[] = editions.flatMap((edition) =>
  tableIds.flatMap((table) =>
    edition.tables[table].blocks.flatMap((block) => block.rows.map((row) => ({ edition: edition.id, table, block, row }))),
  ),
);
const none: readonly RowLabel[] = [];

/** Row labels by table and key. */
const rowIndex: ReadonlyMap<string, readonly RowLabel[]> = (() => {
  const index = new Map<string, RowLabel[]>();
  for (const entry of rowLabels) {
    for (const key of keysOf(entry.row)) index.set(`${entry.table} ${key}`, [...(index.get(`${entry.table} ${key}`) ?? []), entry]);
  }
  return index;
})();

/** Every form row, of any edition, that this printed label can mean in the given table. */
export function rowsLabelled(text: string, table: TableId): readonly RowLabel[] {
  for (const key of labelKeys(text)) {
    const found = rowIndex.get(`${table} ${key}`);
    if (found) return found;
  }
  return none;
}

/** True when the text is one of the columns' labels. */
export function isColumnLabel(text: string, column: Column): boolean {
  const own = keysOf(column);
  return labelKeys(text).some((key) => own.includes(key));
}

const groupKeys = new Set(
  editions.flatMap((edition) => tableIds.flatMap((table) => edition.tables[table].rowGroups.flatMap((group) => keysOf(group)))),
);

/** True for a label that spans rows and never holds a value: （三）不予公开. */
export function isGroupLabel(text: string): boolean {
  return labelKeys(text).some((key) => groupKeys.has(key));
}

/** True when the label names the group of rows, or the group of groups, that the form's row stands in. */
export function isGroupOf(text: string, { edition, table, row }: RowLabel): boolean {
  const groups = editions.find(({ id }) => id === edition)?.tables[table].rowGroups ?? [];
  const own = groups.find(({ id }) => id === row.group);
  return groups.some((group) => (group === own || group.id === own?.parent) && labelKeys(text).some((key) => keysOf(group).includes(key)));
}

const columnKeys = new Map(
  tableIds.map((table) => [
    table,
    new Set(editions.flatMap((edition) => edition.tables[table].blocks.flatMap((block) => block.columns.flatMap(keysOf)))),
  ]),
);

/** True when the text is the label of any column of the table, in any edition. */
export function isAnyColumnLabel(text: string, table: TableId): boolean {
  return labelKeys(text).some((key) => columnKeys.get(table)?.has(key) ?? false);
}

/** Words too common to tell which table they belong to. */
const commonKeys = new Set(["其他", "其它", "总计", "合计", "个人", "企业", "行政许可", "行政处罚", "维持", "纠正"]);

/** The table a cell's text belongs to by itself, or null when the text is common to several or to none. */
export function tableOfLabel(text: string): TableId | null {
  const keys = labelKeys(text);
  if (keys.some((key) => commonKeys.has(key))) return null;
  if (keys.some((key) => key.startsWith("第二十条第") || key === "信息内容")) return "disclosure";
  if (keys.some((key) => key === "申请人情况" || key === "法人或其他组织")) return "applications";
  if (keys.includes("行政诉讼")) return "disputes";
  return tableIds.find((table) => rowsLabelled(text, table).length > 0 || isAnyColumnLabel(text, table)) ?? null;
}
