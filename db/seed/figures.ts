import type { CellId, Edition } from "@/domain/form/edition";
import { cellById, cellsOfEdition } from "@/domain/form/editions";

/** All figures of one report: every cell of its edition; money in 万元. */
export type Figures = Readonly<Record<CellId, number>>;

const MONEY_STEPS = 100;

/** The sum of several reports, cell by cell. Money is added in hundredths of 万元, so that no rounding shows. */
export function sumFigures(edition: Edition, parts: readonly Figures[]): Figures {
  return Object.fromEntries(
    cellsOfEdition(edition).map(({ id, kind }) => {
      const steps = kind === "money" ? MONEY_STEPS : 1;
      return [id, parts.reduce((sum, part) => sum + Math.round((part[id] ?? 0) * steps), 0) / steps];
    }),
  );
}

/** A figure that must be there: a wrong cell id in the demo's own code fails at once. */
export function figureOf(figures: Figures, cell: CellId): number {
  const value = figures[cell];
  if (value === undefined || !cellById(cell)) throw new Error(`no figure for ${cell}`);
  return value;
}
