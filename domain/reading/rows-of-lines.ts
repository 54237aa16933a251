import type { Document } from "../document/document";
import { foldWidth, labelKey } from "../document/normalise";
import type { TableId } from "../form/edition";
import { sections } from "../form/sections";
import { isAnyColumnLabel, isGroupLabel, isGroupOf, rowsLabelled } from "./form-labels";
import type { Piece, PrintedRow } from "./form-rows";
import { isMarkedNumber, isValueText } from "./number-text";
import { piecesOfBlocks } from "./pieces-of-lines";
import type { SectionSpan } from "./reading";

/** What is left of a number broken over lines (.128305, 007, 元), or of a label whose number stands on the line before. */
const continuesValue = /^(?:[.,、]|0\d|万?元$)/u;
const LONGEST_LABEL = 4;
/** Fewer column labels than this may be rows of the same name. */
const LEAST_COLUMNS = 4;

interface JoinedLabel {
  readonly piece: Piece;
  /** The labels before it in the same run. */
  readonly before: readonly Piece[];
}

const isRowLabel = ({ text }: Piece, table: TableId) => rowsLabelled(text, table).length > 0;

/**
 * The label just before a run of values: the longest join of its last lines that is a row's label. A group's label may stand
 * behind a row of its own; behind another it has the values to itself. Column labels in a row are a header, not a row.
 */
function joinLabel(labels: readonly Piece[], table: TableId): JoinedLabel | null {
  const own = labels.filter((piece) => !isGroupLabel(piece.text) || isRowLabel(piece, table));
  const last = labels[labels.length - 1];
  const joined = longestLabel(own, table);
  if (!last || !joined) return null;
  const rows = rowsLabelled(joined.piece.text, table);
  if (last !== own[own.length - 1] && !rows.some((row) => isGroupOf(last.text, row))) return null;
  const [former] = joined.before.slice(-1);
  const isHeader = former && [former, joined.piece].every(({ text }) => isAnyColumnLabel(text, table));
  return isHeader ? null : joined;
}

function longestLabel(own: readonly Piece[], table: TableId): JoinedLabel | null {
  for (let count = Math.min(LONGEST_LABEL, own.length); count >= 1; count -= 1) {
    const last = own.slice(-count);
    const text = last.map((piece) => piece.text).join("");
    const [first] = last;
    if (first && rowsLabelled(text, table).length > 0) return { piece: { text, source: first.source }, before: own.slice(0, -count) };
  }
  return null;
}

/** A run of labels with the values behind it: header labels, rows whose cells were all empty, and the row of the values. */
function rowsOfRun(labels: readonly Piece[], values: readonly Piece[], table: TableId): PrintedRow[] {
  const label = values.length > 0 ? joinLabel(labels, table) : null;
  const before = label ? label.before : labels;
  const row = (pieces: readonly Piece[]): PrintedRow => ({ table, origin: "lines", pieces, hasSpans: false });
  // Among column labels 其他 and 总计 are columns as well, not rows whose cells were empty.
  const isHeader = before.filter(({ text }) => isAnyColumnLabel(text, table)).length >= LEAST_COLUMNS;
  const isRow = ({ text }: Piece) => rowsLabelled(text, table).length > 0 && !(isHeader && isAnyColumnLabel(text, table));
  const header = before.filter((piece) => !isRow(piece));
  const blank = before.filter(isRow).map((piece) => row([piece]));
  if (values.length === 0) return [row(header), ...blank];
  const [last] = labels.slice(-1);
  const unknown = last && !isRow(last) && !(isHeader && isAnyColumnLabel(last.text, table)) ? [last] : [];
  return [row(header), ...blank, row([...(label ? [label.piece] : unknown), ...values])];
}

/** Where values stand side by side, the first of a line begins a row of its own, although that has no label. */
function startsRow({ source }: Piece, values: readonly Piece[]): boolean {
  const [former, last] = values.slice(-2);
  return former !== undefined && last !== undefined && former.source.block === last.source.block && source.block !== last.source.block;
}

/** A row's label whose number stands on the line before, where it looks like a value: 2 / .重复申请. */
function joinNumbering(number: Piece | undefined, { text, source }: Piece, table: TableId): Piece | null {
  if (!number || !/^[.、]/u.test(foldWidth(text))) return null;
  const label = number.text.trim() + text.trim();
  return rowsLabelled(label, table).some(({ row }) => labelKey(row.label) === labelKey(label)) ? { text: label, source } : null;
}

function rowsOfSection(pieces: readonly Piece[], table: TableId): PrintedRow[] {
  const rows: PrintedRow[] = [];
  let labels: Piece[] = [];
  let values: Piece[] = [];
  const flush = () => {
    rows.push(...rowsOfRun(labels, values, table));
    labels = [];
    values = [];
  };
  for (const piece of pieces) {
    if (piece.text === "" || isValueText(piece.text) || isMarkedNumber(piece.text)) {
      if (table !== "disputes" && startsRow(piece, values)) flush();
      values.push(piece);
      continue;
    }
    const numbered = joinNumbering(values[values.length - 1], piece, table);
    if (numbered) values.pop();
    else if (values.length > 0 && continuesValue.test(foldWidth(piece.text))) {
      values.push(piece);
      continue;
    }
    if (values.length > 0) flush();
    labels.push(numbered ?? piece);
  }
  flush();
  return rows;
}

/**
 * The rows of tables that lost their grid: one cell a line, or columns kept apart by blanks. Values follow the label they
 * belong to; where a row's cells were empty they are lost, which `origin` tells.
 */
export function rowsOfLines(document: Document, spans: readonly SectionSpan[]): readonly PrintedRow[] {
  return spans.flatMap(({ id, from, to }) => {
    const table = sections.find((section) => section.id === id)?.table;
    if (!table) return [];
    return rowsOfSection(piecesOfBlocks(document.blocks, from + 1, to), table);
  });
}
