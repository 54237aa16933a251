import type { BodyKind, BodyLevel } from "../body/body";
import type { Facts } from "../facts/facts";
import type { SectionId } from "../form/edition";
import type { NarrativeClaim, NarrativeFigure } from "../reading/reading";
import { checkEquations } from "./check-equations";
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
  readonly body?: { readonly kind: BodyKind; readonly level: BodyLevel };
  /** Last year's approved facts of the same body; null or left out when there are none. */
  readonly lastYear?: Facts | null;
  /** The text of each section found in the document (see `sectionTexts`). */
  readonly sections?: Readonly<Partial<Record<SectionId, string>>>;
}

/**
 * Everything the checks say about one report, findings in the order of the rule catalogue. Pure: the same input gives the same
 * result in browser and server.
 */
export function checkReport(input: CheckInput): CheckResult {
  const { findings, assessments } = checkEquations(input.facts);
  return { findings: [...findings].sort((a, b) => ruleOrder(a.rule) - ruleOrder(b.rule)), assessments };
}
