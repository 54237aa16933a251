import { evaluateCellExpression } from "../facts/cell-expression";
import { expressionLabel } from "../facts/cell-label";
import type { Facts } from "../facts/facts";
import { evaluateFormula, type Formula, parseFormula, referencesOf } from "../facts/formula";
import type { CellId } from "../form/edition";
import { cellById, editionById } from "../form/editions";

/** One reading of a statement against the tables. */
export interface ReadingValue {
  readonly formula: string;
  readonly cells: readonly CellId[];
  /** The value, or null when a cell is missing. */
  readonly value: number | null;
  /** What the filled-in cells alone already add up to; equal to the value when nothing is missing. */
  readonly atLeast: number;
}

/** Known parts of a row whose total is missing. */
function knownParts(facts: Facts, total: CellId): number {
  const cell = cellById(total);
  const edition = cell && facts.editions[cell.table];
  const block = edition && cell ? editionById(edition).tables[cell.table].blocks[cell.block] : undefined;
  if (!block || cell?.column.id !== "total") return 0;
  return block.columns.reduce((sum, { id }) => sum + (id === "total" ? 0 : (facts.values[`${cell.table}.${cell.row.id}.${id}`] ?? 0)), 0);
}

/** The least an expression can be: counts are never negative, so a missing cell adds its known parts or nothing. */
function leastOf(facts: Facts, expression: string): number {
  const { cells } = evaluateCellExpression(facts, expression);
  return cells.reduce((sum, cell) => sum + (facts.values[cell] ?? knownParts(facts, cell)), 0);
}

function onlyAdds(formula: Formula): boolean {
  return formula.kind !== "operation" || (formula.operator === "+" && onlyAdds(formula.left) && onlyAdds(formula.right));
}

/** Evaluates one reading; null when the report's form has no such cells. */
export function evaluateReading(facts: Facts, formula: string): ReadingValue | null {
  const parsed = parseFormula(formula);
  const parts = referencesOf(parsed).map(({ name }) => evaluateCellExpression(facts, name));
  if (parts.some(({ cells }) => cells.length === 0)) return null;
  const value = evaluateFormula(parsed, ({ name }) => evaluateCellExpression(facts, name).value);
  const least = onlyAdds(parsed) ? referencesOf(parsed).reduce((sum, { name }) => sum + leastOf(facts, name), 0) : 0;
  return { formula, cells: [...new Set(parts.flatMap(({ cells }) => cells))], value, atLeast: value ?? least };
}

const shortNames: Readonly<Record<string, string>> = {
  newReceived: "本年新收",
  carriedIn: "上年结转",
  concluded: "（七）总计",
  carriedOut: "结转下年度",
};

function shortLabel(expression: string): string {
  const [, row = "", column = ""] = expression.split(".");
  const [, name = "", columnName = ""] = /「(.*)」(.*)$/.exec(expressionLabel(expression).zh) ?? [];
  return `${shortNames[row] ?? name}${column === "total" ? "" : columnName}`;
}

/** A reading in the words of the form: 本年新收＋上年结转. */
export function readingLabel(formula: string): string {
  return formula
    .split(/( [-+] )/)
    .map((part) => (part === " + " ? "＋" : part === " - " ? "－" : shortLabel(part)))
    .join("");
}
