import { cutAtWalls, textOfCell } from "./cell-text";
import { type Lattice, latticesOf } from "./lattice";
import { piecesOfLines } from "./open-table";
import { holdsMiddle } from "./page-geometry";
import type { TextRun } from "./page-text";
import { type PageCell, type Piece, placeOf } from "./piece";
import type { Ruling } from "./rulings";
import { linesOf, type TextLine, textOfLine } from "./text-lines";

/** What a page shows: its text and lines, with its number and height. */
export interface PageContent {
  readonly number: number;
  readonly height: number;
  readonly runs: readonly TextRun[];
  readonly rulings: readonly Ruling[];
}

const PAGE_NUMBER = /^(?:[-—–·\s]*\d{1,3}[-—–·\s]*|第\s*\d+\s*页(?:\s*[,，/]?\s*共\s*\d+\s*页)?|\d+\s*\/\s*\d+)$/u;

/** The tables and lines of a page from top to bottom, without its page number. */
export function piecesOfPage({ number, height, runs, rulings }: PageContent): Piece[] {
  const lattices = latticesOf(rulings).filter(({ cells }) => cells.length > 1);
  const outside = runs.filter((run) => !lattices.some((lattice) => holdsMiddle(lattice, run)));
  const tables = lattices.map((lattice): Piece => {
    const { top, openTop, openBottom } = lattice;
    return { kind: "table", page: number, top, rows: rowsOf(lattice, runs, number), openTop, openBottom };
  });
  const lines = linesOf(outside).filter((line) => !isPageNumber(line, height));
  const topOf = (piece: Piece) => (piece.kind === "table" ? piece.top : piece.line.top);
  return [...tables, ...piecesOfLines(lines, number)].sort((a, b) => topOf(a) - topOf(b));
}

function rowsOf(lattice: Lattice, runs: readonly TextRun[], page: number): PageCell[][] {
  const own = cutAtWalls(
    runs.filter((run) => holdsMiddle(lattice, run)),
    lattice.cells,
  );
  const rows = new Map<number, PageCell[]>();
  for (const cell of lattice.cells) {
    const { row, columnSpan, rowSpan } = cell;
    const text = textOfCell(
      own.filter((run) => holdsMiddle(cell, run)),
      cell,
    );
    const cells = rows.get(row) ?? [];
    cells.push({ text, columnSpan, rowSpan, place: placeOf(cell, page) });
    rows.set(row, cells);
  }
  return [...rows.values()];
}

/** Page numbers that cannot be anything else, so that they are known also where a page break lies in the middle of a page. */
const MARKED_NUMBER = /^(?:[-—–·]\s*\d{1,3}\s*[-—–·]|第\s*\d+\s*页.{0,12})$/u;

function isPageNumber(line: TextLine, pageHeight: number): boolean {
  if (MARKED_NUMBER.test(textOfLine(line))) return true;
  const atEdge = line.bottom < pageHeight * 0.08 || line.top > pageHeight * 0.9;
  return atEdge && PAGE_NUMBER.test(textOfLine(line));
}
