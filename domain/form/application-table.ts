import type { Column, FormBlock, FormTable, Row, RowGroup } from "./edition";

/** Rows of 表三 before （六）其他处理, alike in both editions. */
const rowsBeforeOther: readonly Row[] = [
  {
    id: "newReceived",
    label: "一、本年新收政府信息公开申请数量",
    aliases: ["本年新收政府信息公开申请数量", "本年新收", "新收"],
    group: null,
    basis: "条例29-31",
  },
  {
    id: "carriedIn",
    label: "二、上年结转政府信息公开申请数量",
    aliases: ["上年结转政府信息公开申请数量", "上年结转", "上年度结转"],
    group: null,
  },
  { id: "granted", label: "（一）予以公开", aliases: ["予以公开", "(一)予以公开"], group: "outcomes", basis: "条例36(1)(2)" },
  {
    id: "partlyGranted",
    label: "（二）部分公开（区分处理的，只计这一情形，不计其他情形）",
    aliases: ["部分公开", "(二)部分公开"],
    group: "outcomes",
    basis: "条例37",
    note: "区分处理的只计这一行，不再计入不予公开",
  },
  { id: "deniedStateSecret", label: "1.属于国家秘密", aliases: ["属于国家秘密", "国家秘密"], group: "denied", basis: "条例14" },
  {
    id: "deniedByLaw",
    label: "2.其他法律行政法规禁止公开",
    aliases: ["其他法律行政法规禁止公开", "法律行政法规禁止公开", "其他法律、行政法规禁止公开"],
    group: "denied",
    basis: "条例14",
  },
  {
    id: "deniedSecurityStability",
    label: "3.危及“三安全一稳定”",
    aliases: ["危及三安全一稳定", "三安全一稳定"],
    group: "denied",
    basis: "条例14",
    note: "三安全一稳定：国家安全、公共安全、经济安全、社会稳定",
  },
  {
    id: "deniedThirdParty",
    label: "4.保护第三方合法权益",
    aliases: ["保护第三方合法权益", "第三方合法权益"],
    group: "denied",
    basis: "条例15,32",
  },
  {
    id: "deniedInternalAffairs",
    label: "5.属于三类内部事务信息",
    aliases: ["属于三类内部事务信息", "三类内部事务", "内部事务信息"],
    group: "denied",
    basis: "条例16(1)",
    note: "人事管理、后勤管理、内部工作流程",
  },
  {
    id: "deniedDeliberative",
    label: "6.属于四类过程性信息",
    aliases: ["属于四类过程性信息", "四类过程性", "过程性信息"],
    group: "denied",
    basis: "条例16(2)",
    note: "讨论记录、过程稿、磋商信函、请示报告",
  },
  {
    id: "deniedEnforcementFile",
    label: "7.属于行政执法案卷",
    aliases: ["属于行政执法案卷", "行政执法案卷"],
    group: "denied",
    basis: "条例16(2)",
  },
  {
    id: "deniedAdministrativeQuery",
    label: "8.属于行政查询事项",
    aliases: ["属于行政查询事项", "行政查询事项"],
    group: "denied",
    basis: "条例36(7)",
  },
  {
    id: "unavailableNotHeld",
    label: "1.本机关不掌握相关政府信息",
    aliases: ["本机关不掌握相关政府信息", "不掌握相关政府信息"],
    group: "unavailable",
    basis: "条例36(4)(5)",
    note: "包括信息不存在和不属于本机关负责公开",
  },
  {
    id: "unavailableNeedsCreation",
    label: "2.没有现成信息需要另行制作",
    aliases: ["没有现成信息需要另行制作", "没有现成信息"],
    group: "unavailable",
    basis: "条例38",
  },
  {
    id: "unavailableUnclear",
    label: "3.补正后申请内容仍不明确",
    aliases: ["补正后申请内容仍不明确", "补正后仍不明确"],
    group: "unavailable",
    basis: "条例30",
  },
  {
    id: "notProcessedPetition",
    label: "1.信访举报投诉类申请",
    aliases: ["信访举报投诉类申请", "信访举报投诉"],
    group: "notProcessed",
    basis: "条例39(1)",
    note: "是申请的一种处理结果，不是对公开工作的投诉举报",
  },
  { id: "notProcessedRepeat", label: "2.重复申请", aliases: ["重复申请"], group: "notProcessed", basis: "条例36(6)" },
  {
    id: "notProcessedPublication",
    label: "3.要求提供公开出版物",
    aliases: ["要求提供公开出版物", "公开出版物"],
    group: "notProcessed",
    basis: "条例39(2)",
  },
  {
    id: "notProcessedExcessive",
    label: "4.无正当理由大量反复申请",
    aliases: ["无正当理由大量反复申请", "大量反复申请"],
    group: "notProcessed",
    basis: "条例35",
  },
  {
    id: "notProcessedReconfirmation",
    label: "5.要求行政机关确认或重新出具已获取信息",
    aliases: ["要求行政机关确认或重新出具已获取信息", "确认或重新出具", "重新出具已获取信息"],
    group: "notProcessed",
    basis: "格式分类",
  },
];

const rowsAfterOther: readonly Row[] = [
  { id: "concluded", label: "（七）总计", aliases: ["(七)总计", "办理结果总计", "总计"], group: "outcomes" },
  { id: "carriedOut", label: "四、结转下年度继续办理", aliases: ["结转下年度继续办理", "结转下年度", "结转下年"], group: null },
];

const columns: readonly Column[] = [
  { id: "naturalPerson", label: "自然人", aliases: ["公民", "个人"], group: null, kind: "count" },
  { id: "business", label: "商业企业", aliases: ["企业"], group: "法人或其他组织", kind: "count" },
  { id: "research", label: "科研机构", aliases: ["科研院所"], group: "法人或其他组织", kind: "count" },
  { id: "publicWelfare", label: "社会公益组织", aliases: ["公益组织"], group: "法人或其他组织", kind: "count" },
  { id: "legalService", label: "法律服务机构", aliases: ["律师事务所"], group: "法人或其他组织", kind: "count" },
  { id: "otherOrganization", label: "其他", aliases: ["其它"], group: "法人或其他组织", kind: "count" },
  { id: "total", label: "总计", aliases: ["合计"], group: null, kind: "count" },
];

const groups: readonly RowGroup[] = [
  { id: "outcomes", label: "三、本年度办理结果", aliases: ["本年度办理结果", "办理结果"], parent: null },
  { id: "denied", label: "（三）不予公开", aliases: ["不予公开"], parent: "outcomes" },
  { id: "unavailable", label: "（四）无法提供", aliases: ["无法提供"], parent: "outcomes" },
  { id: "notProcessed", label: "（五）不予处理", aliases: ["不予处理"], parent: "outcomes" },
];

/** 表三 with the edition's own （六）其他处理: one row in 2019, a group of three in 2021. */
export function applicationTable(other: { rows: readonly Row[]; group: RowGroup | null }): FormTable {
  const block: FormBlock = { article: null, columns, rows: [...rowsBeforeOther, ...other.rows, ...rowsAfterOther] };
  return { id: "applications", blocks: [block], rowGroups: other.group ? [...groups, other.group] : groups };
}
