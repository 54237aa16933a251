import { cellsOfExpression, cellsOfFiledTable, editionOfTable } from "../facts/cell-expression";
import type { Facts } from "../facts/facts";
import type { CellId } from "../form/edition";
import { failed, settled, type Verdict } from "./assess";
import type { Bilingual } from "./finding";
import type { ThresholdOf } from "./rule-settings";

const newReceived: CellId = "applications.newReceived.total";
const carriedIn: CellId = "applications.carriedIn.total";
const concluded: CellId = "applications.concluded.total";

interface ShareRule {
  readonly rule: string;
  readonly cell: CellId;
  readonly says: (share: string) => Bilingual;
}

const secretRule: ShareRule = {
  rule: "P07-SECRET",
  cell: "applications.deniedStateSecret.total",
  says: (share) => ({
    zh: `以国家秘密不予公开占办结 ${share}，请核实定密依据`,
    en: `State secrets make up ${share} of the concluded applications; please verify the classification`,
  }),
};

const otherRule: ShareRule = {
  rule: "P04-OTHER-HIGH",
  cell: "applications.otherOther.total",
  says: (share) => ({
    zh: `“其他处理—其他”占办结 ${share}，比例过高，请核实分类`,
    en: `其他处理—其他 makes up ${share} of the concluded applications; please verify how they were classified`,
  }),
};

/** A share of the concluded applications above a limit deserves a reason, where there are enough of them. */
function checkShare(facts: Facts, { rule, cell, says }: ShareRule, thresholdOf: ThresholdOf): Verdict {
  const scope = { rule, scope: null, cells: [cell, concluded] };
  const [part, all] = [facts.values[cell], facts.values[concluded]];
  if (part === undefined || all === undefined) return settled(scope, "notAssessable");
  if (all < thresholdOf(rule, "cases") || part / all <= thresholdOf(rule, "share")) return settled(scope, "passed");
  return failed(scope, { message: says(`${((part / all) * 100).toFixed(2)} %（${part}/${all}）`) });
}

function checkEmptyTable(facts: Facts): Verdict {
  const cells = cellsOfFiledTable(facts.editions, "applications").map(({ id }) => id);
  const scope = { rule: "P03-TOTALZERO", scope: null, cells: [newReceived, carriedIn] };
  if (facts.values[newReceived] === undefined || facts.values[carriedIn] === undefined) return settled(scope, "notAssessable");
  const filled = cells.filter((cell) => (facts.values[cell] ?? 0) !== 0);
  if (facts.values[newReceived] + facts.values[carriedIn] > 0 || filled.length === 0) return settled(scope, "passed");
  const message = {
    zh: `表三新收与上年结转均为 0，另有 ${filled.length} 个单元格不为 0`,
    en: `Table 3 has no new and no carried-in applications, yet ${filled.length} other cells are not zero`,
  };
  return failed({ ...scope, cells: [newReceived, carriedIn, ...filled] }, { message });
}

function checkDisputesWithoutApplications(facts: Facts): Verdict {
  const totals = cellsOfExpression(editionOfTable(facts.editions, "disputes"), "disputes.all.total");
  const scope = { rule: "P06-DISPUTE-NOAPP", scope: null, cells: [newReceived, carriedIn, ...totals] };
  const values = scope.cells.map((cell) => facts.values[cell]);
  if (values.some((value) => value === undefined)) return settled(scope, "notAssessable");
  const [received = 0, carried = 0, ...disputes] = values;
  const sum = disputes.reduce((all: number, value) => all + (value ?? 0), 0);
  if (received + carried > 0 || sum === 0) return settled(scope, "passed");
  const message = {
    zh: `没有申请却有复议、诉讼 ${sum} 件，可能源于以前年度的申请，请核实`,
    en: `There are ${sum} reviews and suits without any application; they may stem from earlier years, please verify`,
  };
  return failed(scope, { message });
}

function checkEscalation(facts: Facts, lastYear: Facts): Verdict {
  const after: CellId = "disputes.litigationAfterReconsideration.total";
  const reviews: CellId = "disputes.reconsideration.total";
  const scope = { rule: "P05-LIT-GT-REVIEW", scope: null, cells: [after, reviews] };
  const [suits, now, before] = [facts.values[after], facts.values[reviews], lastYear.values[reviews]];
  if (suits === undefined || now === undefined || before === undefined) return settled(scope, "notAssessable");
  if (suits <= now + before) return settled(scope, "passed");
  const message = {
    zh: `复议后起诉 ${suits} 件，多于本年与上年行政复议之和 ${now}＋${before} = ${now + before} 件`,
    en: `${suits} suits after review exceed the reviews of this and last year, ${now} + ${before} = ${now + before}`,
  };
  return failed(scope, { message, stated: [before] });
}

/** Figures that add up but are unusual (P03 to P07); all ask for a reason at most. */
export function checkPlausibility(facts: Facts, lastYear: Facts | null, thresholdOf: ThresholdOf): readonly Verdict[] {
  return [
    checkEmptyTable(facts),
    ...(facts.editions.applications === "2021" ? [checkShare(facts, otherRule, thresholdOf)] : []),
    ...(lastYear ? [checkEscalation(facts, lastYear)] : []),
    checkDisputesWithoutApplications(facts),
    checkShare(facts, secretRule, thresholdOf),
  ];
}
