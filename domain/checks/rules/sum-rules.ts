import { type Rule, rulesOf, scopes } from "../rule";

/** 勾稽 within a row. */
export const rowSumRules: readonly Rule[] = rulesOf("row sum", [
  {
    id: "T3-ROW",
    level: "error",
    scope: { zh: "表三每一行", en: "Each row of table 3" },
    name: { zh: "表三每行：各类申请人之和等于总计", en: "Table 3 rows: the applicants add up to the total" },
  },
  {
    id: "T3-ROW-LEGAL",
    level: "info",
    scope: { zh: "另列小计的行", en: "Rows with a subtotal of their own" },
    name: { zh: "另列的“法人或其他组织”小计等于五类之和", en: "A subtotal printed for 法人或其他组织 equals its five kinds" },
  },
  {
    id: "T4-ROW-REVIEW",
    level: "error",
    scope: { zh: "表四行政复议", en: "行政复议 of table 4" },
    name: { zh: "行政复议：四项之和等于总计", en: "行政复议: the four results add up to the total" },
  },
  {
    id: "T4-ROW-DIRECT",
    level: "error",
    scope: { zh: "表四未经复议直接起诉", en: "未经复议直接起诉 of table 4" },
    name: { zh: "未经复议直接起诉：四项之和等于总计", en: "未经复议直接起诉: the four results add up to the total" },
  },
  {
    id: "T4-ROW-AFTER",
    level: "error",
    scope: { zh: "表四复议后起诉", en: "复议后起诉 of table 4" },
    name: { zh: "复议后起诉：四项之和等于总计", en: "复议后起诉: the four results add up to the total" },
  },
]);

/** 勾稽 within a column. */
export const columnSumRules: readonly Rule[] = rulesOf("column sum", [
  {
    id: "T3-COL",
    level: "error",
    scope: scopes.applicationColumn,
    name: { zh: "表三每列：（一）至（六）之和等于（七）总计", en: "Table 3 columns: outcomes add up to （七）总计" },
  },
  {
    id: "T3-COL-DENIED",
    level: "info",
    scope: { zh: "另列小计的列", en: "Columns with a subtotal of their own" },
    name: { zh: "另列的（三）至（六）小计等于各项之和", en: "Subtotals printed for （三） to （六） equal their rows" },
  },
]);

/** The one relation printed on the form itself. */
export const balanceRules: readonly Rule[] = rulesOf("official balance", [
  {
    id: "T3-BAL",
    level: "error",
    scope: scopes.applicationColumn,
    name: { zh: "表三每列：第一项加第二项等于第三项加第四项", en: "Table 3 columns: items one and two equal items three and four" },
  },
]);
