import { evaluateCellExpression } from "../facts/cell-expression";
import { expressionLabel } from "../facts/cell-label";
import type { Facts } from "../facts/facts";
import type { PrintedSubtotal } from "../reading/reading";
import { failed, type Scope, settled, type Verdict } from "./assess";

function checkSubtotal(facts: Facts, { rule, expression, value }: PrintedSubtotal): Verdict | null {
  const sum = evaluateCellExpression(facts, expression);
  if (sum.cells.length === 0) return null;
  const scope: Scope = { rule, scope: expression.split(".").slice(1).join("."), cells: sum.cells };
  if (sum.value === null) return settled(scope, "notAssessable");
  if (sum.value === value) return settled(scope, "passed");
  const label = expressionLabel(expression);
  return failed(scope, {
    message: {
      zh: `${label.zh}的小计印为 ${value}，各项之和为 ${sum.value}`,
      en: `The subtotal printed for ${label.en} is ${value}; its cells add up to ${sum.value}`,
    },
    stated: [value],
  });
}

/** Subtotals printed beside the form's own cells against the sums of those cells (T3-COL-DENIED, T3-ROW-LEGAL). */
export function checkSubtotals(facts: Facts, subtotals: readonly PrintedSubtotal[]): readonly Verdict[] {
  return subtotals.flatMap((subtotal) => checkSubtotal(facts, subtotal) ?? []);
}
