import { editionOfTable } from "../facts/cell-expression";
import { plainLabel } from "../facts/cell-label";
import type { TableEditions } from "../facts/facts";
import type { CellId, Column, FormBlock, FormTable, Row } from "../form/edition";
import { type Equation, type EquationPart, equationOf, termsOf } from "./equation";
import type { Bilingual } from "./finding";

const TOTAL = "total";
/** The line that closes 三、本年度办理结果. */
const CONCLUDED = "concluded";

const disputeRules: Readonly<Record<string, string>> = {
  reconsideration: "T4-ROW-REVIEW",
  litigationDirect: "T4-ROW-DIRECT",
  litigationAfterReconsideration: "T4-ROW-AFTER",
};

const parts: Bilingual = { zh: "各项之和", en: "Sum of the parts" };
const total: Bilingual = { zh: "总计", en: "总计" };

function onlyBlock(table: FormTable): FormBlock {
  return table.blocks[0] ?? { article: null, columns: [], rows: [] };
}

/** Every column but the total adds up to the total. */
function rowEquation(table: FormTable, row: Row, rule: string): Equation {
  const cell = (column: Column): CellId => `${table.id}.${row.id}.${column.id}`;
  const { columns } = onlyBlock(table);
  const single = (column: Column): EquationPart => ({ label: column.label, cells: [cell(column)] });
  const place = `「${plainLabel(row.label)}」`;
  return equationOf({
    rule,
    // 表四 has a rule for each row, so that its key needs no scope.
    key: table.id === "disputes" ? rule : `${rule}:${row.id}`,
    place:
      table.id === "disputes" ? { zh: `表四${place}`, en: `Table 4, ${place}` } : { zh: `表三${place}行`, en: `Table 3, row ${place}` },
    left: termsOf(parts, columns.filter(({ id }) => id !== TOTAL).map(single)),
    right: termsOf(total, columns.filter(({ id }) => id === TOTAL).map(single)),
  });
}

/** Rows of the outcomes by printed item (一) to (六): a group with several rows is one item. */
function outcomeItems(table: FormTable): readonly { readonly label: string; readonly rows: readonly Row[] }[] {
  const { rows } = onlyBlock(table);
  const nested = new Map(table.rowGroups.filter(({ parent }) => parent === "outcomes").map((group) => [group.id, group]));
  const items = new Map<string, { label: string; rows: Row[] }>();
  for (const row of rows) {
    const group = nested.get(row.group ?? "");
    if (!group && (row.group !== "outcomes" || row.id === CONCLUDED)) continue;
    const item = items.get(group?.id ?? row.id) ?? { label: plainLabel(group?.label ?? row.label), rows: [] };
    item.rows.push(row);
    items.set(group?.id ?? row.id, item);
  }
  return [...items.values()];
}

function columnEquation(table: FormTable, column: Column): Equation {
  const cell = (row: string): CellId => `${table.id}.${row}.${column.id}`;
  const items = outcomeItems(table).map(({ label, rows }) => ({ label, cells: rows.map(({ id }) => cell(id)) }));
  return equationOf({
    rule: "T3-COL",
    key: `T3-COL:${column.id}`,
    place: { zh: `表三「${column.label}」列`, en: `Table 3, column 「${column.label}」` },
    left: termsOf({ zh: "（一）至（六）之和", en: "Sum of （一） to （六）" }, items),
    right: termsOf({ zh: "（七）总计", en: "（七）总计" }, [{ label: "（七）总计", cells: [cell(CONCLUDED)] }]),
  });
}

/** 第一项＋第二项＝第三项＋第四项, the one relation printed on the form itself. */
function balanceEquation(table: FormTable, column: Column): Equation {
  const cell = (row: string): CellId => `${table.id}.${row}.${column.id}`;
  return equationOf({
    rule: "T3-BAL",
    key: `T3-BAL:${column.id}`,
    place: { zh: `表三「${column.label}」列`, en: `Table 3, column 「${column.label}」` },
    left: termsOf({ zh: "第一项＋第二项", en: "Items 1 + 2" }, [
      { label: "本年新收", cells: [cell("newReceived")] },
      { label: "上年结转", cells: [cell("carriedIn")] },
    ]),
    right: termsOf({ zh: "第三项＋第四项", en: "Items 3 + 4" }, [
      { label: "（七）总计", cells: [cell(CONCLUDED)] },
      { label: "结转下年度", cells: [cell("carriedOut")] },
    ]),
  });
}

function buildEquations(tables: TableEditions): readonly Equation[] {
  const applications = editionOfTable(tables, "applications").tables.applications;
  const disputes = editionOfTable(tables, "disputes").tables.disputes;
  const { rows, columns } = onlyBlock(applications);
  return [
    ...rows.map((row) => rowEquation(applications, row, "T3-ROW")),
    ...columns.map((column) => columnEquation(applications, column)),
    ...columns.map((column) => balanceEquation(applications, column)),
    ...onlyBlock(disputes).rows.map((row) => rowEquation(disputes, row, disputeRules[row.id] ?? "T4-ROW")),
  ];
}

const built = new Map<string, readonly Equation[]>();

/**
 * The 勾稽 equations of a report, derived from the forms of its tables: 25 (2021) or 23 (2019) rows, 7 columns and 7 balances of
 * 表三, 3 rows of 表四.
 */
export function equationsOf(tables: TableEditions): readonly Equation[] {
  const key = `${tables.applications}/${tables.disputes}`;
  const known = built.get(key);
  if (known) return known;
  const equations = buildEquations(tables);
  built.set(key, equations);
  return equations;
}
