import type { CellId, CellKind } from "../form/edition";
import { cellById, MONEY_DECIMALS } from "../form/editions";

const MONEY_SCALE = 10 ** MONEY_DECIMALS;

function kindOf(cell: CellId): CellKind {
  return cellById(cell)?.kind ?? "count";
}

/** True when the number may stand in the cell: counts are whole and ≥ 0, changes whole, money ≥ 0 with at most six decimals. */
export function fitsCell(cell: CellId, value: number): boolean {
  const kind = kindOf(cell);
  if (kind === "change") return Number.isSafeInteger(value);
  if (kind === "count") return Number.isSafeInteger(value) && value >= 0;
  const fen = Math.round(value * MONEY_SCALE);
  return Number.isSafeInteger(fen) && fen >= 0 && fen / MONEY_SCALE === value;
}

/** The integer kept in the store: money 万元 becomes 分 (× 1,000,000), everything else stays. Throws RangeError when it does not fit. */
export function toStored(cell: CellId, value: number): number {
  if (!fitsCell(cell, value)) throw new RangeError(`${value} does not fit ${cell}`);
  return kindOf(cell) === "money" ? Math.round(value * MONEY_SCALE) : value;
}

/** The number of a cell from its stored integer; the exact inverse of `toStored`. */
export function fromStored(cell: CellId, stored: number): number {
  return kindOf(cell) === "money" ? stored / MONEY_SCALE : stored;
}
