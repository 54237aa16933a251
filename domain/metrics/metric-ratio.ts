import { type Formula, parseFormula } from "../facts/formula";
import type { Metric } from "./metric";

/** A metric's formula taken apart: value = numerator ÷ denominator × scale; a count has no denominator and scale 1. */
export interface MetricRatio {
  readonly numerator: Formula;
  readonly denominator: Formula | null;
  readonly scale: number;
}

const taken = new WeakMap<Metric, MetricRatio>();

function takeApart(metric: Metric): MetricRatio {
  const formula = parseFormula(metric.formula);
  const percent = metric.unit === "%" ? 100 : 1;
  if (formula.kind !== "operation") return { numerator: formula, denominator: null, scale: 1 };
  if (formula.operator === "/") return { numerator: formula.left, denominator: formula.right, scale: percent };
  const { operator, left, right } = formula;
  if (operator === "*" && right.kind === "number" && left.kind === "operation" && left.operator === "/") {
    return { numerator: left.left, denominator: left.right, scale: right.value };
  }
  return { numerator: formula, denominator: null, scale: 1 };
}

/** Numerator, denominator and scale of a computable metric: the division at the top of its formula (× 100 for %). */
export function ratioOf(metric: Metric): MetricRatio {
  const known = taken.get(metric);
  if (known) return known;
  const ratio = takeApart(metric);
  taken.set(metric, ratio);
  return ratio;
}
