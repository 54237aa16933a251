import { evaluateCellExpression } from "../facts/cell-expression";
import type { Facts } from "../facts/facts";
import { evaluateFormula, parseFormula, type Reference, referencesOf } from "../facts/formula";
import { type StatedFigures, statedFigures } from "../facts/stated-figures";
import type { NarrativeFigure } from "../reading/reading";
import type { Metric, MetricResult, NoValueReason } from "./metric";
import { ratioOf } from "./metric-ratio";

/** What a metric is computed from: one report, and last year's facts of the same body (null when there are none). */
export interface MetricInputs {
  readonly facts: Facts;
  readonly narrative: readonly NarrativeFigure[];
  readonly former: Facts | null;
}

const NARRATIVE = "narrative.";

/** The figures of the text that a metric's formula uses. */
export function figuresOf(metric: Metric, narrative: readonly NarrativeFigure[]): StatedFigures {
  const names = referencesOf(parseFormula(metric.formula)).map(({ name }) => name);
  const ids = names.filter((name) => name.startsWith(NARRATIVE)).map((name) => name.slice(NARRATIVE.length));
  return ids.length === 0 ? new Map() : statedFigures(narrative, [...new Set(ids)]);
}

/** The value of one reference: a figure of the text, or a sum of cells of this or last year. */
export function referenceValue(reference: Reference, inputs: MetricInputs, figures: StatedFigures): number | null {
  if (reference.name.startsWith(NARRATIVE)) {
    const stated = figures.get(reference.name.slice(NARRATIVE.length));
    return stated ? stated.reduce((sum, { value }) => sum + value, 0) : null;
  }
  const facts = reference.former ? inputs.former : inputs.facts;
  return facts && evaluateCellExpression(facts, reference.name).value;
}

function reasonFor(metric: Metric, inputs: MetricInputs): NoValueReason {
  const references = referencesOf(parseFormula(metric.formula)).filter(({ name }) => !name.startsWith(NARRATIVE));
  const absent = (reference: Reference, facts: Facts) => evaluateCellExpression(facts, reference.name).cells.length === 0;
  if (references.some((reference) => !reference.former && absent(reference, inputs.facts))) return "notInEdition";
  const former = references.filter((reference) => reference.former);
  if (former.length > 0 && inputs.former === null) return "noFormerYear";
  const formerFacts = inputs.former;
  if (formerFacts && former.some((reference) => absent(reference, formerFacts))) return "notInEdition";
  return "missingInput";
}

/**
 * Computes a metric of one report. A ratio keeps both operands; a zero denominator gives no value but keeps them, so that sums
 * over bodies stay right. Anything missing gives no value and the reason; nothing is taken as zero. System metrics are not
 * computed here and throw.
 */
export function computeMetric(metric: Metric, inputs: MetricInputs): MetricResult {
  if (metric.source === "system") throw new RangeError(`${metric.id} is not computed from facts`);
  const { numerator, denominator } = ratioOf(metric);
  const figures = figuresOf(metric, inputs.narrative);
  const lookUp = (reference: Reference) => referenceValue(reference, inputs, figures);
  const above = evaluateFormula(numerator, lookUp);
  const below = denominator && evaluateFormula(denominator, lookUp);
  if (above === null || (denominator && below === null)) return emptyResult(metric, reasonFor(metric, inputs));
  return resultOf(metric, above, below);
}

/** The result of a metric from its operands: value = numerator ÷ denominator × scale, none when the denominator is zero. */
export function resultOf(metric: Metric, numerator: number, denominator: number | null): MetricResult {
  const base = { metric: metric.id, numerator, denominator };
  if (denominator === null) return { ...base, value: numerator, reason: null };
  if (denominator === 0) return { ...base, value: null, reason: "zeroDenominator" };
  return { ...base, value: (numerator * ratioOf(metric).scale) / denominator, reason: null };
}

/** A result without a value, for the reason given. */
export function emptyResult(metric: Metric, reason: NoValueReason): MetricResult {
  return { metric: metric.id, numerator: null, denominator: null, value: null, reason };
}
