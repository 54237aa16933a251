import { type Rule, ruleCategories } from "./rule";
import { continuityRules } from "./rules/continuity-rules";
import { formatRules } from "./rules/format-rules";
import { deadlineRules, identityRules, yearRules } from "./rules/identity-rules";
import { narrativeRules } from "./rules/narrative-rules";
import { plausibilityRules } from "./rules/plausibility-rules";
import { rollUpRules } from "./rules/roll-up-rules";
import { consistencyRules, structureRules } from "./rules/structure-rules";
import { balanceRules, columnSumRules, rowSumRules } from "./rules/sum-rules";
import { workflowRules } from "./rules/workflow-rules";

const all: readonly Rule[] = [
  ...formatRules,
  ...structureRules,
  ...identityRules,
  ...yearRules,
  ...rowSumRules,
  ...columnSumRules,
  ...balanceRules,
  ...continuityRules,
  ...narrativeRules,
  ...consistencyRules,
  ...plausibilityRules,
  ...rollUpRules,
  ...deadlineRules,
  ...workflowRules,
];

/** Every rule that is checked, in the order in which findings are shown: by category, then as its file lists them. */
export const rules: readonly Rule[] = ruleCategories.flatMap((category) => all.filter((rule) => rule.category === category));

const index = new Map(rules.map((entry, order) => [entry.id, { entry, order }]));

/** The rule with this id. Throws RangeError for an id that the catalogue does not hold. */
export function ruleById(id: string): Rule {
  const found = index.get(id);
  if (!found) throw new RangeError(`Unknown rule ${id}`);
  return found.entry;
}

/** Where a rule stands in the catalogue; findings are shown in this order. */
export function ruleOrder(id: string): number {
  return index.get(id)?.order ?? rules.length;
}
