import { cellsOfExpression, editionOfTable } from "../../facts/cell-expression";
import type { CellId, TableId } from "../../form/edition";
import { equationsOf } from "../equations";
import { digitSlip } from "./digit-slips";
import type { Proposal } from "./explanation";
import { cellsInSmallGroups, type Standing, valueToMend } from "./standing";

/** Sums that may be counted once too often into a total: each part of its equations, and each group of the row or column. */
function countedTwice({ facts }: Standing, cell: CellId, excess: number): boolean {
  const sums = equationsOf(facts.editions).filter(({ right }) => right.cells.length === 1 && right.cells[0] === cell);
  const parts = sums.flatMap(({ left }) => left.parts.map(({ cells }) => cells));
  const [table = "", row = "", column = ""] = cell.split(".");
  const edition = editionOfTable(facts.editions, table as TableId);
  const groups = column === "total" ? [cellsOfExpression(edition, `${table}.${row}.organizations`)] : [];
  return [...parts, ...groups].some((cells) => cells.length > 0 && cells.reduce((sum, id) => sum + (facts.values[id] ?? 0), 0) === excess);
}

function proposalFor(standing: Standing, cell: CellId, to: number): Proposal {
  const from = standing.facts.values[cell] ?? 0;
  const changes = [{ cell, from, to }];
  const slip = digitSlip(from, to);
  const isOld = from > 0 && standing.lastYear?.values[cell] === from;
  const plain: Proposal = { kind: "value", changes, plausibility: from === 0 ? 25 : 30 };
  const candidates: Proposal[] = [
    plain,
    ...(slip ? [{ ...slip, changes }] : []),
    ...(isOld ? [{ kind: "lastYear" as const, changes, plausibility: from >= 10 ? 86 : 55 }] : []),
    ...(from > to && countedTwice(standing, cell, from - to) ? [{ kind: "countedTwice" as const, changes, plausibility: 70 }] : []),
  ];
  return candidates.reduce((best, one) => (one.plausibility > best.plausibility ? one : best), plain);
}

/** A row, a column, a balance, and what last year carried out: no cell is part of more constraints. */
const MOST_MENDED = 4;

/** For every cell of a broken equation the value that would mend it, named by what may have happened to it. */
export function proposeValues(standing: Standing): readonly Proposal[] {
  return [...cellsInSmallGroups(standing, MOST_MENDED)].flatMap((cell) => {
    const to = valueToMend(standing, cell, []);
    return to === null ? [] : [proposalFor(standing, cell, to)];
  });
}
