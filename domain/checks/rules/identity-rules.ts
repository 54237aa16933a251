import { type Rule, rulesOf } from "../rule";

/** Whose report it is (Y08). */
export const identityRules: readonly Rule[] = rulesOf("identity", [
  { id: "Y08-BODY", level: "error", name: { zh: "正文单位名称与报送单位一致", en: "The report names the body that files it" } },
]);

/** Of which year it is (Y). */
export const yearRules: readonly Rule[] = rulesOf("year", [
  { id: "Y01-YEAR", level: "error", name: { zh: "标题年度与填报年度一致", en: "The title's year is the report year" } },
  {
    id: "Y07-FORM",
    level: "error",
    scope: { zh: "表二、表三", en: "Tables 2 and 3" },
    name: { zh: "使用该年度规定的表格", en: "The tables follow the form prescribed for the year" },
  },
  {
    id: "Y02-PERIOD",
    level: "error",
    name: { zh: "统计期限为该年1月1日至12月31日", en: "The figures cover 1 January to 31 December of the year" },
  },
  { id: "Y03-PUB", level: "warn", name: { zh: "在次年内公布", en: "Published in the following year" } },
  { id: "Y09-OTHERYEAR", level: "warn", name: { zh: "总体情况不写其他年度的数据", en: "Section one tells of no other year" } },
  { id: "Y06-NOTICE", level: "info", name: { zh: "引用的格式文件现行有效", en: "The format notice cited is in force" } },
]);

/** Whether it was published in time (条例 Art. 49). */
export const deadlineRules: readonly Rule[] = rulesOf("deadline", [
  {
    id: "Y04-DEADLINE-DEPT",
    level: "warn",
    scope: { zh: "部门、乡镇等单位", en: "Departments, townships and other bodies" },
    name: { zh: "部门年报在期限内公布", en: "A department's report is published in time" },
  },
  {
    id: "Y05-DEADLINE-GOV",
    level: "warn",
    scope: { zh: "本级政府", en: "Governments" },
    name: { zh: "本级政府年报在期限内公布", en: "A government's report is published in time" },
  },
]);
