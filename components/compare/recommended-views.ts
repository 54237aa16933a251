import type { Bilingual } from "@/domain/checks/finding";
import type { CompareQuery } from "./parse-compare";

/** A comparison worth opening: its name, and what it chooses. Years and marks are left to the reader's own. */
export interface RecommendedView {
  readonly name: Bilingual;
  readonly query: Readonly<Partial<Record<"metric" | "against" | "group", string>>> & { readonly view: CompareQuery["view"] };
}

/** The comparisons the office is asked for most, as data. */
export const recommendedViews: readonly RecommendedView[] = [
  {
    name: { zh: "各市国家秘密占办结比", en: "State-secret share of concluded, by city" },
    query: { metric: "stateSecretShareOfConcluded", group: "cities", view: "multiples" },
  },
  {
    name: { zh: "各市国家秘密占不予公开比", en: "State-secret share of denials, by city" },
    query: { metric: "stateSecretShareOfDenied", group: "cities", view: "funnel" },
  },
  {
    name: { zh: "申请办结率", en: "Closure rate of applications" },
    query: { metric: "applicationClosureRate", group: "cities", view: "ranking" },
  },
  {
    name: { zh: "各市新收申请", en: "New applications by city" },
    query: { metric: "applicationsReceived", group: "cities", view: "trend" },
  },
  {
    name: { zh: "县（市、区）新收申请的分布", en: "Spread of new applications, counties" },
    query: { metric: "applicationsReceived", group: "counties", view: "distribution" },
  },
  { name: { zh: "各市处理结果构成", en: "Outcomes by city" }, query: { metric: "grantedRate", group: "cities", view: "composition" } },
  {
    name: { zh: "部门不予公开率漏斗图", en: "Denial rate of departments, funnel" },
    query: { metric: "deniedRate", group: "departments", view: "funnel" },
  },
  {
    name: { zh: "县（市、区）申请量与公开率", en: "Volume and disclosure rate, counties" },
    query: { metric: "disclosureRate", against: "applicationsReceived", group: "counties", view: "scatter" },
  },
  {
    name: { zh: "各市行政复议纠错率两年对比", en: "Review corrections, two years" },
    query: { metric: "reconsiderationCorrectedRate", group: "cities", view: "dumbbell" },
  },
];
