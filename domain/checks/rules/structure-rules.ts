import { type Rule, rulesOf } from "../rule";

/** The six sections and what each must state (S). */
export const structureRules: readonly Rule[] = rulesOf("structure", [
  { id: "S01-SECTIONS", level: "error", name: { zh: "六个法定部分齐全", en: "All six statutory sections are present" } },
  { id: "S02-ORDER", level: "warn", name: { zh: "各部分按一至六的顺序编排", en: "The sections stand in their order, numbered 一 to 六" } },
  { id: "S03-TITLE", level: "info", name: { zh: "各部分标题与规定格式一致", en: "The sections bear the prescribed titles" } },
  { id: "S04-SUBHEADS", level: "warn", name: { zh: "总体情况写明五个方面", en: "Section one tells about all five aspects" } },
  {
    id: "S05-GOV50-4",
    level: "warn",
    scope: { zh: "政府的年度报告", en: "Reports of governments" },
    name: { zh: "政府年报写明考核、评议和责任追究结果", en: "A government reports assessment, public evaluation and accountability" },
  },
  {
    id: "S06-S5-EMPTY",
    level: "error",
    name: { zh: "第五部分写明问题和改进情况", en: "Section five states problems and improvements" },
    thresholds: { characters: { value: 10, label: { zh: "第五部分最少字数", en: "Fewest characters of section five" } } },
  },
  {
    id: "S07-S6-FEE",
    level: "warn",
    editions: ["2021"],
    name: { zh: "第六部分说明信息处理费", en: "Section six tells about processing fees" },
  },
  { id: "S10-DOWNLOAD", level: "info", name: { zh: "注明电子版下载地址或联系方式", en: "A download address or a contact is stated" } },
]);

/** Statements of the text that a table row speaks against (S08). */
export const consistencyRules: readonly Rule[] = rulesOf("consistency", [
  {
    id: "S08-FEE-ROW",
    level: "warn",
    editions: ["2021"],
    name: {
      zh: "有逾期缴费终止的，第六部分不称未发收费通知",
      en: "Where applications ended unpaid, section six does not deny fee notices",
    },
  },
]);
