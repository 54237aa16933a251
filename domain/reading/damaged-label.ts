import { labelKey, withoutNumbering } from "../document/normalise";
import type { Row } from "../form/edition";
import { editions } from "../form/editions";
import { rowsLabelled } from "./form-labels";
import type { PrintedRow } from "./form-rows";
import { type FoundRow, findLabelledRow } from "./labelled-rows";
import { isValueText } from "./number-text";

const COLUMNS = 7;

/** Share of the form's label that the damaged print still shows, in order. */
const ENOUGH = 0.7;

function lettersInCommon(left: string, right: string): number {
  let previous = new Array<number>(right.length + 1).fill(0);
  for (const letter of left) {
    const current = [0];
    for (let index = 1; index <= right.length; index += 1) {
      const best =
        right.charAt(index - 1) === letter ? (previous[index - 1] ?? 0) + 1 : Math.max(previous[index] ?? 0, current[index - 1] ?? 0);
      current.push(best);
    }
    previous = current;
  }
  return previous[right.length] ?? 0;
}

function resembles(text: string, row: Row): boolean {
  const printed = labelKey(withoutNumbering(text));
  const label = labelKey(withoutNumbering(row.label));
  const common = lettersInCommon(printed, label);
  return printed.length >= 4 && common >= label.length * ENOUGH && common >= printed.length * ENOUGH;
}

function lastLabel({ pieces }: PrintedRow): number {
  const firstValue = pieces.findIndex(({ text }) => isValueText(text));
  const labels = firstValue === -1 ? pieces : pieces.slice(0, firstValue);
  const filled = labels.flatMap(({ text }, index) => (text.trim() === "" ? [] : [index]));
  return filled[filled.length - 1] ?? -1;
}

/**
 * A row of 表三 whose label is damaged in the print (or lost half its letters): told by the rows before and after it, which are
 * its neighbours on the form, and by most of its letters in order. Only with all seven values; null when in doubt.
 */
export function findDamagedRow(data: readonly PrintedRow[], index: number): FoundRow | null {
  const printed = data[index];
  if (!printed) return null;
  const label = lastLabel(printed);
  const piece = printed.pieces[label];
  const values = printed.pieces.slice(label + 1);
  const full =
    values.filter(({ text }) => text.trim() !== "").length === COLUMNS &&
    values.every(({ text }) => text.trim() === "" || isValueText(text));
  if (!piece || !full || rowsLabelled(piece.text, "applications").length > 0) return null;
  for (const edition of editions) {
    const [block] = edition.tables.applications.blocks;
    const row = block ? rowBetween(data, index, block.rows) : null;
    if (!block || !row || !resembles(piece.text, row)) continue;
    const meanings = [{ edition: edition.id, table: "applications" as const, block, row }];
    return {
      origin: printed.origin,
      hasSpans: printed.hasSpans,
      depth: 0,
      label,
      width: printed.pieces.length,
      values,
      meanings,
      labelPiece: piece,
      doubt: "missingLabel",
    };
  }
  return null;
}

function idOf(printed: PrintedRow | undefined): string | null {
  const found = printed ? findLabelledRow(printed, "applications") : null;
  return found?.meanings[0]?.row.id ?? null;
}

function rowBetween(data: readonly PrintedRow[], index: number, rows: readonly Row[]): Row | null {
  const before = rows.findIndex(({ id }) => id === idOf(data[index - 1]));
  const after = rows.findIndex(({ id }) => id === idOf(data[index + 1]));
  return before >= 0 && after === before + 2 ? (rows[before + 1] ?? null) : null;
}
