/** A cell that a spreadsheet would run as a formula gets an apostrophe in front; plain numbers stay numbers. */
function safeCell(text: string): string {
  const dangerous = /^[=+\-@\t\r]/.test(text) && !/^-?\d+(\.\d+)?$/.test(text);
  const shown = dangerous ? `'${text}` : text;
  return /[",\r\n]/.test(shown) ? `"${shown.replace(/"/g, '""')}"` : shown;
}

/** Rows as CSV that WPS and Excel open as they stand: byte order mark, CRLF, every cell safe. */
export function prepareCsv(rows: readonly (readonly (string | number | null)[])[]): string {
  const lines = rows.map((row) => row.map((cell) => (cell === null ? "" : safeCell(String(cell)))).join(","));
  return `\uFEFF${lines.join("\r\n")}\r\n`;
}
