import type { Block } from "@/domain/document/document";
import { BlockBuilder, type CellSpan } from "../block-builder";
import type { WordParagraph } from "./word-paragraphs";
import { type CellDefinition, cellsOfRow, columnSpanOf, gridOf } from "./word-rows";

type Row = readonly CellDefinition[];

/** For each paragraph, the row it lies in as defined by the row's end mark, which comes last. */
function rowsAhead(paragraphs: readonly WordParagraph[]): (Row | null)[] {
  const rows: (Row | null)[] = [];
  const open = new Map<number, Row | null>();
  for (let i = paragraphs.length - 1; i >= 0; i--) {
    const { depth = 0, mark = "paragraph", modifiers = [] } = paragraphs[i] ?? {};
    for (const level of [...open.keys()]) if (level > depth) open.delete(level);
    if (mark === "row") open.set(depth, cellsOfRow(modifiers));
    rows[i] = open.get(depth) ?? null;
  }
  return rows;
}

/** For each paragraph, the edges of the innermost table it lies in. */
function gridsOf(paragraphs: readonly WordParagraph[], rows: readonly (Row | null)[]): number[][] {
  const grids: number[][] = [];
  for (let i = 0; i < paragraphs.length; ) {
    const depth = paragraphs[i]?.depth ?? 0;
    let end = i + 1;
    while (end < paragraphs.length && (paragraphs[end]?.depth ?? 0) === depth) end++;
    const grid = depth > 0 ? gridOf([...new Set(rows.slice(i, end))].flatMap((row) => (row ? [row] : []))) : [];
    grids.push(...Array.from({ length: end - i }, () => grid));
    i = end;
  }
  return grids;
}

interface OpenTable {
  /** By the left edge of a column, the cell there that may go on below. */
  readonly above: Map<number, CellSpan>;
  before: CellSpan | null;
  index: number;
  isRowOpen: boolean;
  isCellOpen: boolean;
}

/** Builds blocks from paragraphs, opening and closing tables as the depth of the paragraphs changes. */
class WordBlocks {
  private readonly builder = new BlockBuilder();
  private readonly tables: OpenTable[] = [];

  add(paragraph: WordParagraph, row: Row | null, grid: readonly number[]): void {
    this.goToDepth(paragraph.depth);
    const table = this.tables[this.tables.length - 1];
    if (table && paragraph.mark === "row") {
      this.endRow(table);
      return;
    }
    if (table) this.openCell(table);
    this.builder.addText(paragraph.text);
    this.builder.endParagraph();
    if (table && paragraph.mark === "cell") this.endCell(table, row?.[table.index] ?? null, grid);
  }

  finish(): readonly Block[] {
    return this.builder.finish();
  }

  private goToDepth(depth: number): void {
    for (; this.tables.length > depth; this.tables.pop()) this.builder.closeTable();
    while (this.tables.length < depth) {
      const outer = this.tables[this.tables.length - 1];
      if (outer) this.openCell(outer);
      this.builder.openTable();
      this.tables.push({ above: new Map(), before: null, index: 0, isRowOpen: false, isCellOpen: false });
    }
  }

  private openCell(table: OpenTable): void {
    if (table.isCellOpen) return;
    if (!table.isRowOpen) this.builder.openRow();
    this.builder.openCell(1, 1);
    table.isRowOpen = true;
    table.isCellOpen = true;
  }

  private endCell(table: OpenTable, cell: CellDefinition | null, grid: readonly number[]): void {
    const columnSpan = cell ? columnSpanOf(cell, grid) : 1;
    const going = cell?.vertical === "continue" ? table.above.get(cell.left) : undefined;
    const isPart = cell?.goesOnLeft && table.before;
    const kept = this.builder.closeCell(isPart || going ? null : { columnSpan, rowSpan: 1 });
    if (isPart && table.before) table.before.columnSpan += columnSpan;
    else if (going) going.rowSpan += 1;
    else if (cell && kept && cell.vertical !== "none") table.above.set(cell.left, kept);
    else if (cell) table.above.delete(cell.left);
    table.before = kept ?? table.before;
    table.index += 1;
    table.isCellOpen = false;
  }

  private endRow(table: OpenTable): void {
    this.builder.closeRow();
    Object.assign(table, { before: null, index: 0, isRowOpen: false, isCellOpen: false });
  }
}

/** Paragraphs as blocks: tables with their rows, cells and spans. */
export function blocksOfWord(paragraphs: readonly WordParagraph[]): readonly Block[] {
  const rows = rowsAhead(paragraphs);
  const grids = gridsOf(paragraphs, rows);
  const blocks = new WordBlocks();
  paragraphs.forEach((paragraph, i) => {
    blocks.add(paragraph, rows[i] ?? null, grids[i] ?? []);
  });
  return blocks.finish();
}
