import { type Rule, rulesOf, scopes } from "../rule";

/** How the report was filed (W). */
export const workflowRules: readonly Rule[] = rulesOf("workflow", [
  { id: "W01-DUP", level: "error", name: { zh: "同单位同年度同口径只有一份报告", en: "One report for each body, year and scope" } },
  { id: "W02-REV", level: "warn", name: { zh: "公布后的修改写明理由", en: "A change after publication states its reason" } },
  {
    id: "W03-FILE",
    level: "warn",
    scope: scopes.table,
    name: { zh: "附件与网页数据一致", en: "Attachment and web page state the same figures" },
  },
  {
    id: "W04-LOWCONF",
    level: "warn",
    scope: scopes.table,
    name: { zh: "识别存疑的单元格已核对", en: "Cells read with doubt have been looked at" },
  },
]);
