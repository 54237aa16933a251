import type { ReportScope } from "../body/body";
import { cellsOfFiledTable, editionOfTable } from "../facts/cell-expression";
import { cellLabel, tableName } from "../facts/cell-label";
import type { Facts } from "../facts/facts";
import type { CellId, FormCell, TableId } from "../form/edition";
import { tableIds } from "../form/editions";
import { failed, type Scope, settled, type Verdict } from "./assess";
import type { RollUpParts } from "./check-input";

/** 规章 and 规范性文件 add up only where every maker is counted once, and items of 2019 may be shared: only acts are summed. */
function isSummed({ table, row, kind, column }: FormCell): boolean {
  if (table !== "disclosure") return true;
  if (row.id === "regulations" || row.id === "normativeDocuments") return false;
  return kind === "money" || column.id === "decisions";
}

function isAfterReview(cell: CellId): boolean {
  return cell.startsWith("disputes.litigationAfterReconsideration.");
}

/** Suits that the parts count more often than the roll-up, as both defendants of a case do. */
function isJointDefendants(facts: Facts, { sum }: RollUpParts, cell: CellId): boolean {
  return isAfterReview(cell) && (facts.values[cell] ?? 0) < (sum.values[cell] ?? 0);
}

function summedCells(facts: Facts, table: TableId): readonly CellId[] {
  return cellsOfFiledTable(facts.editions, table)
    .filter(isSummed)
    .map(({ id }) => id);
}

/** Each cell against the sum of the parts, one finding per table; as long as parts are missing nothing can be said. */
function checkSum(facts: Facts, parts: RollUpParts, table: TableId): Verdict {
  const all = summedCells(facts, table);
  const { sum, missing } = parts;
  const sameForm = editionOfTable(facts.editions, table).id === editionOfTable(sum.editions, table).id;
  const scope: Scope = { rule: "U01-ROLL", scope: table, cells: all };
  if (missing.length > 0 || !sameForm) return settled(scope, "notAssessable");
  const differing = all.filter((cell) => {
    const [stated, added] = [facts.values[cell], sum.values[cell]];
    return stated !== undefined && added !== undefined && stated !== added && !isJointDefendants(facts, parts, cell);
  });
  const [first] = differing;
  if (first === undefined) {
    const isOpen = all.some((cell) => facts.values[cell] === undefined || sum.values[cell] === undefined);
    return settled(scope, isOpen ? "notAssessable" : "passed");
  }
  const label = cellLabel(first);
  const [stated, added] = [facts.values[first], sum.values[first]];
  return failed(
    { ...scope, cells: differing },
    {
      message: {
        zh: `${tableName(table).zh}有 ${differing.length} 个数与 ${parts.expected} 个单位之和不一致，如${label.zh}填 ${stated}，各单位之和为 ${added}`,
        en: `${tableName(table).en}: ${differing.length} figure${differing.length === 1 ? "" : "s"} other than the sum of ${parts.expected} bodies; ${label.en} is ${stated}, the sum ${added}`,
      },
      stated: differing.map((cell) => sum.values[cell] ?? 0),
    },
  );
}

function checkCoverage({ expected, missing }: RollUpParts): Verdict {
  const scope: Scope = { rule: "U02-ROLL-MISSING", scope: null, cells: [] };
  if (missing.length === 0) return settled(scope, "passed");
  const named = missing.slice(0, 5).join("、");
  return failed(scope, {
    message: {
      zh: `应汇总 ${expected} 个单位，还有 ${missing.length} 个没有报告：${named}${missing.length > 5 ? "等" : ""}`,
      en: `Of ${expected} bodies to be rolled up ${missing.length} have no report: ${named}${missing.length > 5 ? " and others" : ""}`,
    },
    stated: [expected, missing.length],
  });
}

/** A sum is never below one of its parts. */
function checkLargest(facts: Facts, { largest }: RollUpParts, table: TableId): Verdict {
  const all = summedCells(facts, table).filter((cell) => largest[cell] !== undefined && !isAfterReview(cell));
  const smaller = all.filter((cell) => (facts.values[cell] ?? Number.POSITIVE_INFINITY) < (largest[cell]?.value ?? 0));
  const scope: Scope = { rule: "U03-ROLL-LESS", scope: table, cells: all };
  const [first] = smaller;
  const part = first && largest[first];
  if (!first || !part) return settled(scope, all.some((cell) => facts.values[cell] === undefined) ? "notAssessable" : "passed");
  const label = cellLabel(first);
  return failed(
    { ...scope, cells: smaller },
    {
      message: {
        zh: `${tableName(table).zh}有 ${smaller.length} 个数小于下级：${label.zh}填 ${facts.values[first]}，${part.body}为 ${part.value}`,
        en: `${tableName(table).en}: ${smaller.length} figure${smaller.length === 1 ? "" : "s"} below a part's; ${label.en} is ${facts.values[first]}, ${part.body} alone has ${part.value}`,
      },
      stated: smaller.map((cell) => largest[cell]?.value ?? 0),
    },
  );
}

function checkJointDefendants(facts: Facts, parts: RollUpParts): Verdict {
  const cell: CellId = "disputes.litigationAfterReconsideration.total";
  const scope: Scope = { rule: "U05-JOINT", scope: null, cells: [cell] };
  const [stated, added] = [facts.values[cell], parts.sum.values[cell]];
  if (stated === undefined || added === undefined) return settled(scope, "notAssessable");
  if (!isJointDefendants(facts, parts, cell)) return settled(scope, "passed");
  return failed(scope, {
    message: {
      zh: `复议后起诉填 ${stated} 件，各单位之和为 ${added} 件；复议机关作共同被告的案件只计原行为机关，请核实是否有单位重复计算`,
      en: `${stated} suits after review are stated, the bodies add up to ${added}; suits against joint defendants count at the original body only`,
    },
    stated: [added],
  });
}

/** Whether the report says what it covers (U04). */
export function checkScope(scope: ReportScope | null): Verdict {
  const place: Scope = { rule: "U04-ROLL-SCOPE", scope: null, cells: [] };
  if (scope !== null) return settled(place, "passed");
  return failed(place, {
    message: { zh: "没有声明报告口径：本机关或本级汇总", en: "The report does not say whether it is the body's own or a roll-up" },
  });
}

/** A roll-up against the reports it adds up (U01 to U03, U05). */
export function checkRollUp(facts: Facts, parts: RollUpParts): readonly Verdict[] {
  const present = tableIds.filter((table) => facts.editions[table] !== null);
  return [
    checkCoverage(parts),
    ...present.flatMap((table) => [checkSum(facts, parts, table), checkLargest(facts, parts, table)]),
    checkJointDefendants(facts, parts),
  ];
}
