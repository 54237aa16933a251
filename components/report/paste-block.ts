import type { CellId, FormTable } from "@/domain/form/edition";
import { cellById, cellsOfTable } from "@/domain/form/editions";
import { readCellInput } from "./cell-input";

export interface CellChange {
  readonly cell: CellId;
  readonly value: number | null;
}

/** What a pasted block does: the changes, by label or by place, and what could not be used. */
export interface PasteResult {
  readonly changes: readonly CellChange[];
  readonly matched: "place" | "label";
  /** Pasted values that are no numbers for their cell; those cells stay as they are. */
  readonly unfit: number;
  /** Pasted rows or values that fell outside the table. */
  readonly outside: number;
}

/** The rows and values of a block as spreadsheets copy it: tabs between cells, line ends between rows. */
export function splitBlock(text: string): string[][] {
  const lines = text.replace(/\r\n?/g, "\n").replace(/\n+$/, "").split("\n");
  return lines.map((line) => line.split("\t").map((value) => value.replace(/^"|"$/g, "").trim()));
}

const plain = (label: string) => label.replace(/[\s\u3000（）()、.．:：“”"，,]/g, "").replace(/^[一二三四五六七八九十\d]+/, "");

/** The row of the table a pasted line names in one of its cells, with the values that follow its label. */
function labelledRow(table: FormTable, line: readonly string[]): { row: string; values: string[] } | null {
  const rows = table.blocks.flatMap((block) => block.rows);
  for (let at = line.length - 1; at >= 0; at--) {
    const label = plain(line[at] ?? "");
    const fitting = label ? rows.filter((row) => [row.label, ...row.aliases].some((name) => plain(name) === label)) : [];
    if (fitting.length === 1 && fitting[0]) return { row: fitting[0].id, values: line.slice(at + 1) };
  }
  return null;
}

const isLabel = (value: string) => /[\u4e00-\u9fff]{2,}/.test(value) && value !== "未填";

/**
 * Reads a pasted block. With labels each row is matched by its label and takes its values only if their number is right;
 * without, the block is laid down from the selected cell.
 */
export function readPaste(text: string, table: FormTable, place: { order: readonly (readonly CellId[])[]; from: CellId }): PasteResult {
  const lines = splitBlock(text);
  if (lines.some((line) => line.some(isLabel))) return byLabel(lines, table);
  const row = place.order.findIndex((cells) => cells.includes(place.from));
  const column = place.order[row]?.indexOf(place.from) ?? 0;
  const pairs = lines.flatMap((line, down) =>
    line.map((value, right) => ({ cell: place.order[row + down]?.[column + right] ?? null, value })),
  );
  return { ...take(pairs), matched: "place" };
}

function byLabel(lines: readonly string[][], table: FormTable): PasteResult {
  const cells = cellsOfTable(table);
  let outside = 0;
  const pairs = lines.flatMap((line) => {
    const found = labelledRow(table, line);
    const targets = found ? cells.filter((cell) => cell.row.id === found.row) : [];
    if (!found || found.values.length !== targets.length) {
      if (found) outside += 1;
      return [];
    }
    return targets.map((cell, index) => ({ cell: cell.id, value: found.values[index] ?? "" }));
  });
  const taken = take(pairs);
  return { ...taken, outside: taken.outside + outside, matched: "label" };
}

function take(pairs: readonly { cell: CellId | null; value: string }[]): Omit<PasteResult, "matched"> {
  const changes: CellChange[] = [];
  let unfit = 0;
  let outside = 0;
  for (const { cell, value } of pairs) {
    const known = cell ? cellById(cell) : null;
    if (!cell || !known) {
      if (value !== "") outside += 1;
      continue;
    }
    const input = readCellInput(value, known.kind);
    if (input.kind === "unfit") unfit += 1;
    else changes.push({ cell, value: input.kind === "number" ? input.value : null });
  }
  return { changes, unfit, outside };
}
