import type { CellId, Edition, FormCell, FormTable, TableId } from "../form/edition";
import { cellsOfTable, editionById, editions, tableIds } from "../form/editions";
import type { Facts, TableEditions } from "./facts";
import { fromStored, toStored } from "./stored-value";

/** A cell or a sum over cells, evaluated: the cells added, the sum, and the missing cells that kept it from having a value. */
export interface CellExpressionValue {
  readonly cells: readonly CellId[];
  readonly value: number | null;
  readonly missing: readonly CellId[];
}

/** Rows of a name: the row itself, the rows of a group below another (denied) or of a group on its own, or `all` disputes. */
function rowsOf(table: FormTable, name: string): readonly string[] {
  const rows = table.blocks.flatMap((block) => block.rows);
  if (rows.some((row) => row.id === name)) return [name];
  if (table.id === "disputes" && name === "all") return rows.map((row) => row.id);
  const group = table.rowGroups.find(({ id }) => id === name);
  // A group that holds other groups (三、本年度办理结果) also holds its own total: adding its rows would count twice.
  if (!group || table.rowGroups.some(({ parent }) => parent === name)) return [];
  return rows.filter((row) => row.group === name).map((row) => row.id);
}

/** Columns of a name within the block that holds the row; `organizations` are those under 法人或其他组织. */
function columnsOf(table: FormTable, row: string, name: string): readonly string[] {
  const columns = table.blocks.find((block) => block.rows.some(({ id }) => id === row))?.columns ?? [];
  if (name === "organizations") return columns.filter(({ group }) => group !== null).map(({ id }) => id);
  return columns.some(({ id }) => id === name) ? [name] : [];
}

function resolve(edition: Edition, expression: string): readonly CellId[] {
  const [tableName, rowName, columnName, ...rest] = expression.split(".");
  const table = tableIds.find((id) => id === tableName);
  if (!table || !rowName || !columnName || rest.length > 0) return [];
  const form = edition.tables[table];
  return rowsOf(form, rowName).flatMap((row) => columnsOf(form, row, columnName).map((column): CellId => `${table}.${row}.${column}`));
}

const resolved = new Map<string, readonly CellId[]>();

/**
 * The cells that a cell id or derived sum adds up in one edition; empty when the edition has no such cells. Derived sums:
 * `applications.{denied,unavailable,notProcessed,other}.<column>`, `applications.<row>.organizations`,
 * `disputes.{litigation,all}.<column>`. Everything follows from the form's rows, groups and columns.
 */
export function cellsOfExpression(edition: Edition, expression: string): readonly CellId[] {
  const key = `${edition.id}:${expression}`;
  const known = resolved.get(key);
  if (known) return known;
  const cells = resolve(edition, expression);
  resolved.set(key, cells);
  return cells;
}

/** The edition a table was filled in; the newest one when the table was not found, so that its cells count as missing. */
export function editionOfTable(tables: TableEditions, table: TableId): Edition {
  const id = tables[table];
  return id ? editionById(id) : (editions[0] as Edition);
}

const formCells = new Map<string, readonly FormCell[]>();

/** The cells of a table in the edition it was filled in, in the order of the form. */
export function cellsOfFiledTable(tables: TableEditions, table: TableId): readonly FormCell[] {
  const edition = editionOfTable(tables, table);
  const key = `${edition.id}:${table}`;
  const known = formCells.get(key);
  if (known) return known;
  const cells = cellsOfTable(edition.tables[table]);
  formCells.set(key, cells);
  return cells;
}

/** Adds cells exactly: money in 分, counts as integers. Cells without a value are named. */
function sumCells(facts: Facts, cells: readonly CellId[]): CellExpressionValue {
  const missing = cells.filter((cell) => facts.values[cell] === undefined);
  const [first] = cells;
  if (missing.length > 0 || first === undefined) return { cells, value: null, missing };
  if (cells.length === 1) return { cells, value: facts.values[first] ?? null, missing };
  const stored = cells.reduce((sum, cell) => sum + toStored(cell, facts.values[cell] ?? 0), 0);
  return { cells, value: fromStored(first, stored), missing };
}

/**
 * The value of a cell id or derived sum. A sum with a missing part is missing and names the missing cells; an expression the
 * report's edition does not have gives no cells and no value.
 */
export function evaluateCellExpression(facts: Facts, expression: string): CellExpressionValue {
  const table = tableIds.find((id) => expression.startsWith(`${id}.`));
  if (!table) return { cells: [], value: null, missing: [] };
  return sumCells(facts, cellsOfExpression(editionOfTable(facts.editions, table), expression));
}
