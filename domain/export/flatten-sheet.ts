import type { Bilingual } from "../checks/finding";
import { absentWord } from "./absent-state";
import type { ExportCell, ExportColumn, ExportSheet, RatioCell } from "./export-sheet";

/** So many decimals, or as many as a number has. */
export type ShownDecimals = number | "any";

/** A sheet as plain columns: every ratio is value, numerator and denominator, every missing number its word. */
export interface FlatSheet {
  readonly head: readonly string[];
  /** Decimals shown of the numbers of each column; null for texts and years. */
  readonly decimals: readonly (ShownDecimals | null)[];
  readonly rows: readonly (readonly (string | number | null)[])[];
}

const sides = { numerator: { zh: "分子", en: "numerator" }, denominator: { zh: "分母", en: "denominator" } } as const;

/** Label and unit as a column's head prints them: 2024年（%）. */
function columnHead({ label, unit }: ExportColumn, language: keyof Bilingual): string {
  if (unit === "") return label;
  return language === "zh" ? `${label}（${unit}）` : `${label} (${unit})`;
}

function isRatio(cell: ExportCell): cell is RatioCell {
  return typeof cell === "object" && cell !== null && "numerator" in cell;
}

function flatCell(cell: ExportCell, { kind }: ExportColumn, language: keyof Bilingual): readonly (string | number | null)[] {
  const word = (value: RatioCell["value"]) => (typeof value === "number" ? value : absentWord(value, language));
  if (isRatio(cell)) return [word(cell.value), cell.numerator, cell.denominator];
  const value = typeof cell === "object" && cell !== null ? absentWord(cell.state, language) : cell;
  return kind === "ratio" ? [value, null, null] : [value];
}

/**
 * The columns and rows of a sheet for spreadsheets. A fraction never stands in one cell as a text: spreadsheets read 3/7 as a
 * date.
 */
export function flattenSheet({ columns, rows }: Pick<ExportSheet, "columns" | "rows">, language: keyof Bilingual): FlatSheet {
  const side = (column: ExportColumn, name: keyof typeof sides) =>
    language === "zh" ? `${column.label}${sides[name].zh}` : `${column.label} ${sides[name].en}`;
  const flat = columns.map((column) => ({
    head: [columnHead(column, language), ...(column.kind === "ratio" ? [side(column, "numerator"), side(column, "denominator")] : [])],
    decimals: decimalsOf(column),
  }));
  return {
    head: flat.flatMap(({ head }) => head),
    decimals: flat.flatMap(({ decimals }) => decimals),
    rows: rows.map((row) => row.flatMap((cell, at) => (columns[at] ? flatCell(cell, columns[at], language) : []))),
  };
}

function decimalsOf({ kind, decimals }: ExportColumn): FlatSheet["decimals"] {
  const shown = decimals ?? "any";
  if (kind === "ratio") return [shown, "any", "any"];
  return [kind === "number" ? shown : null];
}
