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

const isTableRow = ({ texts }: TextRow) => texts.length > 1;
const isHeadingRow = ({ texts: [text = "", more] }: TextRow) => more === undefined && isHeading(text);

/**
 * For each row whether it is running text, or belongs to a table: a row with one text is running text when it is long, a known
 * heading, or has no row of several cells both before and behind it in its section.
 */
function runningTexts(rows: readonly TextRow[]): boolean[] {
  const headings = rows.map(isHeadingRow);
  const before = followsTableRow(rows, headings);
  const behind = followsTableRow([...rows].reverse(), [...headings].reverse()).reverse();
  return rows.map((row, at) => {
    if (isTableRow(row)) return false;
    return (row.texts[0] ?? "").length > LABEL_LENGTH || headings[at] === true || !before[at] || !behind[at];
  });
}

/** For each row whether a row of several cells comes before it, with no heading between; one walk, however many rows there are. */
function followsTableRow(rows: readonly TextRow[], headings: readonly boolean[]): boolean[] {
  let follows = false;
  return rows.map((row, at) => {
    const own = follows;
    follows = isTableRow(row) || (headings[at] !== true && follows);
    return own;
  });
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
  const running = runningTexts(rows);
  rows.forEach(({ row, texts: [text = ""] }, i) => {
    if (!running[i]) {
      table.push(row);
      return;
    }
    flush();
    for (const line of text.split("\n")) if (line.trim() !== "") blocks.push({ kind: "paragraph", text: line });
  });
  flush();
  return blocks;
}
