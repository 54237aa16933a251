import type { CellId } from "../../form/edition";
import type { CellChange, Proposal } from "./explanation";
import { type Line, linesOf } from "./lines";
import { cellsInSmallGroups, type Standing, standsFast } from "./standing";

interface Pair {
  readonly from: readonly [CellId, number];
  readonly to: readonly [CellId, number];
  readonly neighbours: boolean;
}

const change = ([cell, from]: readonly [CellId, number], by: number): CellChange => ({ cell, from, to: from + by });

/** What the broken sums that the cells touch lack: the only amounts that moving cases between them could mend. */
function amounts({ touching, residuals }: Standing, cells: readonly CellId[]): readonly number[] {
  const lacks = cells.flatMap((cell) => (touching.get(cell) ?? []).map(({ at }) => Math.abs(residuals[at] ?? 0)));
  return [...new Set(lacks.flatMap((lack) => (lack % 2 === 0 ? [lack, lack / 2] : [lack])))].filter((lack) => lack > 0);
}

function exchanges(standing: Standing, { from, to, neighbours }: Pair): Proposal[] {
  const proposals: Proposal[] = [];
  const gap = to[1] - from[1];
  const near = neighbours ? 10 : 0;
  if (gap !== 0) proposals.push({ kind: "swapped", changes: [change(from, gap), change(to, -gap)], plausibility: 65 + near });
  for (const amount of amounts(standing, [from[0], to[0]])) {
    for (const by of [amount, -amount]) {
      const kind = amount === 1 ? "oneCase" : "moved";
      const plausibility = amount === 1 ? 60 + near : 15 + near;
      proposals.push({ kind, changes: [change(from, by), change(to, -by)], plausibility });
    }
  }
  return proposals;
}

/** A wrong part that was added into its total: both change alike. */
function intoTotal(standing: Standing, { from, to }: Pair, direction: Line["direction"]): Proposal[] {
  const isTotal = (cell: CellId) => (direction === "row" ? cell.endsWith(".total") : cell.includes(".concluded."));
  if (isTotal(from[0]) === isTotal(to[0])) return [];
  return amounts(standing, [from[0], to[0]]).flatMap((amount) =>
    [amount, -amount].map((by): Proposal => ({ kind: "intoTotal", changes: [change(from, by), change(to, by)], plausibility: 40 })),
  );
}

function pairsOf(standing: Standing, { cells }: Line, open: ReadonlySet<CellId>): readonly Pair[] {
  const loose = cells.flatMap((cell, at) => {
    const value = standing.facts.values[cell];
    return value === undefined || !standing.touching.has(cell) || standsFast(standing, cell, cells) ? [] : [{ cell, at, value }];
  });
  if (!loose.some(({ cell }) => open.has(cell))) return [];
  return loose.flatMap((one, index) =>
    loose.slice(index + 1).map(
      (other): Pair => ({
        from: [one.cell, one.value],
        to: [other.cell, other.value],
        neighbours: other.at === one.at + 1,
      }),
    ),
  );
}

/** Two cells are part of no more constraints than these. */
const MOST_MENDED = 8;

/** Two cells of a row or column that may have each other's number, or cases of each other, or a mistake in common. */
export function proposeExchanges(standing: Standing): readonly Proposal[] {
  const open = cellsInSmallGroups(standing, MOST_MENDED);
  return linesOf(standing.facts).flatMap((line) =>
    pairsOf(standing, line, open).flatMap((pair) => [...exchanges(standing, pair), ...intoTotal(standing, pair, line.direction)]),
  );
}
