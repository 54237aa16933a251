import { cellLabel, plainLabel } from "../facts/cell-label";
import type { Facts } from "../facts/facts";
import type { CellId } from "../form/edition";
import { cellById } from "../form/editions";
import { failed, type Scope, settled, type Verdict } from "./assess";
import type { Lineage } from "./check-input";
import type { ThresholdOf } from "./rule-settings";

const itemRows = ["permits", "otherServices", "penalties", "coercions", "fees"] as const;

function checkItemRow(facts: Facts, lastYear: Facts, row: string, lineage: Lineage): Verdict {
  const cell: CellId = `disclosure.${row}.itemsLastYear`;
  const scope: Scope = { rule: "XY-2019-ITEMS", scope: row, cells: [cell] };
  const [now, before, change] = [facts.values[cell], lastYear.values[cell], lastYear.values[`disclosure.${row}.itemsChange`]];
  if (now === undefined || before === undefined || change === undefined) return settled(scope, "notAssessable");
  if (now === before + change) return settled(scope, "passed");
  const label = cellLabel(cell);
  const sum = `${before}${change < 0 ? "－" : "＋"}${Math.abs(change)} = ${before + change}`;
  const message = {
    zh: `${label.zh}填 ${now}，按上年报告应为 ${sum}`,
    en: `${label.en} is ${now}; by last year's report it should be ${sum}`,
  };
  return failed(scope, { message, stated: [before, change], ...(lineage.bodyChanged ? { severity: "info" } : {}) });
}

/** Items of the 2019 form: last year's number is what the report of the year before leads to (XY-2019-ITEMS). */
export function checkItems(facts: Facts, lastYear: Facts, lineage: Lineage): readonly Verdict[] {
  if (facts.editions.disclosure !== "2019" || lastYear.editions.disclosure !== "2019") return [];
  return itemRows.map((row) => checkItemRow(facts, lastYear, row, lineage));
}

/** 处理决定数量 that is 上一年项目数量 and 本年增/减 together: cases were written where items are asked for. */
function isCaseCount(facts: Facts, row: string, least: number): boolean {
  const cells = ["itemsLastYear", "itemsChange", "decisions"].map((column): CellId => `disclosure.${row}.${column}`);
  const [items, change, decisions] = cells.map((cell) => facts.values[cell]);
  if (items === undefined || change === undefined || decisions === undefined || change === 0) return false;
  return decisions >= least && Math.abs(items + change - decisions) <= 1;
}

/** Items of the 2019 form that are really numbers of cases (P09). */
export function checkItemCounts(facts: Facts, thresholdOf: ThresholdOf): readonly Verdict[] {
  if (facts.editions.disclosure !== "2019") return [];
  const rows = itemRows.filter((row) => isCaseCount(facts, row, thresholdOf("P09-ITEMS", "cases")));
  const cells = rows.flatMap((row): CellId[] => [`disclosure.${row}.itemsLastYear`, `disclosure.${row}.itemsChange`]);
  const scope: Scope = { rule: "P09-ITEMS", scope: null, cells };
  if (rows.length === 0) return [settled(scope, "passed")];
  const names = rows.map((row) => `「${plainLabel(cellById(`disclosure.${row}.decisions`)?.row.label ?? row)}」`).join("、");
  const message = {
    zh: `表二${names}的上一年项目数量与本年增/减之和就是处理决定数量，疑把办件量填入了项目数量`,
    en: `Table 2 ${names}: 上一年项目数量 and 本年增/减 add up to the decisions; cases may have been written where items are asked for`,
  };
  return [failed(scope, { message })];
}
