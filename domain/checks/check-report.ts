import type { Facts } from "../facts/facts";
import type { Verdict } from "./assess";
import { checkClaims } from "./check-claims";
import { checkCompleteness } from "./check-completeness";
import { checkContinuity } from "./check-continuity";
import { checkEquations } from "./check-equations";
import { checkEditions, checkYear } from "./check-identity";
import type { CheckInput, RegisteredBody } from "./check-input";
import { checkNarrative } from "./check-narrative";
import { checkPercentages } from "./check-percentages";
import { checkPlausibility, checkRuleMakers } from "./check-plausibility";
import { checkSections } from "./check-sections";
import { checkShares } from "./check-shares";
import { checkSubtotals } from "./check-subtotals";
import type { CheckResult } from "./finding";
import { settleVerdict } from "./rule-settings";
import { ruleOrder } from "./rules";

/** A report that calls its body 我镇 or 本街道 comes from a township, even when the register has not been asked. */
function bodyInText(sections: NonNullable<CheckInput["sections"]>): RegisteredBody | null {
  const speaksAsTownship = Object.values(sections).some((text) => /[我本](?:镇|乡|街道)/.test(text));
  return speaksAsTownship ? { kind: "township", level: "township" } : null;
}

/** The 勾稽 equations as verdicts beside those of the other rules. */
function equationVerdicts(facts: Facts): readonly Verdict[] {
  const { findings, assessments } = checkEquations(facts);
  const broken = new Map(findings.map((finding) => [finding.key, finding]));
  return assessments.map((assessment) => ({ assessment, finding: broken.get(assessment.key) ?? null }));
}

function verdictsOf(input: CheckInput): readonly Verdict[] {
  const { facts, narrative, claims, year } = input;
  const lastYear = input.lastYear ?? null;
  const body = input.body ?? bodyInText(input.sections ?? {});
  return [
    ...equationVerdicts(facts),
    ...(year !== undefined && input.titleYear !== undefined ? [checkYear(year, input.titleYear)] : []),
    ...(year !== undefined ? checkEditions(facts, year) : []),
    ...(input.sections ? checkSections(input.sections, year ?? null) : []),
    ...checkCompleteness(facts),
    ...checkSubtotals(facts, input.subtotals ?? []),
    ...(lastYear ? checkContinuity(facts, lastYear) : []),
    ...checkNarrative(facts, narrative),
    ...checkClaims(facts, claims),
    ...checkPercentages(facts, narrative, lastYear),
    ...checkShares(facts, narrative, input.percentages ?? []),
    ...(body ? checkRuleMakers(facts, body) : []),
    ...checkPlausibility(facts, lastYear),
  ];
}

/**
 * Everything the checks say about one report, findings in the order of the rule catalogue. Pure: the same input gives the same
 * result in browser and server.
 */
export function checkReport(input: CheckInput): CheckResult {
  const { settings = {}, year = null } = input;
  const verdicts = verdictsOf(input).flatMap((verdict) => settleVerdict(verdict, settings, year) ?? []);
  const findings = verdicts.flatMap(({ finding }) => finding ?? []);
  return {
    findings: findings.sort((a, b) => ruleOrder(a.rule) - ruleOrder(b.rule)),
    assessments: verdicts.map(({ assessment }) => assessment),
  };
}
