import { defineMetric, type MetricEntry } from "./define-metric";
import type { Metric } from "./metric";

const denied = "applications.denied.total";

const entries: readonly MetricEntry[] = [
  {
    id: "stateSecretShareOfConcluded",
    zh: "国家秘密占办结比",
    en: "State-secret share of concluded",
    formula: "applications.deniedStateSecret.total / applications.concluded.total",
    unit: "%",
    direction: "lower",
    noteZh: "以全部办结申请为分母。与“占不予公开比”分母不同，不可混用；件数少时看分数。",
    noteEn: "Base: all concluded applications. Not to be mixed with the share of denials; read the fraction when counts are small.",
  },
  {
    id: "stateSecretShareOfDenied",
    zh: "国家秘密占不予公开比",
    en: "State-secret share of denials",
    formula: `applications.deniedStateSecret.total / ${denied}`,
    unit: "%",
    noteZh: "以不予公开的申请为分母。与“占办结比”分母不同，不可混用。",
    noteEn: "Base: denied applications only. Not to be mixed with the share of concluded applications.",
  },
  {
    id: "mandatoryExemptShare",
    zh: "法定禁止类占不予公开比",
    en: "Art. 14 share of denials",
    formula: `(applications.deniedStateSecret.total + applications.deniedByLaw.total + applications.deniedSecurityStability.total) / ${denied}`,
    unit: "%",
    noteZh: "依条例第十四条必须不公开的三种情形占不予公开的比例。",
    noteEn: "The three grounds of 条例 Art. 14, where disclosure is forbidden, among denials.",
  },
  {
    id: "safetyShareDenied",
    zh: "三安全一稳定占不予公开比",
    en: "Security-and-stability share of denials",
    formula: `applications.deniedSecurityStability.total / ${denied}`,
    unit: "%",
    noteZh: "因危及国家安全、公共安全、经济安全、社会稳定而不予公开的比例。",
    noteEn: "Denied for national, public or economic security or social stability, among denials.",
  },
  {
    id: "thirdPartyShareDenied",
    zh: "第三方权益占不予公开比",
    en: "Third-party share of denials",
    formula: `applications.deniedThirdParty.total / ${denied}`,
    unit: "%",
    noteZh: "为保护第三方合法权益而不予公开的比例（条例第十五条）。",
    noteEn: "Denied to protect rights of third parties (条例 Art. 15), among denials.",
  },
  {
    id: "discretionaryExemptShare",
    zh: "裁量豁免占不予公开比",
    en: "Art. 16 (discretionary) share of denials",
    formula: `(applications.deniedInternalAffairs.total + applications.deniedDeliberative.total + applications.deniedEnforcementFile.total) / ${denied}`,
    unit: "%",
    direction: "lower",
    noteZh: "依条例第十六条可以不公开的内部事务、过程性信息和执法案卷占不予公开的比例。",
    noteEn: "The grounds of 条例 Art. 16, where the body may choose: internal affairs, drafts, enforcement files.",
  },
  {
    id: "queryShareDenied",
    zh: "行政查询事项占不予公开比",
    en: "Administrative-query share of denials",
    formula: `applications.deniedAdministrativeQuery.total / ${denied}`,
    unit: "%",
    noteZh: "工商、不动产登记等另有查询规定的事项占不予公开的比例。",
    noteEn: "Matters with lookup rules of their own, such as company or land registers, among denials.",
  },
];

/** Grounds of denial (不予公开) and their shares. */
export const denialMetrics: readonly Metric[] = entries.map(defineMetric);
