import type { Facts } from "../facts/facts";
import type { CellId } from "../form/edition";
import type { Equation, EquationTerms } from "./equation";
import { equationsOf } from "./equations";
import type { Assessment, Bilingual, CheckResult, EquationSide, Finding } from "./finding";
import { ruleById } from "./rules";

/** The sum of the cells, or null when one is missing. */
export function sumOf(facts: Facts, cells: readonly CellId[]): number | null {
  let sum = 0;
  for (const cell of cells) {
    const value = facts.values[cell];
    if (value === undefined) return null;
    sum += value;
  }
  return sum;
}

/** How one equation stands: left sum − right sum, or null when a cell is missing. */
export function differenceOf(equation: Equation, facts: Facts): number | null {
  const left = sumOf(facts, equation.left.cells);
  if (left === null) return null;
  const right = sumOf(facts, equation.right.cells);
  return right === null ? null : left - right;
}

function sideOf(terms: EquationTerms, facts: Facts): EquationSide {
  return {
    label: terms.label,
    terms: terms.cells.map((cell) => ({ cell, value: facts.values[cell] ?? 0, sign: 1 })),
    sum: sumOf(facts, terms.cells) ?? 0,
  };
}

/** 309＋23 = 332, or the number alone when there is one part. */
function arithmetic(terms: EquationTerms, facts: Facts): Bilingual {
  const values = terms.parts.map(({ cells }) => sumOf(facts, cells) ?? 0);
  const sum = values.reduce((all, value) => all + value, 0);
  if (values.length === 1) return { zh: `${sum}`, en: `${sum}` };
  return { zh: `${values.join("＋")} = ${sum}`, en: `${values.join(" + ")} = ${sum}` };
}

function findingOf(equation: Equation, facts: Facts, difference: number): Finding {
  const { left, right, place } = equation;
  const [leftSum, rightSum] = [arithmetic(left, facts), arithmetic(right, facts)];
  const gap = Math.abs(difference);
  const { level, version } = ruleById(equation.rule);
  return {
    rule: equation.rule,
    key: equation.key,
    severity: level,
    ruleVersion: `${version}`,
    cells: equation.cells,
    message: {
      zh: `${place.zh}：${left.label.zh} = ${leftSum.zh}，${right.label.zh} = ${rightSum.zh}，相差 ${gap}`,
      en: `${place.en}: ${left.label.en} = ${leftSum.en}, ${right.label.en} = ${rightSum.en}, a difference of ${gap}`,
    },
    sides: [sideOf(left, facts), sideOf(right, facts)],
    narrative: [],
    stated: [],
  };
}

/**
 * Checks every 勾稽 equation; well below 1 ms, so that it can run on each key stroke. An equation with a missing cell is not
 * assessable, never passed.
 */
export function checkEquations(facts: Facts): CheckResult {
  const findings: Finding[] = [];
  const assessments = equationsOf(facts.editions).map((equation): Assessment => {
    const difference = differenceOf(equation, facts);
    const { rule, key, cells } = equation;
    if (difference === null) return { rule, key, cells, outcome: "notAssessable" };
    if (difference !== 0) findings.push(findingOf(equation, facts, difference));
    return { rule, key, cells, outcome: difference === 0 ? "passed" : "failed" };
  });
  return { findings, assessments };
}
