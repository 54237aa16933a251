import { type Rule, rulesOf, scopes } from "../rule";

/** Whether every cell holds what it may hold (F). */
export const formatRules: readonly Rule[] = rulesOf("format", [
  {
    id: "F12-ROWS-MISSING",
    level: "error",
    scope: scopes.table,
    name: { zh: "法定表格的行、列齐全", en: "The statutory tables have all their rows" },
  },
  {
    id: "F13-COLS",
    level: "error",
    scope: scopes.table,
    name: { zh: "每行数值个数与表头一致", en: "Each row has as many values as columns" },
  },
  {
    id: "F15-T4-15",
    level: "error",
    scope: { zh: "表四", en: "Table 4" },
    name: { zh: "表四填满15个数", en: "Table 4 holds its 15 numbers" },
  },
  { id: "F11-DUP-LABEL", level: "error", scope: scopes.table, name: { zh: "同一行名不重复出现", en: "No row label appears twice" } },
  { id: "F01-INT", level: "error", scope: scopes.table, name: { zh: "数量为非负整数", en: "Counts are whole numbers, zero or more" } },
  {
    id: "F02-FEE",
    level: "error",
    scope: scopes.table,
    name: { zh: "金额为非负数，最多六位小数（万元）", en: "Money is zero or more with at most six decimals (万元)" },
  },
  { id: "F04-BLANK", level: "error", scope: scopes.table, name: { zh: "没有空白单元格", en: "No cell is left blank" } },
  {
    id: "F14-ONLYTOTAL",
    level: "warn",
    scope: { zh: "表三、表四每一行", en: "Each row of tables 3 and 4" },
    name: { zh: "填总计的行也填分项", en: "A row with a total states its parts as well" },
  },
  { id: "F05-DASH", level: "warn", scope: scopes.table, name: { zh: "数值不用“/”“—”“无”代替", en: "No dash or word stands for a number" } },
  {
    id: "F09-DELTA-SIGN",
    level: "warn",
    editions: ["2019"],
    scope: { zh: "表二“本年增/减”各格", en: "The cells 本年增/减 of table 2" },
    name: { zh: "本年增/减填带符号的整数", en: "本年增/减 is a whole number with its sign" },
  },
  { id: "F10-PLUS", level: "warn", scope: scopes.table, name: { zh: "表内数字不含“余”“约”“多”", en: "No table cell says 余, 约 or 多" } },
  { id: "F06-UNITSUFFIX", level: "info", scope: scopes.table, name: { zh: "表内数字不带单位", en: "Numbers in tables carry no unit" } },
  { id: "F07-FULLWIDTH", level: "info", scope: scopes.table, name: { zh: "表内数字用半角", en: "Digits in tables are of half width" } },
  {
    id: "F08-THOUSANDS",
    level: "info",
    scope: scopes.table,
    name: { zh: "表内数字不加千分位", en: "Numbers in tables have no thousands separators" },
  },
]);
