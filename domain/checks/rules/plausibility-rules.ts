import { type Rule, rulesOf, scopes } from "../rule";

const enoughCases = { value: 20, label: { zh: "办结数达到多少件才判断", en: "Concluded applications from which on it is judged" } };

/** Figures that add up but are unusual; all ask for a reason at most. */
export const plausibilityRules: readonly Rule[] = rulesOf("plausibility", [
  {
    id: "XY-NORM-SANE",
    level: "warn",
    scope: { zh: "规章、规范性文件", en: "规章 and 规范性文件" },
    name: { zh: "废止数不大于上年有效数加本年制发数", en: "No more repealed than was in force a year ago or issued" },
  },
  {
    id: "XY-JUMP",
    level: "warn",
    scope: scopes.cell,
    name: { zh: "与上年相比没有异常变化", en: "No unusual change since last year" },
    thresholds: {
      cases: { value: 30, label: { zh: "变化至少多少件才提示", en: "Smallest change that is told" } },
      factor: { value: 3, label: { zh: "变化超过上年的多少倍", en: "Multiple of last year's number it must exceed" } },
    },
  },
  { id: "XY-COPY", level: "warn", name: { zh: "表三与上年报告不同", en: "Table 3 differs from last year's" } },
  {
    id: "XY-TEXT",
    level: "warn",
    scope: { zh: "第一、第五部分", en: "Sections one and five" },
    name: { zh: "正文与上年、与其他单位不雷同", en: "The text is not last year's nor another body's" },
    thresholds: {
      other: { value: 0.7, label: { zh: "与其他单位雷同比例超过多少", en: "Share in common with another body it must exceed" } },
      former: { value: 0.9, label: { zh: "与本单位往年雷同比例超过多少", en: "Share in common with an own earlier year it must exceed" } },
    },
  },
  {
    id: "F03-FEE-UNIT",
    level: "warn",
    editions: ["2021"],
    scope: { zh: "表二收费金额", en: "The fees of table 2" },
    name: { zh: "收费金额以万元填报", en: "Fees are stated in 万元" },
    thresholds: {
      least: { value: 5000, label: { zh: "与上年相差倍数下限", en: "Smallest ratio to last year's" } },
      most: { value: 20000, label: { zh: "与上年相差倍数上限", en: "Largest ratio to last year's" } },
    },
  },
  {
    id: "P01-TOWN-RULES",
    level: "warn",
    scope: { zh: "县级及以下单位", en: "Bodies at county level and below" },
    name: { zh: "县级及以下单位没有规章", en: "Bodies at county level and below have no 规章" },
  },
  {
    id: "P02-OFFICE-PERMIT",
    level: "info",
    scope: { zh: "政府办公厅（室）", en: "Offices of governments" },
    name: { zh: "政府办公厅（室）没有许可、处罚、强制", en: "An office of a government decides no permits, penalties or coercions" },
  },
  { id: "P03-TOTALZERO", level: "info", name: { zh: "无新收无结转时表三全为0", en: "Without applications table 3 is all zero" } },
  {
    id: "P04-OTHER-HIGH",
    level: "warn",
    editions: ["2021"],
    name: { zh: "“其他处理—其他”占比不过高", en: "The share of 其他处理—其他 is not too high" },
    thresholds: {
      share: { value: 0.15, label: { zh: "占办结的比例超过多少", en: "Share of the concluded it must exceed" } },
      cases: enoughCases,
    },
  },
  { id: "P05-LIT-GT-REVIEW", level: "warn", name: { zh: "复议后起诉不多于复议", en: "Suits after review do not exceed reviews" } },
  { id: "P06-DISPUTE-NOAPP", level: "info", name: { zh: "无申请时没有争议", en: "No disputes without applications" } },
  {
    id: "P07-SECRET",
    level: "warn",
    name: { zh: "国家秘密类答复占比不异常", en: "The share of state-secret answers is not unusual" },
    thresholds: {
      share: { value: 0.05, label: { zh: "占办结的比例超过多少", en: "Share of the concluded it must exceed" } },
      cases: enoughCases,
    },
  },
  {
    id: "P09-ITEMS",
    level: "warn",
    editions: ["2019"],
    scope: { zh: "表二各类事项", en: "The items of table 2" },
    name: { zh: "项目数量不填办件量", en: "Items are not cases" },
    thresholds: { cases: { value: 5, label: { zh: "处理决定达到多少件才判断", en: "Decisions from which on it is judged" } } },
  },
  {
    id: "P08-PEERS",
    level: "info",
    scope: { zh: "与同组单位相比的各项指标", en: "Metrics compared with the peer group" },
    name: { zh: "与同类单位相比没有异常", en: "Nothing unusual among its peers" },
    thresholds: {
      deviations: {
        value: 3.5,
        label: { zh: "偏离中位数多少（标准化绝对中位差）", en: "Standardised median absolute deviations from the median" },
      },
    },
  },
]);
