import type { CellValue } from "./write-workbook";

const FORMULA_START = /^[=+\-@\t\r]/;

/** Text a spreadsheet would take for a formula gets a leading apostrophe; quotes, commas and line breaks are quoted. */
function csvCell(cell: CellValue): string {
  if (cell === null) return "";
  if (typeof cell === "number") return String(cell);
  const safe = FORMULA_START.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A CSV file that WPS and Excel open as UTF-8: byte order mark, CRLF, formula-safe cells. */
export function writeCsv(rows: readonly (readonly CellValue[])[]): Uint8Array {
  return new TextEncoder().encode(`\uFEFF${rows.map((row) => row.map(csvCell).join(",")).join("\r\n")}\r\n`);
}
