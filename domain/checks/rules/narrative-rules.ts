import { type Rule, rulesOf, scopes } from "../rule";

/** The text against the tables and itself (N). */
export const narrativeRules: readonly Rule[] = rulesOf("narrative", [
  {
    id: "N01-NEW",
    level: "warn",
    scope: scopes.figure,
    name: { zh: "正文新收数与表三一致", en: "The text's new applications agree with table 3" },
  },
  {
    id: "N02-CLOSED",
    level: "warn",
    scope: scopes.figure,
    name: { zh: "正文办结数与表三一致", en: "The text's concluded applications agree with table 3" },
  },
  {
    id: "N03-CARRYIN",
    level: "warn",
    scope: scopes.figure,
    name: { zh: "正文上年结转数与表三一致", en: "The text's applications carried in agree with table 3" },
  },
  {
    id: "N04-CARRYOUT",
    level: "warn",
    scope: scopes.figure,
    name: { zh: "正文结转下年数与表三一致", en: "The text's applications carried out agree with table 3" },
  },
  {
    id: "N05-OUTCOME",
    level: "warn",
    scope: scopes.figure,
    name: { zh: "正文各办理结果与表三一致", en: "The text's outcomes agree with table 3" },
  },
  {
    id: "N06-REVIEW",
    level: "warn",
    scope: scopes.figure,
    name: { zh: "正文行政复议数与表四一致", en: "The text's reviews agree with table 4" },
  },
  {
    id: "N07-LIT",
    level: "warn",
    scope: scopes.figure,
    name: { zh: "正文行政诉讼数与表四一致", en: "The text's lawsuits agree with table 4" },
  },
  {
    id: "N08-NOLOSS",
    level: "error",
    scope: scopes.claim,
    name: { zh: "正文称无纠错败诉时表四结果纠正为0", en: "Where the text denies any correction, table 4 has none" },
  },
  {
    id: "N09-NODISPUTE",
    level: "error",
    scope: scopes.claim,
    name: { zh: "正文称无复议诉讼时表四为0", en: "Where the text denies reviews or suits, table 4 has none" },
  },
  {
    id: "N10-NOAPP",
    level: "error",
    scope: scopes.claim,
    name: { zh: "正文称未收到申请时表三新收为0", en: "Where the text denies applications, table 3 has none" },
  },
  {
    id: "N11-REGS",
    level: "warn",
    editions: ["2021"],
    scope: scopes.figure,
    name: { zh: "正文规章、规范性文件数与表二一致", en: "The text's 规章 and 规范性文件 agree with table 2" },
  },
  {
    id: "N12-PCT",
    level: "warn",
    scope: scopes.figure,
    name: { zh: "正文百分比与所列数字相符", en: "Stated percentages follow from the numbers beside them" },
  },
  {
    id: "N13-SPLIT",
    level: "warn",
    scope: scopes.figure,
    name: { zh: "正文分项之和与所写总数一致", en: "Parts listed in the text add up to the total stated" },
  },
  {
    id: "S09-FEE-SUM",
    level: "warn",
    editions: ["2021"],
    scope: { zh: "第六部分", en: "Section six" },
    name: { zh: "信息处理费分单位之和等于总额", en: "Processing fees of the units add up to the total" },
  },
  {
    id: "N14-OVERLEN",
    level: "info",
    scope: { zh: "第一部分", en: "Section one" },
    name: { zh: "总体情况不超过规定字数", en: "Section one keeps to the length asked for" },
    thresholds: { characters: { value: 1000, label: { zh: "总体情况最多字数", en: "Most characters of section one" } } },
  },
]);
