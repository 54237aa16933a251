/** Signs that begin a formula, half and full width, behind any blanks; and the control characters that split a cell. */
const FORMULA_START = /^(?:[\t\r\n]|[\s\u200B\uFEFF]*[=+\-@＝＋－＠])/;

/** True for a text that a spreadsheet could run as a formula when it opens the file or when the cell is edited. */
export function looksLikeFormula(text: string): boolean {
  return FORMULA_START.test(text);
}
