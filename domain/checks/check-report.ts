import type { Facts } from "../facts/facts";
import type { Verdict } from "./assess";
import { checkClaims } from "./check-claims";
import { checkLikeness, checkPeers } from "./check-comparisons";
import { checkCompleteness } from "./check-completeness";
import { checkContinuity } from "./check-continuity";
import { checkDates } from "./check-dates";
import { checkEquations } from "./check-equations";
import { checkFeeNotices, checkFeeUnit } from "./check-fees";
import { checkFiling } from "./check-filing";
import { checkBody, checkEditions, checkYear } from "./check-identity";
import type { CheckInput, Lineage, RegisteredBody } from "./check-input";
import { checkItemCounts } from "./check-items";
import { checkNarrative } from "./check-narrative";
import { checkPercentages } from "./check-percentages";
import { checkPlausibility } from "./check-plausibility";
import { checkPowers } from "./check-powers";
import { checkPrints } from "./check-prints";
import { checkRollUp, checkScope } from "./check-roll-up";
import { checkRows } from "./check-rows";
import { checkShares } from "./check-shares";
import { checkSubtotals } from "./check-subtotals";
import { checkText } from "./check-text";
import type { CheckResult } from "./finding";
import { settleVerdict, type ThresholdOf, thresholdsUnder } from "./rule-settings";
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

/** Rules about the text: what it tells, and its figures and statements against the tables. */
function textVerdicts(input: CheckInput, { year, lastYear, body, thresholdOf }: Known): readonly Verdict[] {
  const { facts, narrative, claims, sections, outline, settings, percentages = [] } = input;
  const s6 = sections?.s6 ?? "";
  return [
    ...checkText(sections, { outline, settings, year, kind: body?.kind ?? null }),
    ...checkNarrative(facts, narrative),
    ...checkClaims(facts, claims),
    ...checkPercentages(facts, narrative, lastYear),
    ...checkShares(facts, narrative, percentages),
    ...(s6 !== "" && facts.editions.applications === "2021" ? [checkFeeNotices(facts, s6)] : []),
    ...(input.likeness ? [checkLikeness(input.likeness, thresholdOf)] : []),
  ];
}

/** Rules about the figures themselves. */
function figureVerdicts(input: CheckInput, { lastYear, body, thresholdOf }: Known): readonly Verdict[] {
  const { facts, lineage = unbroken } = input;
  const feeUnit = lastYear && checkFeeUnit(facts, lastYear, thresholdOf);
  return [
    ...equationVerdicts(facts),
    ...checkCompleteness(facts),
    ...checkRows(facts, input.outline ?? null),
    ...(input.notes ? checkPrints(facts, input.notes) : []),
    ...checkSubtotals(facts, input.subtotals ?? []),
    ...(lastYear ? checkContinuity({ facts, lastYear, lineage, thresholdOf }) : []),
    ...(feeUnit ? [feeUnit] : []),
    ...(body ? checkPowers(facts, body) : []),
    ...checkItemCounts(facts, thresholdOf),
    ...checkPlausibility(facts, lastYear, thresholdOf),
    ...checkPeers(input.peers ?? [], thresholdOf),
  ];
}

/** Rules about whose report it is, of which year, and how it was filed. */
function filingVerdicts({ facts, titleYear, statedBody, ...input }: CheckInput, { year, body }: Known): readonly Verdict[] {
  const names = input.body?.names ?? [];
  return [
    ...(year !== null && titleYear !== undefined ? [checkYear(year, titleYear)] : []),
    ...(year !== null ? checkEditions(facts, year) : []),
    ...(statedBody !== undefined && names.length > 0 ? [checkBody(statedBody, names)] : []),
    ...(year !== null && input.dates ? checkDates(year, body?.kind ?? null, input.dates) : []),
    ...(input.scope !== undefined ? [checkScope(input.scope)] : []),
    ...(input.parts ? checkRollUp(facts, input.parts) : []),
    ...(input.filing ? checkFiling(facts, input.filing) : []),
  ];
}

const unbroken: Lineage = { bodyChanged: false, lastYearCorrected: false };

/** What several rules need, settled once. */
interface Known {
  readonly year: number | null;
  readonly lastYear: Facts | null;
  readonly body: RegisteredBody | null;
  readonly thresholdOf: ThresholdOf;
}

function verdictsOf(input: CheckInput): readonly Verdict[] {
  const known: Known = {
    year: input.year ?? null,
    lastYear: input.lastYear ?? null,
    body: input.body ?? bodyInText(input.sections ?? {}),
    thresholdOf: thresholdsUnder(input.settings ?? {}),
  };
  return [...figureVerdicts(input, known), ...textVerdicts(input, known), ...filingVerdicts(input, known)];
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
