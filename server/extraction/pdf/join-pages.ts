import type { Block, PageBox, TableCell } from "@/domain/document/document";
import { sectionOfHeading } from "@/domain/reading/find-sections";
import { type Box, boxAround } from "./page-geometry";
import { type PageCell, type PageTable, type Piece, placeOf } from "./piece";
import { heightOf, isFigure, segmentsOf, type TextLine, textOfLine } from "./text-lines";

type Line = Extract<Piece, { kind: "line" }>;

interface OpenParagraph {
  text: string;
  readonly place: PageBox;
}

/** Brings the pieces of page after page together: lines to paragraphs, the halves of a row cut by a page break to one row. */
export class PageJoiner {
  private readonly blocks: Block[] = [];
  private paragraph: OpenParagraph | null = null;
  private last: Line | null = null;
  private table: PageTable | null = null;

  /** Adds the pieces of a page of this width, in their order. */
  addPage(pieces: readonly Piece[], width: number): void {
    const body = bodyOf(pieces, width);
    for (const piece of pieces) {
      if (piece.kind === "table") this.addTable(piece);
      else this.addLine(piece, body);
    }
  }

  /** All blocks, with what was left open closed. */
  finish(): readonly Block[] {
    this.endParagraph();
    this.endTable();
    return this.blocks;
  }

  private addLine(piece: Line, body: Box): void {
    this.endTable();
    if (this.paragraph && this.last && continues(this.last, piece, body)) this.paragraph.text += piece.text;
    else {
      this.endParagraph();
      this.paragraph = { text: piece.text, place: placeOf(piece.line, piece.page) };
    }
    this.last = piece;
  }

  private addTable(piece: PageTable): void {
    this.endParagraph();
    const joined = this.table ? joinCutRow(this.table, piece) : null;
    if (!joined) this.endTable();
    this.table = joined ?? piece;
  }

  private endParagraph(): void {
    if (this.paragraph) this.blocks.push({ kind: "paragraph", ...this.paragraph });
    this.paragraph = null;
    this.last = null;
  }

  private endTable(): void {
    if (this.table) this.blocks.push({ kind: "table", rows: this.table.rows });
    this.table = null;
  }
}

/** Left and right edge of the running text of a page; with short lines only, the right margin is taken to be as the left. */
function bodyOf(pieces: readonly Piece[], width: number): Box {
  const body = boxAround(pieces.flatMap((piece) => (piece.kind === "line" ? [piece.line] : [])));
  return { ...body, right: Math.max(body.right, width - body.left) };
}

const holdsFigures = (line: TextLine) => segmentsOf(line).filter((segment) => isFigure(textOfLine(segment))).length >= 2;

const isHeading = (text: string) => sectionOfHeading({ kind: "paragraph", text }) !== null;

/** True when a line goes on with the paragraph of the line before: that one is full and this one not indented. */
function continues(last: Line, piece: Line, body: Box): boolean {
  const size = heightOf(piece.line);
  if (isHeading(last.text) || isHeading(piece.text)) return false;
  // Rows of figures are no running text: the last number of one and the first of the next would become one.
  if (holdsFigures(last.line) || holdsFigures(piece.line)) return false;
  if (Math.abs(size - heightOf(last.line)) > 0.25 * size) return false;
  const indented = piece.line.left > body.left + size * 1.2;
  const lastFull = last.line.right > body.right - size * 2.5;
  const centred = Math.abs(piece.line.left + piece.line.right - last.line.left - last.line.right) < size;
  const wide = last.line.right - last.line.left > 0.8 * (body.right - body.left);
  const near = piece.page !== last.page || piece.line.top - last.line.bottom < size * 2;
  return near && ((!indented && lastFull) || (indented && centred && wide));
}

const edges = (row: readonly TableCell[]) => row.map(({ columnSpan }) => columnSpan).join(" ");
const hasDigit = ({ text }: TableCell) => /[\d０-９]/u.test(text);

/**
 * A row cut in the middle by a page break, made whole: its halves have the same columns and no column holds figures in both.
 * Null when the tables are not halves of one.
 */
function joinCutRow(above: PageTable, below: PageTable): PageTable | null {
  const [upper, lower] = [above.rows[above.rows.length - 1], below.rows[0]];
  if (below.page !== above.page + 1 || !above.openBottom || !below.openTop || !upper || !lower) return null;
  const { cells: lowerCells, continued } = withoutContinued(upper, lower);
  if (edges(upper.slice(-lowerCells.length)) !== edges(lowerCells)) return null;
  const tail = upper.slice(-lowerCells.length);
  const figures = tail.some(hasDigit) && lowerCells.some(hasDigit);
  if (figures && tail.some((cell, i) => !isComplement(cell, lowerCells[i]))) return null;
  const joined = tail.map((cell, i): PageCell => ({ ...cell, text: cell.text + (lowerCells[i]?.text ?? "") }));
  const rows = [...above.rows.slice(0, -1), [...upper.slice(0, -lowerCells.length), ...joined], ...below.rows.slice(1)];
  return continued ? { ...below, top: above.top, rows } : null;
}

function isComplement(upper: TableCell, lower: TableCell | undefined): boolean {
  return !lower || !hasDigit(upper) || !hasDigit(lower);
}

/** The lower half without the empty cells of labels that span rows and only go on beside it. */
function withoutContinued(upper: readonly PageCell[], lower: readonly PageCell[]): { cells: readonly PageCell[]; continued: boolean } {
  const extra = lower.length - upper.length;
  if (extra <= 0) return { cells: lower, continued: lower.length === upper.length };
  const going = lower.slice(0, extra);
  return { cells: lower.slice(extra), continued: going.every(({ text }) => text.trim() === "") };
}
