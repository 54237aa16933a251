import type { CellId, FormTable } from "@/domain/form/edition";
import { cellById } from "@/domain/form/editions";
import { readCellInput } from "./cell-input";
import type { CellOrder } from "./grid-moves";
import { hasLabels, type PlacedText, placeByLabel } from "./label-paste";
import type { PastedBlock } from "./split-block";

export interface CellChange {
  readonly cell: CellId;
  readonly value: number | null;
}

/** What pasting a block would do, and what of it could not be used. */
export interface PastePlan {
  readonly changes: readonly CellChange[];
  readonly matched: "place" | "label";
  /** Pasted texts that are no numbers for their cell; those cells stay as they are. */
  readonly unfit: readonly PlacedText[];
  /** Pasted rows or values that have no place in the table. */
  readonly outside: readonly string[];
}

/** Where a block without labels goes: from a cell on, or into the chosen block of cells. */
export interface PasteTarget {
  readonly order: CellOrder;
  readonly chosen: CellOrder;
}

/** Reads what pasting a block does: by its labels where it has any, else laid down from the first chosen cell. */
export function planPaste(block: PastedBlock, table: FormTable, target: PasteTarget): PastePlan {
  if (hasLabels(block)) {
    const { placed, outside } = placeByLabel(block, table);
    return { ...readTexts(placed), outside, matched: "label" };
  }
  const { placed, outside } = placeFrom(block, target);
  return { ...readTexts(placed), outside, matched: "place" };
}

function placeFrom(block: PastedBlock, { order, chosen }: PasteTarget): { placed: PlacedText[]; outside: string[] } {
  const [single, ...more] = block.flat();
  // One value goes into every chosen cell, as in spreadsheets.
  if (single !== undefined && more.length === 0) return { placed: chosen.flat().map((cell) => ({ cell, text: single })), outside: [] };
  const from = chosen[0]?.[0];
  const row = order.findIndex((cells) => from !== undefined && cells.includes(from));
  const column = from === undefined ? 0 : (order[row]?.indexOf(from) ?? 0);
  const placed: PlacedText[] = [];
  const outside: string[] = [];
  for (const [down, line] of block.entries())
    for (const [right, text] of line.entries()) {
      const cell = row < 0 ? undefined : order[row + down]?.[column + right];
      if (cell) placed.push({ cell, text });
      else if (text !== "") outside.push(text);
    }
  return { placed, outside };
}

function readTexts(placed: readonly PlacedText[]): Pick<PastePlan, "changes" | "unfit"> {
  const changes: CellChange[] = [];
  const unfit: PlacedText[] = [];
  for (const { cell, text } of placed) {
    const input = readCellInput(text, cellById(cell)?.kind ?? "count");
    if (input.kind === "unfit") unfit.push({ cell, text });
    else changes.push({ cell, value: input.kind === "number" ? input.value : null });
  }
  return { changes, unfit };
}

/** Why a paste is shown before it is done. `lost`: figures would become 未填. `blanks`: blanks alone parted the figures. */
export type PasteRisk = "labels" | "shape" | "lost" | "unused" | "blanks";

/** What a person should see before a block is laid down; empty when it simply fits. */
export function risksOfPaste(
  plan: PastePlan,
  {
    block,
    chosen,
    byBlanks,
    currentValue,
  }: { block: PastedBlock; chosen: CellOrder; byBlanks: boolean; currentValue: (cell: CellId) => number | null },
): PasteRisk[] {
  const several = block.flat().length > 1;
  const widths = new Set(block.map((line) => line.length));
  const asChosen = chosen.flat().length <= 1 || (chosen.length === block.length && chosen[0]?.length === block[0]?.length);
  const risks: [PasteRisk, boolean][] = [
    ["labels", plan.matched === "label"],
    ["shape", plan.matched === "place" && several && (!asChosen || widths.size > 1)],
    ["lost", plan.changes.some(({ cell, value }) => value === null && currentValue(cell) !== null)],
    ["unused", several && plan.unfit.length + plan.outside.length > 0],
    ["blanks", byBlanks],
  ];
  return risks.filter(([, holds]) => holds).map(([risk]) => risk);
}
