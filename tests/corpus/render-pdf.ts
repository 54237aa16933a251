import type { Cell, Part } from "./render-report";
import { reportParts } from "./render-report";

/** A page of PDF drawing operators, built from the top down. */
interface Sheet {
  readonly drawn: string[];
  y: number;
}

const PAGE = { width: 595, height: 842, margin: 40 } as const;
const SIZE = 9;
const LINE = 12;

const hex = (text: string) => Buffer.from(text, "utf16le").swap16().toString("hex");
const widthOf = (text: string) =>
  [...text].reduce((sum, character) => sum + (character > "\u2e7f" || "“”（）".includes(character) ? 1 : 0.5), 0) * SIZE;

function wrap(text: string, width: number): string[] {
  return text.split("\n").flatMap((paragraph) => {
    const lines = [""];
    for (const character of paragraph) {
      const line = lines[lines.length - 1] ?? "";
      if (line !== "" && widthOf(line + character) > width) lines.push(character);
      else lines[lines.length - 1] = line + character;
    }
    return lines;
  });
}

const show = (text: string, x: number, y: number) => `BT /F ${SIZE} Tf ${x} ${y} Td <${hex(text)}> Tj ET`;
const box = (x: number, y: number, width: number, height: number) => `${x} ${y} ${width} ${height} re S`;

interface Placed extends Cell {
  readonly row: number;
  readonly column: number;
}

function place(table: readonly (readonly Cell[])[]): Placed[] {
  const taken = new Set<string>();
  return table.flatMap((cells, row) => {
    let column = 0;
    return cells.map((cell) => {
      while (taken.has(`${row} ${column}`)) column += 1;
      const placed = { ...cell, row, column };
      for (let r = row; r < row + (cell.rows ?? 1); r++) for (let c = column; c < column + (cell.columns ?? 1); c++) taken.add(`${r} ${c}`);
      return placed;
    });
  });
}

class Printer {
  readonly pages: Sheet[] = [];
  private sheet: Sheet = this.newPage();

  private newPage(): Sheet {
    const number = this.pages.length + 1;
    this.sheet = { drawn: [show(`- ${number} -`, PAGE.width / 2, 25)], y: PAGE.height - PAGE.margin };
    this.pages.push(this.sheet);
    return this.sheet;
  }

  paragraph(text: string): void {
    for (const line of wrap(text, PAGE.width - 2 * PAGE.margin)) {
      if (this.sheet.y - LINE < PAGE.margin) this.newPage();
      this.sheet.y -= LINE;
      this.sheet.drawn.push(show(line, PAGE.margin, this.sheet.y));
    }
    this.sheet.y -= LINE / 2;
  }

  /** A table with all its borders; where the page ends, it goes on with the next row on the next page. */
  table(table: readonly (readonly Cell[])[]): void {
    const cells = place(table);
    const columns = Math.max(...cells.map(({ column, columns: span = 1 }) => column + span));
    const width = (PAGE.width - 2 * PAGE.margin) / columns;
    const linesOf = ({ text, columns: span = 1 }: Placed) => wrap(text, width * span - 4);
    const heights = table.map((_, row) => {
      const own = cells.filter((cell) => cell.row === row && (cell.rows ?? 1) === 1);
      return Math.max(1, ...own.map((cell) => linesOf(cell).length)) * LINE + 4;
    });
    for (let first = 0; first < table.length; ) {
      let end = first + 1;
      const total = () => heights.slice(first, end + 1).reduce((sum, height) => sum + height, 0);
      while (end < table.length && this.sheet.y - total() > PAGE.margin) end += 1;
      const tops = [this.sheet.y];
      for (const height of heights.slice(first, end)) tops.push((tops[tops.length - 1] ?? 0) - height);
      for (const cell of cells) {
        const [from, to] = [Math.max(first, cell.row), Math.min(end, cell.row + (cell.rows ?? 1))];
        const [top, bottom] = [tops[from - first] ?? 0, tops[to - first] ?? 0];
        if (from >= to) continue;
        const left = PAGE.margin + cell.column * width;
        this.sheet.drawn.push(box(left, bottom, width * (cell.columns ?? 1), top - bottom));
        const lines = from === cell.row ? linesOf(cell) : [];
        const start = (top + bottom) / 2 + (lines.length * LINE) / 2 - SIZE;
        lines.forEach((line, i) => {
          this.sheet.drawn.push(show(line, left + 2, start - i * LINE));
        });
      }
      this.sheet.y = (tops[tops.length - 1] ?? 0) - LINE;
      first = end;
      if (first < table.length) this.newPage();
    }
  }
}

/**
 * A PDF file around pages of drawing operators, with the unembedded Chinese font every reader knows; `pageEntries` are each
 * page's own, `more` joins the trailer.
 */
export function packPdf(
  pages: readonly string[],
  { pageEntries = `/MediaBox [0 0 ${PAGE.width} ${PAGE.height}]`, more = "" } = {},
): Uint8Array {
  const kids = pages.map((_, i) => `${5 + i * 2} 0 R`).join(" ");
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    "<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [4 0 R] >>",
    "<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> /DW 1000 /W [1 95 500] /FontDescriptor << /Type /FontDescriptor /FontName /STSong-Light /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 850 /Descent -150 /StemV 80 >> >>",
    ...pages.flatMap((content, i) => [
      `<< /Type /Page /Parent 2 0 R ${pageEntries} /Resources << /Font << /F 3 0 R >> >> /Contents ${6 + i * 2} 0 R >>`,
      `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    ]),
  ];
  let file = "%PDF-1.4\n";
  const offsets = objects.map((object, i) => {
    const at = file.length;
    file += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const table = offsets.map((at) => `${String(at).padStart(10, "0")} 00000 n \n`).join("");
  const start = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${more} >>\nstartxref\n${start}\n%%EOF\n`;
  return new TextEncoder().encode(file);
}

/** The drawing operators of each page of a report. */
export function drawReport(parts: readonly Part[] = reportParts()): string[] {
  const printer = new Printer();
  for (const part of parts) {
    if ("paragraph" in part) printer.paragraph(part.paragraph);
    else printer.table(part.table);
  }
  return printer.pages.map(({ drawn }) => drawn.join("\n"));
}

/** The same pages lying on their side, turned upright by the page's own entry. */
export function renderTurnedPdf(): Uint8Array {
  const pages = drawReport().map((content) => `q 0 1 -1 0 ${PAGE.height} 0 cm\n${content}\nQ`);
  return packPdf(pages, { pageEntries: `/MediaBox [0 0 ${PAGE.height} ${PAGE.width}] /Rotate 90` });
}

/** The sample report as a PDF with ruled tables, broken over pages, page numbers below. */
export function renderPdf(parts: readonly Part[] = reportParts()): Uint8Array {
  return packPdf(drawReport(parts));
}
