import type { Block, TableCell } from "@/domain/document/document";
import { decodeText } from "./decode-text";
import { type Extracted, limits } from "./extracted";
import { joinOpenedRows } from "./opened-rows";
import { refuse } from "./refusals";

/** Lines that only rule a drawn table: |---|:--:|, +---+, ├──┼──┤. */
const ruleOnly = /^[|+:\-=─━│┃┌┬┐├┼┤└┴┘┏┳┓┣╋┫┗┻┛\s]+$/u;
const drawn = /[-=]{2}|─|━/u;
const bars = /[│┃｜]/gu;

/** A line of a table. With bars, what stands before the first and behind the last may be a cell or nothing. */
interface Line {
  readonly cells: readonly string[];
  readonly frame: { readonly opens: boolean; readonly closes: boolean } | null;
}

/** The line's cells, kept apart by tabs or by bars; null for a text, and for a single cell with its bar (规章 |). */
function lineOf(line: string): Line | null {
  if (line.includes("\t")) return { cells: line.split("\t"), frame: null };
  const barred = line.replace(bars, "|").trim();
  if (!barred.includes("|") || barred.replace(/[|\s]/gu, "") === "") return null;
  const [opens, closes] = [barred.startsWith("|"), barred.endsWith("|")];
  const cells = barred.split("|");
  return cells.length > 2 || (!opens && !closes) ? { cells: cells.map(plainCell), frame: { opens, closes } } : null;
}

/** A cell of a Markdown table without its marks for bold text and line breaks. */
function plainCell(text: string): string {
  return text.replace(/<br\s*\/?>/giu, "\n").replace(/\*\*/gu, "");
}

/** Bars frame a table where every line has them; where only some lines have, a blank cell stands outside theirs. */
function rowsOf(lines: readonly Line[]): TableCell[][] {
  const frames = lines.flatMap(({ frame }) => frame ?? []);
  const isOpened = frames.every(({ opens }) => opens);
  const isClosed = isOpened || frames.every(({ closes }) => closes);
  return lines.map(({ cells, frame }) => {
    const own = cells.slice(isOpened && frame?.opens ? 1 : 0, isClosed && frame?.closes ? -1 : undefined);
    return own.map((text) => ({ text: text.trim(), columnSpan: 1, rowSpan: 1 }));
  });
}

function blocksOf(text: string): Block[] {
  const blocks: Block[] = [];
  let lines: Line[] = [];
  const flush = () => {
    if (lines.length > 0) blocks.push({ kind: "table", rows: rowsOf(lines) });
    lines = [];
  };
  for (const printed of joinOpenedRows(text.split(/[\n\f]/u))) {
    if (ruleOnly.test(printed) && drawn.test(printed)) continue;
    const line = lineOf(printed);
    if (line) lines.push(line);
    else {
      flush();
      if (printed.trim() !== "") blocks.push({ kind: "paragraph", text: printed });
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
