import type { Bilingual } from "../checks/finding";
import { absentWord } from "./absent-state";
import type { ExportCell, ExportColumn, RatioCell } from "./export-sheet";

function printNumber(value: number, decimals: number): string {
  const places = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
  return new Intl.NumberFormat("en", places).format(value).replace("-", "−");
}

function printFraction({ numerator, denominator }: RatioCell): string | null {
  if (numerator === null || denominator === null) return null;
  const side = (value: number) => new Intl.NumberFormat("en", { maximumFractionDigits: 6 }).format(value).replace("-", "−");
  return `${side(numerator)}/${side(denominator)}`;
}

/**
 * A cell as a page prints it, line by line, the unit being in the column's head: a ratio with its fraction below, a ratio on a
 * base that is too small as its fraction alone, a missing number as its word. Empty where nothing belongs.
 */
export function printCell(cell: ExportCell, column: ExportColumn, language: keyof Bilingual): readonly string[] {
  if (cell === null) return [];
  if (typeof cell === "string") return [cell];
  if (typeof cell === "number") return [column.kind === "year" ? String(cell) : printNumber(cell, column.decimals ?? 0)];
  if ("state" in cell) return [absentWord(cell.state, language)];
  const fraction = printFraction(cell);
  if (typeof cell.value === "number") return [printNumber(cell.value, column.decimals ?? 0), ...(fraction === null ? [] : [fraction])];
  return [cell.value === "tooSmall" && fraction !== null ? fraction : absentWord(cell.value, language)];
}
