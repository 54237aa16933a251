import { cellLabel, tableName } from "../facts/cell-label";
import type { Facts } from "../facts/facts";
import type { CellId, TableId } from "../form/edition";
import { cellById, tableIds } from "../form/editions";
import { failed, settled, type Verdict } from "./assess";
import { differenceOf } from "./check-equations";
import type { CellNote, ReadingNotes } from "./check-input";
import { equationsOf } from "./equations";
import type { Bilingual, Severity } from "./finding";

/** Cells named in a message with what is printed in them; the finding carries every cell. */
const NAMED = 3;

/** A way of printing a number that the form does not provide for. */
interface PrintRule {
  readonly rule: string;
  readonly tables: readonly TableId[];
  readonly matches: (note: CellNote) => boolean;
  readonly says: Bilingual;
  readonly severity?: (notes: readonly CellNote[]) => Severity | null;
}

function kindOf({ cell }: CellNote): string | undefined {
  return cellById(cell)?.kind;
}

/** An amount printed in 元 was divided by 10,000: more than a matter of print. */
function isYuan(note: CellNote): boolean {
  return kindOf(note) === "money" && /[^万]元$/.test(note.raw);
}

const printRules: readonly PrintRule[] = [
  {
    rule: "F09-DELTA-SIGN",
    tables: ["disclosure"],
    matches: (note) => kindOf(note) === "change" && /[增减+＋↑↓]/.test(note.raw),
    says: { zh: "“本年增/减”应直接填整数，减少填负数", en: "本年增/减 is a whole number, negative for a decrease, without words" },
  },
  {
    rule: "F10-PLUS",
    tables: tableIds,
    matches: ({ raw }) => /\d/.test(raw) && /[余约多近]|左右|以上/.test(raw.replace(/[（(].*$/, "")),
    says: { zh: "表内数字应为准确数，不能写“余”“约”“多”", en: "Numbers in tables are exact; 余, 约 and 多 do not belong there" },
  },
  {
    rule: "F06-UNITSUFFIX",
    tables: tableIds,
    matches: (note) => kindOf(note) !== "change" && /\d\s*(?:件|条|个|项|次|宗|份|人|部|万?元)$/.test(note.raw),
    says: { zh: "数字后带有单位，已剔除", en: "Units behind numbers were taken off" },
    severity: (notes) => (notes.some(isYuan) ? "warn" : null),
  },
  {
    rule: "F07-FULLWIDTH",
    tables: tableIds,
    matches: ({ raw }) => /[０-９．，－]/.test(raw) && /[0-9０-９]/.test(raw),
    says: { zh: "数字为全角，已转为半角", en: "Full-width digits were read as half-width ones" },
  },
  {
    rule: "F08-THOUSANDS",
    tables: tableIds,
    matches: ({ raw }) => /[0-9０-９][,， ][0-9０-９]{3}(?![0-9０-９])/.test(raw),
    says: { zh: "数字带有千分位，已剔除", en: "Thousands separators were taken off" },
  },
];

function named(notes: readonly CellNote[], language: "zh" | "en"): string {
  const shown = notes.slice(0, NAMED).map(({ cell, raw }) => {
    const place = cellLabel(cell)[language].replace(/^[^「]*/, "");
    return language === "zh" ? `${place}印作“${raw}”` : `${place} is printed as “${raw}”`;
  });
  const more = notes.length > NAMED;
  return language === "zh" ? `${shown.join("，")}${more ? "等" : ""}` : `${shown.join(", ")}${more ? " and others" : ""}`;
}

function checkPrint(notes: readonly CellNote[], { rule, matches, says, severity }: PrintRule, table: TableId): Verdict {
  const found = notes.filter((note) => note.cell.startsWith(`${table}.`) && matches(note));
  const scope = { rule, scope: table, cells: found.map(({ cell }) => cell) };
  if (found.length === 0) return settled(scope, "passed");
  const name = tableName(table);
  const graver = severity?.(found) ?? null;
  const message = {
    zh: `${name.zh}${found.length} 个单元格：${says.zh}（${named(found, "zh")}）`,
    en: `${name.en}, ${found.length} cell${found.length === 1 ? "" : "s"}: ${says.en} (${named(found, "en")})`,
  };
  return failed(scope, { message, ...(graver ? { severity: graver } : {}) });
}

/** Doubts that only a look at the original settles; units and remarks are told by rules of their own. */
function isDoubtful({ doubt }: CellNote): boolean {
  return doubt === "surplusColumn" || doubt === "missingLabel";
}

/** Sums that hold over the cells speak for them. */
function isVouchedFor(facts: Facts, cells: readonly CellId[]): boolean {
  const touching = equationsOf(facts.editions).filter((equation) => equation.cells.some((cell) => cells.includes(cell)));
  return (
    cells.every((cell) => touching.some((equation) => equation.cells.includes(cell))) &&
    touching.every((equation) => differenceOf(equation, facts) === 0)
  );
}

function checkDoubts(facts: Facts, notes: readonly CellNote[], table: TableId): Verdict {
  const cells = notes.filter((note) => note.cell.startsWith(`${table}.`) && isDoubtful(note)).map(({ cell }) => cell);
  const scope = { rule: "W04-LOWCONF", scope: table, cells };
  if (cells.length === 0) return settled(scope, "passed");
  const name = tableName(table);
  return failed(scope, {
    message: {
      zh: `${name.zh}有 ${cells.length} 个单元格识别存疑，请对照原文核对`,
      en: `${name.en}: ${cells.length} cell${cells.length === 1 ? "" : "s"} read with doubt; compare with the original`,
    },
    ...(isVouchedFor(facts, cells) ? { severity: "info" } : {}),
  });
}

/**
 * How the document prints its numbers (F06 to F10) and which were read with doubt (W04), one finding per table. A cell that a
 * person has since changed is no longer judged by its print.
 */
export function checkPrints(facts: Facts, { cells }: ReadingNotes): readonly Verdict[] {
  const notes = cells.filter(({ cell, value }) => (facts.values[cell] ?? null) === value);
  const present = tableIds.filter((table) => facts.editions[table] !== null);
  const prints = printRules
    .filter(({ rule }) => rule !== "F09-DELTA-SIGN" || facts.editions.disclosure === "2019")
    .flatMap((rule) => rule.tables.filter((table) => present.includes(table)).map((table) => checkPrint(notes, rule, table)));
  return [...prints, ...present.map((table) => checkDoubts(facts, notes, table))];
}
