import { cellsOfFiledTable } from "../facts/cell-expression";
import { cellLabel, tableName } from "../facts/cell-label";
import type { Facts, MissingReason } from "../facts/facts";
import { fitsCell } from "../facts/stored-value";
import type { CellId, TableId } from "../form/edition";
import { cellById, tableIds } from "../form/editions";
import { failed, settled, type Verdict } from "./assess";
import type { Bilingual } from "./finding";

/** Labels named in a message; the finding itself carries every cell. */
const NAMED = 3;

interface CompletenessRule {
  readonly rule: (table: TableId) => string;
  readonly broken: (facts: Facts, cell: CellId) => boolean;
  readonly says: (count: number) => Bilingual;
}

function isMissing(...reasons: readonly MissingReason[]): CompletenessRule["broken"] {
  return (facts, cell) => facts.values[cell] === undefined && reasons.includes(facts.missing[cell] ?? "notFound");
}

function misfits(kind: "money" | "count"): CompletenessRule["broken"] {
  return (facts, cell) => {
    const money = cellById(cell)?.kind === "money";
    const value = facts.values[cell];
    if (money !== (kind === "money")) return false;
    return value === undefined ? facts.missing[cell] === "unreadable" : !fitsCell(cell, value);
  };
}

function absenceRule(table: TableId): string {
  return table === "disputes" ? "F15-T4-15" : "F12-ROWS-MISSING";
}

const completenessRules: readonly CompletenessRule[] = [
  {
    rule: absenceRule,
    broken: isMissing("notFound"),
    says: (count) => ({
      zh: `有 ${count} 个法定单元格在文件中没有找到`,
      en: `${counted(count, "statutory cell")} not found in the document`,
    }),
  },
  {
    rule: () => "F13-COLS",
    broken: isMissing("ambiguous"),
    says: (count) => ({
      zh: `有 ${count} 个单元格无法确定归属，请对照原文填写`,
      en: `${counted(count, "cell")} with more than one possible reading, to be filled in from the original`,
    }),
  },
  {
    rule: () => "F01-INT",
    broken: misfits("count"),
    says: (count) => ({ zh: `有 ${count} 个单元格不是非负整数`, en: `${counted(count, "cell")} without a whole number of zero or more` }),
  },
  {
    rule: () => "F02-FEE",
    broken: misfits("money"),
    says: (count) => ({
      zh: `有 ${count} 个金额不是最多六位小数的非负数`,
      en: `${counted(count, "amount")} not being zero or more with at most six decimals`,
    }),
  },
  {
    rule: () => "F04-BLANK",
    broken: isMissing("blank", "cleared"),
    says: (count) => ({
      zh: `有 ${count} 个空白单元格，请逐一确认是 0 还是未填`,
      en: `${counted(count, "blank cell")}; confirm for each whether it is 0 or not filled in`,
    }),
  },
  {
    rule: () => "F05-DASH",
    broken: isMissing("dash"),
    says: (count) => ({
      zh: `有 ${count} 个单元格填了“/”“—”“无”等符号，没有数量应填 0`,
      en: `${counted(count, "cell")} with a dash or 无; where there is nothing, 0 belongs there`,
    }),
  },
];

/** Plural of what was counted, for the English sentence. */
function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

function namesOf(cells: readonly CellId[], table: TableId, language: "zh" | "en"): string {
  const prefix = tableName(table)[language];
  const names = cells.slice(0, NAMED).map((cell) => cellLabel(cell)[language].slice(prefix.length).trim());
  const more = cells.length > NAMED;
  return language === "zh" ? `${names.join("、")}${more ? "等" : ""}` : `${names.join(", ")}${more ? " and others" : ""}`;
}

function checkTable(facts: Facts, table: TableId, { rule, broken, says }: CompletenessRule): Verdict | null {
  const id = rule(table);
  const all = cellsOfFiledTable(facts.editions, table);
  if (id === "F02-FEE" && !all.some(({ kind }) => kind === "money")) return null;
  const cells = all.map((cell) => cell.id).filter((cell) => broken(facts, cell));
  if (cells.length === 0) return settled({ rule: id, scope: table, cells: [] }, "passed");
  const name = tableName(table);
  if (cells.length === all.length && id === absenceRule(table)) {
    return failed(
      { rule: id, scope: table, cells },
      { message: { zh: `文件中没有找到${name.zh}`, en: `${name.en} was not found in the document` } },
    );
  }
  const said = says(cells.length);
  return failed(
    { rule: id, scope: table, cells },
    {
      message: {
        zh: `${name.zh}${said.zh}（${namesOf(cells, table, "zh")}）`,
        en: `${name.en}: ${said.en} (${namesOf(cells, table, "en")})`,
      },
    },
  );
}

/**
 * Whether every cell of the form holds a number it may hold (F01 to F15). One finding per table and kind of fault, naming all its
 * cells: an empty row is one omission, not seven.
 */
export function checkCompleteness(facts: Facts): readonly Verdict[] {
  return tableIds.flatMap((table) => completenessRules.flatMap((rule) => checkTable(facts, table, rule) ?? []));
}
