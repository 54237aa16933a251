import type { CellId, FormTable } from "@/domain/form/edition";
import { cellsOfTable } from "@/domain/form/editions";
import { isAnyColumnLabel, isColumnLabel, rowsLabelled } from "@/domain/reading/form-labels";
import { readCellInput } from "./cell-input";
import type { PastedBlock } from "./split-block";

/** A pasted text and the cell it belongs to. */
export interface PlacedText {
  readonly cell: CellId;
  readonly text: string;
}

/** What the labels of a block tell: texts with their cells, and what could not be told. */
export interface LabelledTexts {
  readonly placed: readonly PlacedText[];
  /** Rows as pasted that hold figures but whose place cannot be told. */
  readonly outside: readonly string[];
}

const words = /[\u4e00-\u9fff]{2,}/;
const isLabel = (text: string) => words.test(text) && text !== "未填" && readCellInput(text, "count").kind === "unfit";
const isFigure = (text: string) => readCellInput(text, "money").kind === "number" || readCellInput(text, "change").kind === "number";

/** True when a block brings labels with its figures. */
export function hasLabels(block: PastedBlock): boolean {
  return block.some((line) => line.some(isLabel));
}

/** The row of the table a line names, and where its label stands; null when it names none, or several. */
function rowOfLine(line: readonly string[], table: FormTable): { row: string; label: number } | null {
  const own = new Set(table.blocks.flatMap((block) => block.rows.map(({ id }) => id)));
  const first = line.findIndex(isFigure);
  const last = first < 0 ? line.length - 1 : first - 1;
  for (let at = last; at >= 0; at--) {
    const text = line[at] ?? "";
    const rows = text === "" ? [] : rowsLabelled(text, table.id).filter(({ row }) => own.has(row.id));
    const [id, ...others] = new Set(rows.map(({ row }) => row.id));
    if (id && others.length === 0) return { row: id, label: at };
  }
  return null;
}

/** Where each column of the form stands in the pasted header; empty when the header does not tell. */
type Header = ReadonlyMap<number, string>;

/** A line of the header names columns and holds no figure. */
function headerOf(line: readonly string[], table: FormTable): [number, string][] {
  if (line.some(isFigure)) return [];
  const columns = table.blocks.flatMap((block) => block.columns);
  return line.flatMap((text, at): [number, string][] => {
    const found = isAnyColumnLabel(text, table.id) ? columns.find((column) => isColumnLabel(text, column)) : undefined;
    return found ? [[at, found.id]] : [];
  });
}

/** The texts behind a label, as many as the row has columns; null when their number cannot be brought to fit without guessing. */
function fitTexts(texts: readonly string[], width: number): readonly string[] | null {
  const surplus = texts.length - width;
  if (surplus < 0) return null;
  const ways = Array.from({ length: surplus + 1 }, (_, from) => from).filter((from) =>
    texts.every((text, at) => text === "" || (at >= from && at < from + width)),
  );
  // Merged cells leave blanks before or behind the figures; where both could be meant the row is left out.
  const [only, ...others] = ways;
  return only !== undefined && (others.length === 0 || texts.every((text) => text === "")) ? texts.slice(only, only + width) : null;
}

function textsOfRow(line: readonly string[], label: number, cells: readonly CellId[], header: Header): PlacedText[] | null {
  const byColumn = cells.flatMap((cell): PlacedText[] => {
    const places = [...header].filter(([at, column]) => at > label && column === cell.split(".")[2]);
    return places.map(([at]) => ({ cell, text: line[at] ?? "" }));
  });
  const named = new Set(byColumn.map(({ cell }) => cell));
  const strays = line.some((text, at) => at > label && isFigure(text) && !header.has(at));
  if (byColumn.length > 0 && named.size === byColumn.length && !strays) return byColumn;
  const texts = fitTexts(line.slice(label + 1), cells.length);
  return texts ? cells.map((cell, at) => ({ cell, text: texts[at] ?? "" })) : null;
}

/** Rows that are named twice with different figures belong to nobody. */
function withoutDoubles(placed: readonly PlacedText[]): { placed: PlacedText[]; doubled: ReadonlySet<CellId> } {
  const known = new Map<CellId, string>();
  const doubled = new Set<CellId>();
  for (const { cell, text } of placed) {
    const before = known.get(cell);
    if (before !== undefined && before !== text) doubled.add(cell);
    known.set(cell, text);
  }
  return { placed: [...known].flatMap(([cell, text]) => (doubled.has(cell) ? [] : [{ cell, text }])), doubled };
}

/** Fifteen figures in one line under the labels of 表四, as the form prints them. */
function wholeLine(line: readonly string[], table: FormTable): PlacedText[] | null {
  const cells = cellsOfTable(table).map(({ id }) => id);
  if (table.id !== "disputes" || line.some(isLabel)) return null;
  const texts = fitTexts(line, cells.length);
  return texts?.some(isFigure) ? cells.map((cell, at) => ({ cell, text: texts[at] ?? "" })) : null;
}

/** Takes a block by its labels: each row by its name, its figures by the names of the columns, else by their number. */
export function placeByLabel(block: PastedBlock, table: FormTable): LabelledTexts {
  const cells = cellsOfTable(table);
  const header = new Map<number, string>();
  const placed: PlacedText[] = [];
  const outside: string[] = [];
  for (const line of block) {
    const found = rowOfLine(line, table);
    const names = headerOf(line, table);
    // 其他 and 总计 name a row as well as a column; one of them alone is a row without figures.
    if (names.length > 1 || (names.length === 1 && !found)) {
      // 表二 has a header above each block; a header below figures starts a new block.
      if (table.id === "disclosure") header.clear();
      for (const [at, column] of names) header.set(at, column);
      continue;
    }
    if (!line.some(isFigure) && !found) continue;
    const own = found ? cells.filter(({ row }) => row.id === found.row).map(({ id }) => id) : [];
    const texts = found ? textsOfRow(line, found.label, own, header) : wholeLine(line, table);
    if (texts) placed.push(...texts);
    else outside.push(line.filter((text) => text !== "").join(" "));
  }
  const single = withoutDoubles(placed);
  const doubles = [...new Set([...single.doubled].map((cell) => cells.find(({ id }) => id === cell)?.row.label ?? cell))];
  return { placed: single.placed, outside: [...outside, ...doubles] };
}
