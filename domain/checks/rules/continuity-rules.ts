import { type Rule, rulesOf, scopes } from "../rule";

/** This year's figures against last year's report of the same body (XY). */
export const continuityRules: readonly Rule[] = rulesOf("cross-year", [
  {
    id: "XY-CARRY",
    level: "error",
    scope: scopes.applicationColumn,
    name: { zh: "上年结转等于上年报告的结转下年度", en: "Carried in equals what last year's report carried out" },
  },
  {
    id: "XY-RULES",
    level: "warn",
    editions: ["2021"],
    name: { zh: "规章：上年有效加制发减废止等于现行有效", en: "规章: in force a year ago plus issued less repealed is in force" },
  },
  {
    id: "XY-NORM",
    level: "warn",
    editions: ["2021"],
    name: {
      zh: "规范性文件：上年有效加制发减废止等于现行有效",
      en: "规范性文件: in force a year ago plus issued less repealed is in force",
    },
  },
  {
    id: "XY-2019-ITEMS",
    level: "warn",
    editions: ["2019"],
    scope: { zh: "2020年度表二的各类事项", en: "The items of table 2 in reports for 2020" },
    name: { zh: "上一年项目数量等于上年报告推出的项目数", en: "上一年项目数量 is what last year's report leads to" },
  },
  {
    id: "XY-2021-BREAK",
    level: "info",
    scope: { zh: "2021年度报告", en: "Reports for 2021" },
    name: { zh: "表二与上年同口径，存量流量可比", en: "Table 2 follows last year's form, so that stocks compare" },
  },
]);
