import type { MissingReason } from "../facts/facts";
import type { CellKind } from "../form/edition";
import type { Piece } from "./form-rows";
import { readNumberText } from "./number-text";
import type { CellReading, Doubt } from "./reading";

/** The reading of one piece of text in a cell of this kind. */
export function readPiece(piece: Piece, kind: CellKind, doubt: Doubt | null): CellReading {
  const { value, missing, unitRemoved, remarkRemoved } = readNumberText(piece.text, kind);
  const own = remarkRemoved ? ("remark" as const) : unitRemoved ? ("unitSuffix" as const) : null;
  return { value, raw: piece.text, missing, source: piece.source, doubt: value === null ? null : (doubt ?? own) };
}

/** A cell without a number and without a place of its own. */
export function missingCell(reason: MissingReason, raw = "", source: CellReading["source"] = null): CellReading {
  return { value: null, raw, missing: reason, source, doubt: null };
}
