import type { BodyKind, BodyLevel } from "../body/body";
import type { Facts } from "../facts/facts";
import type { SectionId } from "../form/edition";
import type { NarrativeClaim, NarrativeFigure, PrintedSubtotal, StatedPercentage } from "../reading/reading";
import type { Verdict } from "./assess";
import { checkClaims } from "./check-claims";
import { checkCompleteness } from "./check-completeness";
import { checkContinuity } from "./check-continuity";
import { checkEquations } from "./check-equations";
import { checkEditions, checkYear } from "./check-identity";
import { checkNarrative } from "./check-narrative";
import { checkPercentages } from "./check-percentages";
import { checkPlausibility, checkRuleMakers } from "./check-plausibility";
import { checkSections } from "./check-sections";
import { checkShares } from "./check-shares";
import { checkSubtotals } from "./check-subtotals";
import type { CheckResult } from "./finding";
import { ruleOrder } from "./rules";

/** What is known of a report. Rules whose inputs are left out are not applied; they neither pass nor fail. */
export interface CheckInput {
  readonly facts: Facts;
  readonly narrative: readonly NarrativeFigure[];
  readonly claims: readonly NarrativeClaim[];
  /** The year the report is filed for. */
  readonly year?: number;
  /** The year the document's title states; null when it states none. */
  readonly titleYear?: number | null;
  /** From the register; left out, a township is told by how its text speaks of itself. */
  readonly body?: { readonly kind: BodyKind; readonly level: BodyLevel };
  /** Last year's approved facts of the same body; null or left out when there are none. */
  readonly lastYear?: Facts | null;
  /** The text of each section found in the document (see `sectionTexts`). */
  readonly sections?: Readonly<Partial<Record<SectionId, string>>>;
  /** Percentages that follow a number in the text; left out where there are none. */
  readonly percentages?: readonly StatedPercentage[];
  /** Sums the document prints beside the form's own cells; left out where there are none. */
  readonly subtotals?: readonly PrintedSubtotal[];
}

/** A report that calls its body 我镇 or 本街道 comes from a township, even when the register has not been asked. */
function bodyInText(sections: NonNullable<CheckInput["sections"]>): NonNullable<CheckInput["body"]> | null {
  const speaksAsTownship = Object.values(sections).some((text) => /[我本](?:镇|乡|街道)/.test(text));
  return speaksAsTownship ? { kind: "township", level: "township" } : null;
}

function verdictsOf(input: CheckInput): readonly Verdict[] {
  const { facts, narrative, claims, year } = input;
  const lastYear = input.lastYear ?? null;
  const body = input.body ?? bodyInText(input.sections ?? {});
  return [
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
  const equations = checkEquations(input.facts);
  const verdicts = verdictsOf(input);
  const findings = [...equations.findings, ...verdicts.flatMap(({ finding }) => finding ?? [])];
  return {
    findings: findings.sort((a, b) => ruleOrder(a.rule) - ruleOrder(b.rule)),
    assessments: [...equations.assessments, ...verdicts.map(({ assessment }) => assessment)],
  };
}
