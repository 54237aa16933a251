import type { Block, PageBox } from "@/domain/document/document";
import { sectionOfHeading } from "@/domain/reading/find-sections";
import { mendCutRow } from "./cut-row";
import { type Box, boxAround } from "./page-geometry";
import { type PageTable, type Piece, placeOf } from "./piece";
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
    const mended = this.table ? mendCutRow(this.table, piece) : null;
    if (mended && mended.length > 1) this.table = mended[0] ?? null;
    if (mended?.length !== 1) this.endTable();
    this.table = mended?.[mended.length - 1] ?? piece;
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
