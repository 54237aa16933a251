import { evaluateCellExpression } from "../../facts/cell-expression";
import type { CellId } from "../../form/edition";
import type { CellChange, Proposal } from "./explanation";
import { linesOf } from "./lines";
import type { Standing } from "./standing";

const rowGroups = ["denied", "unavailable", "notProcessed", "other"] as const;

/** Each total of a line less what a group adds to it once more; nothing where a part of the line is missing. */
function withoutGroup({ facts }: Standing, totals: readonly CellId[], groupOf: (cell: CellId) => string): Proposal[] {
  const changes: CellChange[] = [];
  for (const cell of totals) {
    const from = facts.values[cell];
    const group = evaluateCellExpression(facts, groupOf(cell)).value;
    if (from === undefined || group === null) return [];
    if (group !== 0) changes.push({ cell, from, to: from - group });
  }
  return changes.length > 1 ? [{ kind: "countedTwice", changes, plausibility: 84 }] : [];
}

/** A group counted beside its own parts in a whole line of totals: 法人或其他组织 in every row, 不予公开 in every column. */
export function proposeSums(standing: Standing): readonly Proposal[] {
  const lines = linesOf(standing.facts).map(({ cells }) => cells);
  const totals = lines.find(([first]) => first === "applications.newReceived.total") ?? [];
  const concluded = lines.find(([first]) => first === "applications.concluded.naturalPerson") ?? [];
  const rowOf = (cell: CellId) => cell.split(".")[1] ?? "";
  const columnOf = (cell: CellId) => cell.split(".")[2] ?? "";
  return [
    ...withoutGroup(standing, totals, (cell) => `applications.${rowOf(cell)}.organizations`),
    ...rowGroups.flatMap((group) => withoutGroup(standing, concluded, (cell) => `applications.${group}.${columnOf(cell)}`)),
  ];
}
