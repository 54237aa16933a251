import { cellsOfFiledTable, editionOfTable } from "../facts/cell-expression";
import { cellLabel } from "../facts/cell-label";
import type { Facts } from "../facts/facts";
import type { CellId, Column } from "../form/edition";
import { failed, settled, type Verdict } from "./assess";
import type { Lineage } from "./check-input";
import { checkItems } from "./check-items";
import { checkStocks } from "./check-stocks";
import type { Bilingual } from "./finding";
import type { ThresholdOf } from "./rule-settings";

const carriedIn: Bilingual = { zh: "本年“上年结转”", en: "上年结转 this year" };
const carriedOut: Bilingual = { zh: "上年报告“结转下年度”", en: "结转下年度 in last year's report" };

/** What was carried out: by the body itself, or by those merged into it together. */
function carriedOutBy({ mergedFrom = [] }: Lineage): Bilingual {
  if (mergedFrom.length === 0) return carriedOut;
  return {
    zh: `合并前各机关上年“结转下年度”之和（${mergedFrom.join("、")}）`,
    en: `结转下年度 last year, the sum of the bodies merged (${mergedFrom.join(", ")})`,
  };
}

/** A body that changed took over other applications, and last year's report may have been corrected meanwhile. */
function checkCarry(former: Former, { id: column, label }: Column): Verdict {
  const { facts, lastYear, lineage } = former;
  const cell: CellId = `applications.carriedIn.${column}`;
  const source: CellId = `applications.carriedOut.${column}`;
  const scope = { rule: "XY-CARRY", scope: column, cells: [cell] };
  const [now, before] = [facts.values[cell], lastYear.values[source]];
  if (now === undefined || before === undefined) return settled(scope, "notAssessable");
  if (now === before) return settled(scope, "passed");
  const out = carriedOutBy(lineage);
  const gap = Math.abs(now - before);
  return failed(scope, {
    message: {
      zh: `表三「${label}」列：${carriedIn.zh} = ${now}，${out.zh} = ${before}，相差 ${gap}`,
      en: `Table 3, column 「${label}」: ${carriedIn.en} = ${now}, ${out.en} = ${before}, a difference of ${gap}`,
    },
    sides: [
      { label: carriedIn, terms: [{ cell, value: now, sign: 1 }], sum: now },
      { label: out, terms: [{ cell: source, value: before, sign: 1 }], sum: before },
    ],
    stated: [before],
    ...(lineage.bodyChanged || lineage.lastYearCorrected ? { severity: "warn" } : {}),
  });
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

/** A change counts from so many cases and so many times last year's value on. */
function checkJump({ facts, lastYear, lineage, thresholdOf }: Former, cell: CellId): Verdict {
  const scope = { rule: "XY-JUMP", scope: cell, cells: [cell] };
  const [now, before] = [facts.values[cell], lastYear.values[cell]];
  if (now === undefined || before === undefined) return settled(scope, "notAssessable");
  if (Math.abs(now - before) <= Math.max(thresholdOf("XY-JUMP", "cases"), thresholdOf("XY-JUMP", "factor") * before))
    return settled(scope, "passed");
  const label = cellLabel(cell);
  const message = {
    zh: `${label.zh}由上年 ${before} 变为 ${now}，变化异常，请核实`,
    en: `${label.en} went from ${before} last year to ${now}; please verify`,
  };
  return failed(scope, { message, stated: [before], ...(lineage.bodyChanged ? { severity: "info" } : {}) });
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

/** This year's facts beside last year's approved ones of the same body. */
export interface Former {
  readonly facts: Facts;
  readonly lastYear: Facts;
  readonly lineage: Lineage;
  readonly thresholdOf: ThresholdOf;
}

/** This year's facts against last year's (XY rules but for the text). */
export function checkContinuity(former: Former): readonly Verdict[] {
  const { facts, lastYear, lineage } = former;
  const columns = editionOfTable(facts.editions, "applications").tables.applications.blocks[0]?.columns ?? [];
  return [
    ...columns.map((column) => checkCarry(former, column)),
    ...checkStocks(facts, lastYear, lineage),
    ...checkItems(facts, lastYear, lineage),
    ...jumpCells(facts, lastYear).map((cell) => checkJump(former, cell)),
    ...checkCopy(facts, lastYear),
  ];
}
