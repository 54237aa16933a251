import { labelKey } from "../document/normalise";
import type { CellId, Column, EditionId, FormBlock } from "../form/edition";
import { editionById } from "../form/editions";
import { alignValues } from "./align-values";
import { missingCell, readPiece } from "./cell-readings";
import { isAnyColumnLabel, isColumnLabel, type RowLabel } from "./form-labels";
import type { Piece, PrintedRow } from "./form-rows";
import { type FoundRow, findLabelledRow } from "./labelled-rows";
import { isValueText } from "./number-text";
import type { CellReading, ReadingProblem } from "./reading";
import type { TableReading } from "./table-reading";

const LONGEST_LABEL = 3;

/** Column labels as printed, joined where a line break cut one in two (本年新 / 公开数量). */
function headerOf(pieces: readonly Piece[]): readonly string[] {
  const start = pieces.findIndex(({ text }) => labelKey(text) === "信息内容");
  const texts = pieces.slice(start + 1).map(({ text }) => text);
  const header: string[] = [];
  for (let index = 0; index < texts.length; ) {
    let length = LONGEST_LABEL;
    while (length > 0 && !isAnyColumnLabel(texts.slice(index, index + length).join(""), "disclosure")) length -= 1;
    if (length > 0) header.push(texts.slice(index, index + length).join(""));
    index += Math.max(1, length);
  }
  return header;
}

/** The form's columns in printed order, or null when the header is not this block's. */
function columnsOf(header: readonly string[], block: FormBlock): readonly Column[] | null {
  if (header.length !== block.columns.length) return null;
  const columns = header.flatMap((text) => block.columns.find((column) => isColumnLabel(text, column)) ?? []);
  return new Set(columns).size === block.columns.length ? columns : null;
}

interface Meaning {
  readonly label: RowLabel;
  readonly columns: readonly Column[];
  readonly row: FoundRow;
}

function meaningsOf(row: FoundRow, header: readonly string[]): Meaning[] {
  return row.meanings.flatMap((label) => {
    const columns = columnsOf(header, label.block);
    return columns ? [{ label, columns, row }] : [];
  });
}

interface Found {
  readonly rows: readonly FoundRow[];
  readonly meanings: readonly Meaning[];
  readonly headers: readonly string[];
}

function findRows(printed: readonly PrintedRow[]): Found {
  let header: readonly string[] = [];
  const rows: FoundRow[] = [];
  const meanings: Meaning[] = [];
  const headers: string[] = [];
  for (const line of printed) {
    const hasValues = line.pieces.some(({ text }) => isValueText(text));
    const next = hasValues ? [] : headerOf(line.pieces);
    if (next.length > 0) {
      header = next;
      headers.push(...next);
      continue;
    }
    const row = findLabelledRow(line, "disclosure");
    if (!row) continue;
    rows.push(row);
    meanings.push(...meaningsOf(row, header));
  }
  return { rows, meanings, headers };
}

/** The edition most rows can only belong to; null when no row tells. */
function editionOf({ meanings, headers }: Found): EditionId | null {
  const votes = (edition: EditionId) => {
    const columns = editionById(edition).tables.disclosure.blocks.flatMap((block) => block.columns);
    const exact = headers.filter((text) => columns.some(({ label }) => labelKey(label) === labelKey(text))).length;
    return exact + meanings.filter(({ label }) => label.edition === edition).length;
  };
  const [newer, older] = [votes("2021"), votes("2019")];
  if (newer === older) return null;
  return newer > older ? "2021" : "2019";
}

function cellsOfMeaning({ columns, row }: Meaning, rows: readonly FoundRow[]): readonly CellReading[] {
  const peers = rows.filter((other) => other.meanings.some(({ block }) => row.meanings.some((own) => own.block === block)));
  const alignment = alignValues(row, { rows: peers, columns: columns.length, headerIsComplete: true });
  const raw = row.values.map(({ text }) => text.trim()).join("\t");
  return columns.map(({ kind }, index) => {
    const piece = alignment.outcome === "aligned" ? alignment.pieces[index] : undefined;
    if (piece) return readPiece(piece, kind, null);
    if (alignment.outcome === "blank") return missingCell("blank", "", row.values[index]?.source ?? null);
    return missingCell("ambiguous", raw, row.labelPiece.source);
  });
}

/** A row printed twice counts once; with two different values it is ambiguous. */
function merge(known: CellReading | undefined, next: CellReading): CellReading {
  if (!known || known.missing === "blank") return next;
  return next.missing === "blank" || known.value === next.value ? known : missingCell("ambiguous", next.raw, next.source);
}

function readCells(found: Found, edition: EditionId): Map<CellId, CellReading> {
  const cells = new Map<CellId, CellReading>();
  const seen = found.rows.flatMap((row) => row.meanings.filter((label) => label.edition === edition).map(({ row: { id } }) => id));
  for (const block of editionById(edition).tables.disclosure.blocks) {
    for (const row of block.rows) {
      for (const column of block.columns) {
        cells.set(`disclosure.${row.id}.${column.id}`, missingCell(seen.includes(row.id) ? "ambiguous" : "notFound"));
      }
    }
  }
  const read = new Set<CellId>();
  for (const meaning of found.meanings.filter(({ label }) => label.edition === edition)) {
    const values = cellsOfMeaning(meaning, found.rows);
    meaning.columns.forEach((column, index) => {
      const id: CellId = `disclosure.${meaning.label.row.id}.${column.id}`;
      const value = values[index];
      if (!value) return;
      cells.set(id, merge(read.has(id) ? cells.get(id) : undefined, value));
      read.add(id);
    });
  }
  return cells;
}

/** Reads 表二 (格式第二部分): each row by its label, its columns by the header above it; the header also tells the edition. */
export function readDisclosure(printed: readonly PrintedRow[]): TableReading {
  const found = findRows(printed.filter(({ table }) => table === "disclosure"));
  const edition = editionOf(found);
  if (!edition) return { found: false, edition: null, cells: new Map(), problems: [] };
  const cells = readCells(found, edition);
  const ambiguous = [...cells].filter(([, { missing }]) => missing === "ambiguous");
  const problems: ReadingProblem[] = ambiguous.map(([id, { source }]) => ({
    code: "ambiguousRow",
    table: "disclosure",
    cells: [id],
    source,
  }));
  const other = found.meanings.some(({ label, row }) => label.edition !== edition && !row.meanings.some((own) => own.edition === edition));
  if (other) problems.push({ code: "mixedTable", table: "disclosure", cells: [], source: null });
  return { found: true, edition, cells, problems };
}
