import type { TableId } from "../form/edition";
import { editionById } from "../form/editions";
import type { LabelledRow } from "./align-values";
import { isAnyColumnLabel, type RowLabel, rowsLabelled } from "./form-labels";
import type { Piece, PrintedRow } from "./form-rows";
import { isMarkedNumber, isValueText } from "./number-text";
import type { Doubt } from "./reading";

/** A printed row whose label is a row of the form. */
export interface FoundRow extends LabelledRow {
  readonly meanings: readonly RowLabel[];
  readonly labelPiece: Piece;
  /** `missingLabel` when the label is damaged and the row was told by its neighbours. */
  readonly doubt: Doubt | null;
}

const filled = ({ text }: Piece) => text.trim() !== "";

/** A label of the form with its number, of which little more is left: 3.其. */
const numbering = /^\s*\d+\s*[.．、]\s*\p{Script=Han}/u;

/** Text with digits that is neither number nor label: 3-5, 约5, 5①. It takes the place of a value, to be asked for. */
function isUnclearValue({ text }: Piece, table: TableId): boolean {
  if (isMarkedNumber(text)) return true;
  const characters = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  const isShort = characters <= 2 && text.trim().length <= 20 && !numbering.test(text);
  return /\d/u.test(text) && isShort && rowsLabelled(text, table).length === 0;
}

/** A label counts only directly before its values: behind it stands a value, or nothing at all. */
function isFollowedByValues(pieces: readonly Piece[], label: number, table: TableId): boolean {
  const next = pieces.slice(label + 1).find(filled);
  return next === undefined || isValueText(next.text) || isUnclearValue(next, table);
}

function depthOf([meaning]: readonly RowLabel[]): number {
  if (!meaning || meaning.row.group === null) return 0;
  const group = editionById(meaning.edition).tables[meaning.table].rowGroups.find(({ id }) => id === meaning.row.group);
  return group?.parent ? 2 : 1;
}

/** The labelled row a printed row is, or null for headings, headers and rows of no form. */
export function findLabelledRow(printed: PrintedRow, table: TableId): FoundRow | null {
  const { pieces, origin, hasSpans, isNarrow = false, isMixed = false } = printed;
  const firstValue = pieces.findIndex((piece) => isValueText(piece.text));
  const labels = firstValue === -1 ? pieces : pieces.slice(0, firstValue);
  for (let index = labels.length - 1; index >= 0; index -= 1) {
    const piece = labels[index];
    if (!piece || !filled(piece) || isUnclearValue(piece, table)) continue;
    const meanings = rowsLabelled(piece.text, table);
    if (meanings.length === 0) return null;
    const values = pieces.slice(index + 1);
    const isHeader = firstValue === -1 && isAnyColumnLabel(piece.text, table);
    if (isHeader || !isFollowedByValues(pieces, index, table)) return null;
    return {
      origin,
      hasSpans,
      isNarrow,
      isMixed,
      depth: depthOf(meanings),
      label: index,
      width: pieces.length,
      values,
      meanings,
      labelPiece: piece,
      doubt: null,
    };
  }
  return null;
}
