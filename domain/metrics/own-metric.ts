import { cellsOfExpression } from "../facts/cell-expression";
import { parseFormula, printFormula, referencesOf } from "../facts/formula";
import type { CellKind } from "../form/edition";
import { cellById, editions } from "../form/editions";
import { metricById } from "./catalogue";
import { defineMetric } from "./define-metric";
import type { Metric } from "./metric";
import { ratioOf } from "./metric-ratio";

/** Units a metric of one's own may have; all of them are ratios. */
export const ownMetricUnits = ["%", "ratio", "per 100"] as const;
export type OwnMetricUnit = (typeof ownMetricUnits)[number];

/** The most entries of the dictionary that one operand adds up. */
export const MOST_PICKS = 12;
export const LONGEST_NAME = 60;

/** A metric somebody made from the dictionary: two operands, each the sum of its picks (cells, derived sums, counts of the catalogue). */
export interface OwnMetric {
  readonly id: number;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly numerator: readonly string[];
  readonly denominator: readonly string[];
  readonly unit: OwnMetricUnit;
}

/** Why a definition is refused. */
export type OwnMetricFault = "nameMissing" | "noPick" | "unknownPick" | "repeatedPick" | "sameOperands" | "unitsDiffer" | "noCommonEdition";

/** True for metrics an operand may add: counts from the tables of one year. */
export function metricIsCount(metric: Metric): boolean {
  if (metric.source !== "table" || ratioOf(metric).denominator !== null) return false;
  return referencesOf(parseFormula(metric.formula)).every(({ former }) => !former);
}

/** The formula of a pick: a cell or derived sum as it stands, a count of the catalogue by its formula; null when it is neither. */
function formulaOfPick(pick: string): string | null {
  if (editions.some((edition) => cellsOfExpression(edition, pick).length > 0)) return pick;
  const metric = metricById(pick);
  return metric && metricIsCount(metric) ? metric.formula : null;
}

/** Counts of cases, or money: the two are never added or divided. */
function kindsOf(formula: string): ReadonlySet<CellKind> {
  const cells = referencesOf(parseFormula(formula)).flatMap(({ name }) => editions.flatMap((edition) => cellsOfExpression(edition, name)));
  return new Set(cells.map((cell) => (cellById(cell)?.kind === "money" ? "money" : "count")));
}

function operandOf(picks: readonly string[]): string {
  return picks.map((pick) => formulaOfPick(pick) ?? pick).join(" + ");
}

/** The formula of a definition, as it is shown and run. */
function ownFormula({ numerator, denominator, unit }: Pick<OwnMetric, "numerator" | "denominator" | "unit">): string {
  const ratio = `(${operandOf(numerator)}) / (${operandOf(denominator)})`;
  return printFormula(parseFormula(unit === "per 100" ? `${ratio} * 100` : ratio));
}

/** What is wrong with a definition, or null: names in both languages, existing picks of one unit, two different operands. */
export function faultOfOwnMetric(told: Omit<OwnMetric, "id">): OwnMetricFault | null {
  if (told.nameZh.trim() === "" || told.nameEn.trim() === "") return "nameMissing";
  const operands = [told.numerator, told.denominator];
  if (operands.some((picks) => picks.length === 0 || picks.length > MOST_PICKS)) return "noPick";
  if (operands.some((picks) => new Set(picks).size < picks.length)) return "repeatedPick";
  const formulas = operands.flat().map(formulaOfPick);
  if (formulas.some((formula) => formula === null)) return "unknownPick";
  const cells = operands.map((picks) => cellsAdded(picks).sort().join(" "));
  if (cells[0] === cells[1]) return "sameOperands";
  if (new Set(formulas.flatMap((formula) => [...kindsOf(formula ?? "")])).size > 1) return "unitsDiffer";
  return metricOfOwn({ ...told, id: 0 }).editions.length === 0 ? "noCommonEdition" : null;
}

/** Every cell the picks add, in each edition; the same ones under other names are the same operand. */
function cellsAdded(picks: readonly string[]): string[] {
  const names = picks.flatMap((pick) => referencesOf(parseFormula(formulaOfPick(pick) ?? pick)).map(({ name }) => name));
  return names.flatMap((name) => editions.flatMap((edition) => cellsOfExpression(edition, name).map((cell) => `${edition.id}:${cell}`)));
}

/** A definition as a metric like any other; its id is `own:<n>`. */
export function metricOfOwn(own: OwnMetric): Metric {
  return defineMetric({
    id: `own:${own.id}`,
    zh: own.nameZh,
    en: own.nameEn,
    formula: ownFormula(own),
    unit: own.unit,
    noteZh: "自定义指标，由用户从指标词典中选取分子和分母。",
    noteEn: "Made by a user, who picked numerator and denominator from the dictionary.",
  });
}
