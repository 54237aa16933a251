import type { Bilingual } from "../checks/finding";
import { absentWord } from "./absent-state";
import type { ExportCell, ExportColumn, RatioCell } from "./export-sheet";

/** Money is stated with up to six decimals; a column that fixes none prints those there are. */
function printNumber(value: number, decimals?: number): string {
  const places = { minimumFractionDigits: decimals ?? 0, maximumFractionDigits: decimals ?? 6 };
  return new Intl.NumberFormat("en", places).format(value).replace("-", "−");
}

function printFraction({ numerator, denominator }: RatioCell): string | null {
  if (numerator === null || denominator === null) return null;
  return `${printNumber(numerator)}/${printNumber(denominator)}`;
}

/**
 * A cell as a page prints it, line by line, the unit being in the column's head: a ratio with its fraction below, a ratio on a
 * base that is too small as its fraction alone, a missing number as its word. Empty where nothing belongs.
 */
export function printCell(cell: ExportCell, column: ExportColumn, language: keyof Bilingual): readonly string[] {
  if (cell === null) return [];
  if (typeof cell === "string") return [cell];
  if (typeof cell === "number") return [column.kind === "year" ? String(cell) : printNumber(cell, column.decimals)];
  if ("state" in cell) return [absentWord(cell.state, language)];
  const fraction = printFraction(cell);
  if (typeof cell.value === "number") return [printNumber(cell.value, column.decimals), ...(fraction === null ? [] : [fraction])];
  return [cell.value === "tooSmall" && fraction !== null ? fraction : absentWord(cell.value, language)];
}
