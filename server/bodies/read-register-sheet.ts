import { columnOfTitle, columnTitles, neededColumns, type RegisterColumn } from "@/domain/body/register-columns";
import type { SheetRow } from "@/domain/body/register-row";
import { RefusedFile } from "../extraction/refusals";
import { readXlsxSheets } from "../extraction/sheets/extract-xlsx";
import type { Sheet } from "../extraction/sheets/sheet";

/** A register of 20,000 bodies, every column filled. */
const MOST_CELLS = 260_000;
const MOST_ROWS = 20_000;
const MOST_BYTES = 20 * 1024 * 1024;
const HEAD_ROWS = 10;

/** Why a file is no register; `columns` are the titles that are missing. */
export type SheetRefusal = "tooLarge" | "unreadable" | "noHead" | "noRows";

export type RegisterSheet =
  | { readonly outcome: "read"; readonly rows: readonly SheetRow[] }
  | { readonly outcome: "refused"; readonly reason: SheetRefusal; readonly columns: readonly string[] };

/** Reads the rows of a register from an xlsx: the first sheet with a row of its titles; hidden and filtered rows count. */
export function readRegisterSheet(bytes: Uint8Array): RegisterSheet {
  const refused = (reason: SheetRefusal, columns: readonly string[] = []): RegisterSheet => ({ outcome: "refused", reason, columns });
  if (bytes.length > MOST_BYTES) return refused("tooLarge");
  const sheets = sheetsOf(bytes);
  if (!sheets) return refused("unreadable");
  const heads = sheets.map((sheet) => ({ sheet, ...headOf(sheet) })).sort((a, b) => b.columns.size - a.columns.size);
  const [best] = heads;
  const present = new Set(best?.columns.values());
  const missing = neededColumns.filter((column) => !present.has(column)).map((column) => columnTitles[column][0] ?? column);
  if (!best || missing.length > 0) return refused("noHead", missing);
  const rows = [...best.sheet.rows].filter(([at]) => at > best.at).sort(([a], [b]) => a - b);
  if (rows.length === 0) return refused("noRows");
  if (rows.length > MOST_ROWS) return refused("tooLarge");
  return { outcome: "read", rows: rows.map(([at, cells]) => ({ row: at + 1, texts: textsOf(cells, best.columns) })) };
}

function sheetsOf(bytes: Uint8Array): readonly Sheet[] | null {
  try {
    return readXlsxSheets(bytes, MOST_CELLS);
  } catch (error) {
    if (error instanceof RefusedFile) return null;
    throw error;
  }
}

/** The row that has most of the titles, and which column stands where. */
function headOf({ rows }: Sheet): { readonly at: number; readonly columns: ReadonlyMap<number, RegisterColumn> } {
  let best = { at: -1, columns: new Map<number, RegisterColumn>() };
  for (const [at, cells] of [...rows].sort(([a], [b]) => a - b).slice(0, HEAD_ROWS)) {
    const columns = new Map<number, RegisterColumn>();
    const taken = new Set<RegisterColumn>();
    for (const [place, text] of cells) {
      const column = columnOfTitle(text);
      if (!column || taken.has(column)) continue;
      taken.add(column);
      columns.set(place, column);
    }
    if (columns.size > best.columns.size) best = { at, columns };
  }
  return best;
}

/** The texts of a row; a cell that is empty in a column the sheet has is told as empty. */
function textsOf(cells: ReadonlyMap<number, string>, columns: ReadonlyMap<number, RegisterColumn>): SheetRow["texts"] {
  return Object.fromEntries([...columns].map(([place, column]) => [column, (cells.get(place) ?? "").trim()]));
}
