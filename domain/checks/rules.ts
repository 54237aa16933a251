import type { EditionId } from "../form/edition";
import type { Bilingual, Severity } from "./finding";

/** A rule of the catalogue: what it is called, how grave a breach is, and for which editions of the form it holds. */
export interface Rule {
  readonly id: string;
  readonly level: Severity;
  readonly editions: readonly EditionId[];
  readonly name: Bilingual;
}

const both: readonly EditionId[] = ["2021", "2019"];

function rule(id: string, level: Severity, [zh, en]: readonly [zh: string, en: string]): Rule {
  return { id, level, editions: both, name: { zh, en } };
}

function rule2021(id: string, level: Severity, [zh, en]: readonly [zh: string, en: string]): Rule {
  return { id, level, editions: ["2021"], name: { zh, en } };
}

/** Every rule that is checked, in the order in which findings are shown. */
export const rules: readonly Rule[] = [
  rule("Y01-YEAR", "error", ["标题年度与填报年度一致", "The title's year is the report year"]),
  rule("Y07-FORM", "error", ["使用该年度规定的表格", "The tables follow the form prescribed for the year"]),
  rule("S01-SECTIONS", "error", ["六个法定部分齐全", "All six statutory sections are present"]),
  rule("S06-S5-EMPTY", "error", ["第五部分写明问题和改进情况", "Section five states problems and improvements"]),
  rule2021("S07-S6-FEE", "warn", ["第六部分说明信息处理费", "Section six tells about processing fees"]),
  rule("F12-ROWS-MISSING", "error", ["法定表格的行、列齐全", "The statutory tables have all their rows"]),
  rule("F13-COLS", "error", ["每行数值个数与表头一致", "Each row has as many values as columns"]),
  rule("F15-T4-15", "error", ["表四填满15个数", "Table 4 holds its 15 numbers"]),
  rule("F01-INT", "error", ["数量为非负整数", "Counts are whole numbers, zero or more"]),
  rule("F02-FEE", "error", ["金额为非负数，最多六位小数（万元）", "Money is zero or more with at most six decimals (万元)"]),
  rule("F04-BLANK", "error", ["没有空白单元格", "No cell is left blank"]),
  rule("F05-DASH", "warn", ["数值不用“/”“—”“无”代替", "No dash or word stands for a number"]),
  rule("T3-ROW", "error", ["表三每行：各类申请人之和等于总计", "Table 3 rows: the applicants add up to the total"]),
  rule("T3-COL", "error", ["表三每列：（一）至（六）之和等于（七）总计", "Table 3 columns: outcomes add up to （七）总计"]),
  rule("T3-BAL", "error", ["表三每列：第一项加第二项等于第三项加第四项", "Table 3 columns: items one and two equal items three and four"]),
  rule("T3-COL-DENIED", "info", ["另列的（三）至（六）小计等于各项之和", "Subtotals printed for （三） to （六） equal their rows"]),
  rule("T3-ROW-LEGAL", "info", ["另列的“法人或其他组织”小计等于五类之和", "A subtotal printed for 法人或其他组织 equals its five kinds"]),
  rule("T4-ROW-REVIEW", "error", ["行政复议：四项之和等于总计", "行政复议: the four results add up to the total"]),
  rule("T4-ROW-DIRECT", "error", ["未经复议直接起诉：四项之和等于总计", "未经复议直接起诉: the four results add up to the total"]),
  rule("T4-ROW-AFTER", "error", ["复议后起诉：四项之和等于总计", "复议后起诉: the four results add up to the total"]),
  rule("XY-CARRY", "error", ["上年结转等于上年报告的结转下年度", "Carried in equals what last year's report carried out"]),
  rule2021("XY-RULES", "warn", [
    "规章：上年有效加制发减废止等于现行有效",
    "规章: in force a year ago plus issued less repealed is in force",
  ]),
  rule2021("XY-NORM", "warn", [
    "规范性文件：上年有效加制发减废止等于现行有效",
    "规范性文件: in force a year ago plus issued less repealed is in force",
  ]),
  rule("XY-JUMP", "warn", ["与上年相比没有异常变化", "No unusual change since last year"]),
  rule("XY-COPY", "warn", ["表三与上年报告不同", "Table 3 differs from last year's"]),
  rule("N01-NEW", "warn", ["正文新收数与表三一致", "The text's new applications agree with table 3"]),
  rule("N02-CLOSED", "warn", ["正文办结数与表三一致", "The text's concluded applications agree with table 3"]),
  rule("N03-CARRYIN", "warn", ["正文上年结转数与表三一致", "The text's applications carried in agree with table 3"]),
  rule("N04-CARRYOUT", "warn", ["正文结转下年数与表三一致", "The text's applications carried out agree with table 3"]),
  rule("N05-OUTCOME", "warn", ["正文各办理结果与表三一致", "The text's outcomes agree with table 3"]),
  rule("N06-REVIEW", "warn", ["正文行政复议数与表四一致", "The text's reviews agree with table 4"]),
  rule("N07-LIT", "warn", ["正文行政诉讼数与表四一致", "The text's lawsuits agree with table 4"]),
  rule("N08-NOLOSS", "error", ["正文称无纠错败诉时表四结果纠正为0", "Where the text denies any correction, table 4 has none"]),
  rule("N09-NODISPUTE", "error", ["正文称无复议诉讼时表四为0", "Where the text denies reviews or suits, table 4 has none"]),
  rule("N10-NOAPP", "error", ["正文称未收到申请时表三新收为0", "Where the text denies applications, table 3 has none"]),
  rule2021("N11-REGS", "warn", ["正文规章、规范性文件数与表二一致", "The text's 规章 and 规范性文件 agree with table 2"]),
  rule("N12-PCT", "warn", ["正文百分比与所列数字相符", "Stated percentages follow from the numbers beside them"]),
  rule("P01-TOWN-RULES", "warn", ["县级及以下单位没有规章", "Bodies at county level and below have no 规章"]),
  rule("P03-TOTALZERO", "info", ["无新收无结转时表三全为0", "Without applications table 3 is all zero"]),
  rule2021("P04-OTHER-HIGH", "warn", ["“其他处理—其他”占比不过高", "The share of 其他处理—其他 is not too high"]),
  rule("P05-LIT-GT-REVIEW", "warn", ["复议后起诉不多于复议", "Suits after review do not exceed reviews"]),
  rule("P06-DISPUTE-NOAPP", "info", ["无申请时没有争议", "No disputes without applications"]),
  rule("P07-SECRET", "warn", ["国家秘密类答复占比不异常", "The share of state-secret answers is not unusual"]),
];

const index = new Map(rules.map((entry, order) => [entry.id, { entry, order }]));

/** The rule with this id. Throws RangeError for an id that the catalogue does not hold. */
export function ruleById(id: string): Rule {
  const found = index.get(id);
  if (!found) throw new RangeError(`Unknown rule ${id}`);
  return found.entry;
}

/** Where a rule stands in the catalogue; findings are shown in this order. */
export function ruleOrder(id: string): number {
  return index.get(id)?.order ?? rules.length;
}
