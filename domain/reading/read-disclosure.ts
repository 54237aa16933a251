import { foldWidth, labelKey } from "../document/normalise";
import type { Source } from "../document/source";
import type { CellId, Column, EditionId } from "../form/edition";
import { editionById, editions } from "../form/editions";
import { alignValues } from "./align-values";
import { missingCell, readPiece } from "./cell-readings";
import { contestedRows } from "./contested-rows";
import { columnsOf, headerOf } from "./disclosure-header";
import type { RowLabel } from "./form-labels";
import type { Piece, PrintedRow } from "./form-rows";
import { type FoundRow, findLabelledRow } from "./labelled-rows";
import { isValueText } from "./number-text";
import type { CellReading, ReadingProblem } from "./reading";
import type { TableReading } from "./table-reading";

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
  /** Rows of the form named where they cannot be read. */
  readonly contested: ReadonlySet<string>;
  readonly rows: readonly FoundRow[];
  readonly meanings: readonly Meaning[];
  readonly headers: readonly string[];
  readonly problems: readonly ReadingProblem[];
}

/** The rows with values below one header; `row` is null where no label of the form stands before them. */
interface Run {
  readonly header: readonly string[];
  readonly lines: { readonly line: PrintedRow; readonly row: FoundRow | null }[];
  /** Rows that name something, but hold nothing to read. */
  readonly others: PrintedRow[];
}

const problem = (code: "rowByPosition" | "unmappedRow", source: Source | null): ReadingProblem => ({
  code,
  table: "disclosure",
  cells: [],
  source,
});

/** Tells the one row of a block that has no label at all by its place, when all its other rows stand in theirs. */
function placeUnlabelled({ header, lines }: Run): readonly FoundRow[] {
  const index = lines.findIndex(({ row }) => row === null);
  const unlabelled = lines[index]?.line;
  if (!unlabelled || lines.filter(({ row }) => row === null).length > 1 || lines.length < 2) return [];
  const label = unlabelled.pieces.findIndex(({ text }) => isValueText(text)) - 1;
  const values = unlabelled.pieces.slice(label + 1);
  const meanings = editions.flatMap(({ id, tables }) =>
    tables.disclosure.blocks.flatMap((block): RowLabel[] => {
      const inPlace = lines.every(({ row }, at) => !row || row.meanings.some((own) => own.block === block && own.row === block.rows[at]));
      const whole = values.filter(({ text }) => isValueText(text)).length === block.columns.length;
      const row = block.rows[index];
      return row && block.rows.length === lines.length && inPlace && whole && columnsOf(header, block)
        ? [{ edition: id, table: "disclosure", block, row }]
        : [];
    }),
  );
  const labelPiece = unlabelled.pieces[label] ?? unlabelled.pieces[0];
  if (meanings.length !== 1 || !labelPiece || isLabelled(unlabelled)) return [];
  const { origin, hasSpans, pieces } = unlabelled;
  return [{ origin, hasSpans, depth: 0, label, width: pieces.length, values, meanings, labelPiece, doubt: "missingLabel" }];
}

const isLabelled = ({ pieces }: PrintedRow) => pieces.some(({ text }) => text.trim() !== "" && !isValueText(text));

/** Rows the form does not have (其他主动公开文件): kept in sight, counted nowhere. */
function unmapped({ lines }: Run): readonly ReadingProblem[] {
  return lines.flatMap(({ line, row }) => {
    const label = line.pieces.find(({ text }) => text.trim() !== "" && !isValueText(text));
    const values = line.pieces.filter(({ text }) => isValueText(text)).length;
    return !row && label && values >= (line.origin === "table" ? 1 : 2) ? [problem("unmappedRow", label.source)] : [];
  });
}

function runsOf(printed: readonly PrintedRow[]): readonly Run[] {
  let run: Run = { header: [], lines: [], others: [] };
  const runs = [run];
  for (const line of printed) {
    const hasValues = line.pieces.some(({ text }) => isValueText(text));
    const header = hasValues ? [] : headerOf(line.pieces);
    const row = header.length > 0 ? null : findLabelledRow(line, "disclosure");
    if (header.length > 0) {
      run = { header, lines: [], others: [] };
      runs.push(run);
    } else if (row || hasValues) run.lines.push({ line, row });
    else run.others.push(line);
  }
  return runs;
}

function findRows(printed: readonly PrintedRow[]): Found {
  const runs = runsOf(printed);
  const placed = runs.map((run) => ({ ...run, extra: placeUnlabelled(run) }));
  const rowsOf = ({ lines, extra }: (typeof placed)[number]) => [...lines.flatMap(({ row }) => row ?? []), ...extra];
  const unread = runs.flatMap(({ header, lines, others }) => [
    ...lines.flatMap(({ line, row }) => (row && meaningsOf(row, header).length > 0 ? [] : [line])),
    ...others,
  ]);
  return {
    contested: contestedRows(unread, "disclosure"),
    rows: placed.flatMap(rowsOf),
    meanings: placed.flatMap((run) => rowsOf(run).flatMap((row) => meaningsOf(row, run.header))),
    headers: runs.flatMap(({ header }) => header),
    problems: placed.flatMap((run) => [
      ...run.extra.map(({ labelPiece }) => problem("rowByPosition", labelPiece.source)),
      ...unmapped(run),
    ]),
  };
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

/** Several zeros, of which none can be a page number, the first half of a number, or the value of a row that lost its label. */
const isAllZero = (pieces: readonly Piece[]) => pieces.length > 1 && pieces.every(({ text }) => foldWidth(text).trim() === "0");

function cellsOfMeaning({ columns, row }: Meaning, rows: readonly FoundRow[], mustProve: boolean): readonly CellReading[] {
  const peers = rows.filter((other) => other.meanings.some(({ block }) => row.meanings.some((own) => own.block === block)));
  const alignment = alignValues(row, { rows: peers, columns: columns.length, headerIsComplete: true });
  const raw = row.values.map(({ text }) => text.trim()).join("\t");
  const isUnproven = mustProve && row.origin === "lines" && !(alignment.outcome === "aligned" && isAllZero(alignment.pieces));
  return columns.map(({ kind }, index) => {
    const piece = alignment.outcome === "aligned" ? alignment.pieces[index] : undefined;
    if (piece && !isUnproven) return readPiece(piece, kind, row.doubt);
    if (alignment.outcome === "blank") return missingCell("blank", "", row.values[index]?.source ?? null);
    return missingCell("ambiguous", raw, row.labelPiece.source);
  });
}

/** A row printed twice counts once; with two different values it is ambiguous. */
function merge(known: CellReading | undefined, next: CellReading): CellReading {
  if (!known || known.missing === "blank") return next;
  return next.missing === "blank" || known.value === next.value ? known : missingCell("ambiguous", next.raw, next.source);
}

function readCells(found: Found, edition: EditionId, mustProve: boolean): Map<CellId, CellReading> {
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
  const certain = found.meanings.filter(({ label }) => label.edition === edition && !found.contested.has(label.row.id));
  for (const meaning of certain) {
    const values = cellsOfMeaning(meaning, found.rows, mustProve);
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

/**
 * Reads 表二 (格式第二部分): each row by its label, its columns by the header above it; the header also tells the edition. Where text
 * lost its grid and is damaged (`mustProve`), every row but those of zeros is asked for: none has a sum that could prove it.
 */
export function readDisclosure(printed: readonly PrintedRow[], mustProve = false): TableReading {
  const found = findRows(printed.filter(({ table }) => table === "disclosure"));
  const edition = editionOf(found);
  if (!edition) return { found: false, edition: null, cells: new Map(), problems: [] };
  const cells = readCells(found, edition, mustProve);
  const ambiguous = [...cells].filter(([, { missing }]) => missing === "ambiguous");
  const unclear = ambiguous.map(([id, { source }]) => ({
    code: "ambiguousRow" as const,
    table: "disclosure" as const,
    cells: [id],
    source,
  }));
  const problems: ReadingProblem[] = [...unclear, ...found.problems];
  const other = found.meanings.some(({ label, row }) => label.edition !== edition && !row.meanings.some((own) => own.edition === edition));
  if (other) problems.push({ code: "mixedTable", table: "disclosure", cells: [], source: null });
  return { found: true, edition, cells, problems };
}
