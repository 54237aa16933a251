import { cellsOfFiledTable, editionOfTable } from "../facts/cell-expression";
import { plainLabel, tableName } from "../facts/cell-label";
import type { Facts } from "../facts/facts";
import type { CellId, FormCell, TableId } from "../form/edition";
import { failed, settled, type Verdict } from "./assess";
import type { Outline } from "./check-input";

const rowsByTable = new Map<string, readonly (readonly FormCell[])[]>();

/** The rows of a table as filed, each with its cells. */
function rowsOf(facts: Facts, table: TableId): readonly (readonly FormCell[])[] {
  const key = `${editionOfTable(facts.editions, table).id}:${table}`;
  const known = rowsByTable.get(key);
  if (known) return known;
  const cells = cellsOfFiledTable(facts.editions, table);
  const rows = [...new Set(cells.map(({ row }) => row.id))].map((id) => cells.filter(({ row }) => row.id === id));
  rowsByTable.set(key, rows);
  return rows;
}

/** A total above parts that nobody filled in. */
function isOnlyTotal(facts: Facts, row: readonly FormCell[]): boolean {
  const parts = row.filter(({ column }) => column.id !== "total");
  const total = row.find(({ column }) => column.id === "total");
  const isUnfilled = (cell: CellId) => facts.values[cell] === undefined && ["blank", "dash", "cleared"].includes(facts.missing[cell] ?? "");
  return total !== undefined && facts.values[total.id] !== undefined && parts.length > 0 && parts.every(({ id }) => isUnfilled(id));
}

function checkOnlyTotals(facts: Facts, table: "applications" | "disputes"): Verdict {
  const rows = rowsOf(facts, table).filter((row) => isOnlyTotal(facts, row));
  const scope = { rule: "F14-ONLYTOTAL", scope: table, cells: rows.flatMap((row) => row.map(({ id }) => id)) };
  if (rows.length === 0) return settled(scope, "passed");
  const names = rows.map(([cell]) => `「${plainLabel(cell?.row.label ?? "")}」`);
  const name = tableName(table);
  return failed(scope, {
    message: {
      zh: `${name.zh}有 ${rows.length} 行只填了总计，没有填各分项（${names.slice(0, 3).join("、")}${names.length > 3 ? "等" : ""}）`,
      en: `${name.en}: only the total is filled in, none of its parts, in ${rows.length} row${rows.length === 1 ? "" : "s"} (${names.slice(0, 3).join(", ")})`,
    },
  });
}

function checkRepeated(facts: Facts, { repeatedRows }: Outline, table: TableId): Verdict {
  const cells = cellsOfFiledTable(facts.editions, table);
  const repeated = repeatedRows.filter((row) => row.table === table).map(({ row }) => row);
  const touched = cells.filter(({ row }) => repeated.includes(row.id));
  const scope = { rule: "F11-DUP-LABEL", scope: table, cells: touched.map(({ id }) => id) };
  // Once a person has filled the row in from the original, the doubled print no longer matters.
  const isOpen = touched.some(({ id }) => facts.values[id] === undefined);
  if (!isOpen) return settled(scope, "passed");
  const names = [...new Set(touched.map(({ row }) => `「${plainLabel(row.label)}」`))].join("、");
  const name = tableName(table);
  return failed(scope, {
    message: {
      zh: `${name.zh}${names}一行出现两次且数值不同，请对照原文确认用哪一行`,
      en: `${name.en}: the row ${names} appears twice with different values; compare with the original`,
    },
  });
}

/** Rows with a total alone (F14) and rows printed twice (F11). */
export function checkRows(facts: Facts, outline: Outline | null): readonly Verdict[] {
  const totals = (["applications", "disputes"] as const).filter((table) => facts.editions[table] !== null);
  const labelled = outline ? (["disclosure", "applications"] as const).filter((table) => facts.editions[table] !== null) : [];
  return [
    ...totals.map((table) => checkOnlyTotals(facts, table)),
    ...labelled.flatMap((table) => (outline ? [checkRepeated(facts, outline, table)] : [])),
  ];
}
