import { cellsOfFiledTable, editionOfTable } from "../facts/cell-expression";
import { cellLabel } from "../facts/cell-label";
import type { Facts } from "../facts/facts";
import type { CellId, Column } from "../form/edition";
import { cellById } from "../form/editions";
import { failed, settled, type Verdict } from "./assess";
import type { Bilingual } from "./finding";

/** A jump counts from this many cases and this multiple of last year's value. */
const JUMP_CASES = 30;
const JUMP_FACTOR = 3;

const carriedIn: Bilingual = { zh: "本年“上年结转”", en: "上年结转 this year" };
const carriedOut: Bilingual = { zh: "上年报告“结转下年度”", en: "结转下年度 in last year's report" };

function checkCarry(facts: Facts, lastYear: Facts, { id: column, label }: Column): Verdict {
  const cell: CellId = `applications.carriedIn.${column}`;
  const source: CellId = `applications.carriedOut.${column}`;
  const scope = { rule: "XY-CARRY", scope: column, cells: [cell] };
  const [now, before] = [facts.values[cell], lastYear.values[source]];
  if (now === undefined || before === undefined) return settled(scope, "notAssessable");
  if (now === before) return settled(scope, "passed");
  const gap = Math.abs(now - before);
  return failed(scope, {
    message: {
      zh: `表三「${label}」列：${carriedIn.zh} = ${now}，${carriedOut.zh} = ${before}，相差 ${gap}`,
      en: `Table 3, column 「${label}」: ${carriedIn.en} = ${now}, ${carriedOut.en} = ${before}, a difference of ${gap}`,
    },
    sides: [
      { label: carriedIn, terms: [{ cell, value: now, sign: 1 }], sum: now },
      { label: carriedOut, terms: [{ cell: source, value: before, sign: 1 }], sum: before },
    ],
    stated: [before],
  });
}

interface StockRule {
  readonly rule: string;
  /** The row of 表二. */
  readonly row: string;
}

const stockRules: readonly StockRule[] = [
  { rule: "XY-RULES", row: "regulations" },
  { rule: "XY-NORM", row: "normativeDocuments" },
];

/** Documents in force follow from last year's; only between two reports of the 2021 form. */
function checkStock(facts: Facts, lastYear: Facts, { rule, row }: StockRule): readonly Verdict[] {
  if (facts.editions.disclosure !== "2021" || lastYear.editions.disclosure !== "2021") return [];
  const cell = (column: string): CellId => `disclosure.${row}.${column}`;
  const cells = [cell("issued"), cell("repealed"), cell("inForce")];
  const scope = { rule, scope: null, cells };
  const [issued, repealed, inForce] = cells.map((id) => facts.values[id]);
  const before = lastYear.values[cell("inForce")];
  if (issued === undefined || repealed === undefined || inForce === undefined || before === undefined)
    return [settled(scope, "notAssessable")];
  const expected = before + issued - repealed;
  if (expected === inForce) return [settled(scope, "passed")];
  const label = cellById(cell("inForce"))?.row.label ?? row;
  const sum = `${before} + ${issued} − ${repealed} = ${expected}`;
  const message = {
    zh: `表二「${label}」：上年有效＋本年制发－本年废止 = ${before}＋${issued}－${repealed} = ${expected}，现行有效填 ${inForce}，相差 ${Math.abs(expected - inForce)}`,
    en: `Table 2 「${label}」: in force a year ago + issued − repealed = ${sum}, but ${inForce} are stated in force`,
  };
  return [failed(scope, { message, stated: [before] })];
}

function jumpCells(facts: Facts, lastYear: Facts): readonly CellId[] {
  const sameForm = facts.editions.disclosure === lastYear.editions.disclosure;
  const disclosure = sameForm ? cellsOfFiledTable(facts.editions, "disclosure") : [];
  const disputes = cellsOfFiledTable(facts.editions, "disputes");
  return [
    "applications.newReceived.total",
    ...disclosure.filter(({ kind }) => kind === "count").map(({ id }) => id),
    ...disputes.filter(({ column }) => column.id === "total").map(({ id }) => id),
  ];
}

function checkJump(facts: Facts, lastYear: Facts, cell: CellId): Verdict {
  const scope = { rule: "XY-JUMP", scope: cell, cells: [cell] };
  const [now, before] = [facts.values[cell], lastYear.values[cell]];
  if (now === undefined || before === undefined) return settled(scope, "notAssessable");
  if (Math.abs(now - before) <= Math.max(JUMP_CASES, JUMP_FACTOR * before)) return settled(scope, "passed");
  const label = cellLabel(cell);
  const message = {
    zh: `${label.zh}由上年 ${before} 变为 ${now}，变化异常，请核实`,
    en: `${label.en} went from ${before} last year to ${now}; please verify`,
  };
  return failed(scope, { message, stated: [before] });
}

function checkCopy(facts: Facts, lastYear: Facts): readonly Verdict[] {
  const cells = cellsOfFiledTable(facts.editions, "applications").map(({ id }) => id);
  const scope = { rule: "XY-COPY", scope: null, cells: [] };
  if (cells.some((cell) => facts.values[cell] === undefined)) return [settled(scope, "notAssessable")];
  const received = facts.values["applications.newReceived.total"] ?? 0;
  if (received === 0 || cells.some((cell) => facts.values[cell] !== lastYear.values[cell])) return [settled(scope, "passed")];
  const message = {
    zh: `表三的 ${cells.length} 个数与上年报告完全相同，请核实是否误用了上年数据`,
    en: `All ${cells.length} numbers of table 3 equal last year's; please check that last year's data were not used again`,
  };
  return [failed({ ...scope, cells }, { message })];
}

/** This year's facts against last year's approved ones of the same body (XY rules). */
export function checkContinuity(facts: Facts, lastYear: Facts): readonly Verdict[] {
  const columns = editionOfTable(facts.editions, "applications").tables.applications.blocks[0]?.columns ?? [];
  return [
    ...columns.map((column) => checkCarry(facts, lastYear, column)),
    ...stockRules.flatMap((rule) => checkStock(facts, lastYear, rule)),
    ...jumpCells(facts, lastYear).map((cell) => checkJump(facts, lastYear, cell)),
    ...checkCopy(facts, lastYear),
  ];
}
