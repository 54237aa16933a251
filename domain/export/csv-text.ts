import { looksLikeFormula } from "./formula-text";

/** A cell of an exported list: text, a number that stays a number, or nothing. */
export type CsvCell = string | number | null;

/** Text a spreadsheet would take for a formula gets a leading apostrophe; quotes, commas and line breaks are quoted. */
function csvCell(cell: CsvCell): string {
  if (cell === null) return "";
  if (typeof cell === "number") return String(cell);
  const safe = looksLikeFormula(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A CSV file that WPS and Excel open as UTF-8: byte order mark, CRLF, formula-safe cells. */
export function csvText(rows: readonly (readonly CsvCell[])[]): string {
  return `\uFEFF${rows.map((row) => row.map(csvCell).join(",")).join("\r\n")}\r\n`;
}
