import type { Block } from "@/domain/document/document";
import { sectionOfHeading } from "@/domain/reading/find-sections";
import { limits } from "../extracted";
import { refuse } from "../refusals";
import type { Sheet } from "./sheet";
import { tableOfRows } from "./sheet-table";

/** Longer than any label: running text. */
const LABEL_LENGTH = 60;

/** A visible row with at least one text. */
interface TextRow {
  readonly row: number;
  readonly texts: readonly string[];
}

/** The sheets in order as blocks; where there are several, each begins with its name. */
export function blocksOfSheets(sheets: readonly Sheet[]): Block[] {
  const filled = sheets.filter(({ rows }) => rows.size > 0);
  const blocks = filled.flatMap((sheet): Block[] => [
    ...(filled.length > 1 ? [{ kind: "paragraph" as const, text: sheet.name }] : []),
    ...blocksOfSheet(sheet),
  ]);
  if (blocks.length > limits.blocks) refuse("tooLarge");
  return blocks;
}

function visibleRows(sheet: Sheet): TextRow[] {
  return [...sheet.rows]
    .filter(([row]) => !sheet.hiddenRows.has(row))
    .sort(([a], [b]) => a - b)
    .map(([row, cells]) => ({ row, texts: [...cells].filter(([column]) => !sheet.isHiddenColumn(column)).map(([, text]) => text) }))
    .filter(({ texts }) => texts.length > 0);
}

const isHeading = (text: string) => sectionOfHeading({ kind: "paragraph", text }) !== null;

/**
 * Running text, or the rows of a table: a row with one text is running text when it is long, a known heading, or has no row
 * of several cells both before and behind it in its section.
 */
function isRunningText(rows: readonly TextRow[], at: number): boolean {
  const [text = "", more] = rows[at]?.texts ?? [];
  if (more !== undefined) return false;
  return text.length > LABEL_LENGTH || isHeading(text) || !hasTableRow(rows, at, -1) || !hasTableRow(rows, at, 1);
}

function hasTableRow(rows: readonly TextRow[], at: number, step: 1 | -1): boolean {
  for (let i = at + step; rows[i]; i += step) {
    const texts = rows[i]?.texts ?? [];
    if (texts.length > 1) return true;
    if (isHeading(texts[0] ?? "")) return false;
  }
  return false;
}

function blocksOfSheet(sheet: Sheet): Block[] {
  const rows = visibleRows(sheet);
  const visible = rows.map(({ row }) => row);
  const blocks: Block[] = [];
  let table: number[] = [];
  const flush = () => {
    if (table.length > 0) blocks.push(tableOfRows(sheet, table, visible));
    table = [];
  };
  rows.forEach(({ row, texts: [text = ""] }, i) => {
    if (!isRunningText(rows, i)) {
      table.push(row);
      return;
    }
    flush();
    for (const line of text.split("\n")) if (line.trim() !== "") blocks.push({ kind: "paragraph", text: line });
  });
  flush();
  return blocks;
}
