import { cellsOfFiledTable } from "../facts/cell-expression";
import { cellLabel, tableName } from "../facts/cell-label";
import type { Facts } from "../facts/facts";
import type { CellId, TableId } from "../form/edition";
import { tableIds } from "../form/editions";
import { failed, settled, type Verdict } from "./assess";
import type { Filing } from "./check-input";

function checkDuplicates(sameReports: number): Verdict {
  const scope = { rule: "W01-DUP", scope: null, cells: [] };
  if (sameReports === 0) return settled(scope, "passed");
  return failed(scope, {
    message: {
      zh: `同单位同年度同口径另有 ${sameReports} 份报告，请只保留一份`,
      en: `There ${sameReports === 1 ? "is another report" : `are ${sameReports} other reports`} of the same body, year and scope; keep one only`,
    },
    stated: [sameReports],
  });
}

function checkLaterChanges(facts: Facts, { facts: published, reason }: NonNullable<Filing["published"]>): Verdict {
  const all = new Set([...Object.keys(facts.values), ...Object.keys(published.values)] as CellId[]);
  const cells = [...all].filter((cell) => facts.values[cell] !== published.values[cell]);
  const scope = { rule: "W02-REV", scope: null, cells };
  if (cells.length === 0 || (reason !== null && reason.trim() !== "")) return settled(scope, "passed");
  return failed(scope, {
    message: {
      zh: `公布后修改了 ${cells.length} 个单元格，没有写明理由`,
      en: `${cells.length} cell${cells.length === 1 ? " was" : "s were"} changed after publication without a reason`,
    },
  });
}

function checkCopy(facts: Facts, { name, facts: other }: NonNullable<Filing["otherCopy"]>, table: TableId): Verdict {
  const all = cellsOfFiledTable(facts.editions, table).map(({ id }) => id);
  const differing = all.filter((cell) => {
    const [here, there] = [facts.values[cell], other.values[cell]];
    return here !== undefined && there !== undefined && here !== there;
  });
  const scope = { rule: "W03-FILE", scope: table, cells: differing };
  const [first] = differing;
  if (first === undefined) {
    const isOpen = all.some((cell) => facts.values[cell] === undefined || other.values[cell] === undefined);
    return settled(scope, isOpen ? "notAssessable" : "passed");
  }
  const [here, there, label] = [facts.values[first], other.values[first], cellLabel(first)];
  return failed(scope, {
    message: {
      zh: `${tableName(table).zh}有 ${differing.length} 个数与“${name}”不一致，如${label.zh}为 ${here}，该文件中为 ${there}`,
      en: `${tableName(table).en}: ${differing.length} figure${differing.length === 1 ? " differs" : "s differ"} from “${name}”; ${label.en} is ${here} here and ${there} there`,
    },
    stated: differing.map((cell) => other.values[cell] ?? 0),
  });
}

/** How the report was filed: once, with reasons for late changes, and alike in every copy (W01 to W03). */
export function checkFiling(facts: Facts, { sameReports, published, otherCopy }: Filing): readonly Verdict[] {
  const present = tableIds.filter((table) => facts.editions[table] !== null);
  return [
    ...(sameReports === undefined ? [] : [checkDuplicates(sameReports)]),
    ...(published ? [checkLaterChanges(facts, published)] : []),
    ...(otherCopy ? present.map((table) => checkCopy(facts, otherCopy, table)) : []),
  ];
}
