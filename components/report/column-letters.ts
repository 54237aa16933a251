const LETTERS = 26;

/** A column of a sheet, counted from 1, as workbooks call it: 1 → A, 27 → AA. */
export function columnLetters(column: number): string {
  const before = Math.floor((column - 1) / LETTERS);
  return `${before > 0 ? columnLetters(before) : ""}${String.fromCharCode(65 + ((column - 1) % LETTERS))}`;
}
