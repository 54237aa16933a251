import type { Block, TableCell } from "@/domain/document/document";
import { decodeText } from "./decode-text";
import { type Extracted, limits } from "./extracted";
import { refuse } from "./refusals";

/** Lines that only rule a drawn table: |---|:--:|, +---+, ├──┼──┤. */
const ruleOnly = /^[|+:\-=─━│┃┌┬┐├┼┤└┴┘┏┳┓┣╋┫┗┻┛\s]+$/u;
const drawn = /[-=]{2}|─|━/u;
const bars = /[│┃｜]/gu;

/** A line of a table whose cells are kept apart by tabs, or by bars with cells between them. */
function cellsOf(line: string): readonly string[] | null {
  if (line.includes("\t")) return line.split("\t");
  const barred = line.replace(bars, "|");
  if (!barred.includes("|") || barred.replace(/[|\s]/gu, "") === "") return null;
  const inner = barred.trim().replace(/^\|/u, "").replace(/\|$/u, "");
  if (inner.includes("|")) return inner.split("|").map(plainCell);
  return inner.length < barred.trim().length - 1 ? [plainCell(inner)] : null;
}

/** A cell of a Markdown table without its marks for bold text and line breaks. */
function plainCell(text: string): string {
  return text.replace(/<br\s*\/?>/giu, "\n").replace(/\*\*/gu, "");
}

function rowOf(cells: readonly string[]): TableCell[] {
  return cells.map((text) => ({ text: text.trim(), columnSpan: 1, rowSpan: 1 }));
}

function blocksOf(text: string): Block[] {
  const blocks: Block[] = [];
  let rows: TableCell[][] = [];
  const flush = () => {
    if (rows.length > 0) blocks.push({ kind: "table", rows });
    rows = [];
  };
  for (const line of text.split(/[\n\f]/u)) {
    if (ruleOnly.test(line) && drawn.test(line)) continue;
    const cells = cellsOf(line);
    if (cells) rows.push(rowOf(cells));
    else {
      flush();
      if (line.trim() !== "") blocks.push({ kind: "paragraph", text: line });
    }
  }
  flush();
  return blocks;
}

/** A text file: runs of tab (or bar) separated lines become tables, every other line is a paragraph. */
export function extractText(bytes: Uint8Array): Extracted {
  const text = decodeText(bytes);
  if (text.length > limits.characters) refuse("tooLarge");
  const blocks = blocksOf(text);
  if (blocks.length > limits.blocks) refuse("tooLarge");
  return { document: { format: "text", blocks }, pictures: 0 };
}
