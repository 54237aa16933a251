import type { Block, TableCell } from "@/domain/document/document";
import { limits } from "./extracted";
import { refuse } from "./refusals";

/** How far a cell reaches; what reaches down is counted while the rows below are read. */
export interface CellSpan {
  columnSpan: number;
  rowSpan: number;
}

interface OpenCell {
  text: string;
  columnSpan: number;
  rowSpan: number;
  /** Tables inside the cell: then the outer table is layout, and its parts are blocks of their own. */
  blocks: Block[];
}

interface OpenTable {
  rows: TableCell[][];
  /** The content as blocks, once a table inside shows that this one is layout. */
  blocks: Block[];
  isLayout: boolean;
  row: TableCell[] | null;
  cell: OpenCell | null;
}

function paragraphsOf(text: string): Block[] {
  return text.split("\n").flatMap((line): Block[] => (line.trim() === "" ? [] : [{ kind: "paragraph", text: line }]));
}

/** How many places of the grid the cells of a table take, each no further down than the table goes. */
function areaOf(rows: readonly (readonly TableCell[])[]): number {
  const areas = rows.map((cells, at) => cells.reduce((sum, cell) => sum + cell.columnSpan * Math.min(cell.rowSpan, rows.length - at), 0));
  return areas.reduce((sum, area) => sum + area, 0);
}

/** Collects paragraphs and tables in reading order, for every format alike, and keeps their number within bounds. */
export class BlockBuilder {
  private readonly blocks: Block[] = [];
  private readonly tables: OpenTable[] = [];
  private paragraph = "";
  private ending = "";
  private cells = 0;
  private characters = 0;
  private count = 0;

  private get table(): OpenTable | undefined {
    return this.tables[this.tables.length - 1];
  }

  /** Adds text to the open paragraph. */
  addText(text: string): void {
    this.characters += text.length;
    if (this.characters > limits.characters) refuse("tooLarge");
    this.paragraph += text;
    if (text !== "") this.ending = text.slice(-1);
  }

  /** True when the open paragraph holds nothing yet. */
  get atStart(): boolean {
    return this.paragraph === "";
  }

  /** The last character of the open paragraph; kept apart, because looking at a text that grows copies all of it. */
  get last(): string {
    return this.atStart ? "" : this.ending;
  }

  /** Ends the open paragraph; outside tables each of its lines is a block of its own. Blank ones are dropped. */
  endParagraph(): void {
    const text = this.paragraph;
    this.paragraph = "";
    if (text.trim() === "") return;
    const cell = this.table?.cell;
    if (cell) cell.text = cell.text === "" ? text : `${cell.text}\n${text}`;
    else for (const block of paragraphsOf(text)) this.push(this.blocks, block);
  }

  private push(target: Block[], block: Block): void {
    this.count += 1;
    if (this.count > limits.blocks) refuse("tooLarge");
    target.push(block);
  }

  openTable(): void {
    this.endParagraph();
    if (this.tables.length >= limits.depth) refuse("hostile");
    this.flushCellText();
    this.tables.push({ rows: [], blocks: [], isLayout: false, row: null, cell: null });
  }

  /** Text of a cell that stands before a nested table becomes a paragraph of the layout. */
  private flushCellText(): void {
    const { table } = this;
    const cell = table?.cell;
    if (!table || !cell) return;
    if (!table.isLayout) {
      table.isLayout = true;
      table.blocks.push(...[...table.rows, table.row ?? []].flat().flatMap(({ text }) => paragraphsOf(text)));
    }
    cell.blocks.push(...paragraphsOf(cell.text));
    cell.text = "";
  }

  openRow(): void {
    this.closeRow();
    if (this.table) this.table.row = [];
  }

  openCell(columnSpan: number, rowSpan: number): void {
    this.closeCell();
    const { table } = this;
    if (!table) return;
    table.row ??= [];
    this.cells += 1;
    if (this.cells > limits.cells) refuse("tooLarge");
    table.cell = { text: "", columnSpan, rowSpan, blocks: [] };
  }

  /** Ends the open cell: null drops it (the continuation of a cell above), a span replaces its own. Gives the cell as kept. */
  closeCell(span?: CellSpan | null): CellSpan | null {
    this.endParagraph();
    const { table } = this;
    const cell = table?.cell;
    if (!table || !cell) return null;
    table.cell = null;
    if (span === null) return null;
    const closed = { text: cell.text, columnSpan: span?.columnSpan ?? cell.columnSpan, rowSpan: span?.rowSpan ?? cell.rowSpan };
    table.row?.push(closed);
    if (table.isLayout) table.blocks.push(...cell.blocks, ...paragraphsOf(cell.text));
    return closed;
  }

  /** Ends the open row; `keep` false drops it (a row whose deletion is tracked). */
  closeRow(keep = true): void {
    this.closeCell();
    const { table } = this;
    if (table?.row && keep && table.row.length > 0) table.rows.push(table.row);
    if (table) table.row = null;
  }

  closeTable(): void {
    this.closeRow();
    const table = this.tables.pop();
    if (!table) return;
    if (areaOf(table.rows) > limits.cells) refuse("tooLarge");
    const result: Block[] = table.isLayout ? table.blocks : table.rows.length > 0 ? [{ kind: "table", rows: table.rows }] : [];
    const outer = this.table?.cell;
    if (outer) outer.blocks.push(...result);
    else for (const block of result) this.push(this.blocks, block);
  }

  /** All blocks, with whatever was left open closed. */
  finish(): readonly Block[] {
    while (this.tables.length > 0) this.closeTable();
    this.endParagraph();
    return this.blocks;
  }
}
