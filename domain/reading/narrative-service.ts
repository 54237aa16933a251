import type { NarrativePattern } from "./narrative-pattern";

const received = "(?:受理|收到|接收|收办|承办|办理|处理)";
/** 公开答复4条 is one way of answering among others. */
const closed = "(?<!公开|电话|书面|口头|当面|网上|短信)(?:办结|答复|回复|办复)";
const rate = "(?:办结率|回复率|答复率|办复率)";

/** Wordings about complaints, mailboxes, the hotline, messages and fees, sections one and six. */
export const servicePatterns: readonly NarrativePattern[] = [
  {
    id: "complaintsReceived",
    unit: "件",
    patterns: ["(?:受理|收到|接到|办理)(?:政府)?信息公开(?:类|方面|工作)?(?:的)?(?:投诉举报|举报投诉|投诉|举报)(?:案件)?{N}件"],
  },
  {
    id: "complaintsCarriedIn",
    unit: "件",
    within: "otherYear",
    patterns: ["(?:上年度?|上一年度?|\\d{4}年度?)结转(?:的)?(?:政府信息公开)?(?:投诉举报|举报投诉|投诉|举报){N}件"],
  },
  { id: "complaintsClosed", unit: "件", topic: "complaints", patterns: [`${closed}(?:投诉举报)?{N}件`] },
  {
    id: "mailboxReceived",
    unit: "件",
    topic: "mailbox",
    patterns: [`信箱[”"]?(?:(?!办结|答复|回复){C}){0,10}?${received}(?:{C}){0,8}?{N}[件封条]`],
  },
  {
    id: "mailboxReceived",
    unit: "件",
    topic: "mailbox",
    patterns: [`${received}[“"]?[^,。]{2,4}信箱[”"]?{C}{0,4}?(?:来信|信件|留言|邮件){N}[件封条]`],
  },
  { id: "mailboxClosed", unit: "件", topic: "mailbox", patterns: [`${closed}(?:来信|信件|留言)?{N}[件封条]`] },
  { id: "mailboxClosureRate", unit: "%", topic: "mailbox", patterns: [`${rate}{N}%`] },
  {
    id: "hotlineReceived",
    unit: "件",
    topic: "hotline",
    patterns: [`12345(?:(?!办结|答复|回复){C}){0,15}?${received}(?:{C}){0,8}?{N}[件条]`],
  },
  { id: "hotlineReceived", unit: "件", topic: "hotline", patterns: [`${received}12345{C}{0,12}?(?:工单|诉求|转办件|来电|事项){N}[件条]`] },
  { id: "hotlineSatisfactionRate", unit: "%", topic: "hotline", patterns: ["满意[率度](?:为|达)?{N}%"] },
  { id: "hotlineClosed", unit: "件", topic: "hotline", patterns: [`${closed}(?:诉求|工单|来电)?{N}[件条]`] },
  { id: "hotlineClosureRate", unit: "%", topic: "hotline", patterns: [`${rate}{N}%`] },
  { id: "messagesReceived", unit: "条", patterns: [`${received}{N}[条件](?:网民|群众|公众|网友)留言`] },
  { id: "messagesAnswered", unit: "条", patterns: [`${closed}(?:各类|网民|群众|公众|网友|网络问政)+(?:留言)?{N}[条件]`] },
  { id: "messagesReceived", unit: "条", patterns: [`${received}(?:各类|网民|群众|公众|网友|网络问政)+(?:留言)?{N}[条件]`] },
  { id: "messagesAnswered", unit: "条", topic: "messages", patterns: [`${closed}(?:留言)?{N}[条件]`] },
  { id: "processingFeeCases", unit: "件", patterns: ["收取(?:政府信息公开)?信息处理费(?:的)?(?:申请)?{N}件"] },
  { id: "processingFeeCases", unit: "件", patterns: ["收费通知(?:书)?(?:的)?(?:总)?件数?{N}件", "收费通知(?:书)?{N}[件份]"] },
  {
    id: "processingFeeYuan",
    unit: "元",
    patterns: [
      "信息处理费(?:收取)?(?:总金额|金额|总额|共计|合计)?(?:为)?(?:人民币)?{N}元",
      "信息处理费\\d+件[,、](?:共计|合计|总?金额)?(?:为)?(?:人民币)?{N}元",
      "收费通知{C}{0,10},(?:收取|收费)?(?:费用)?总?金额(?:为)?{N}元",
      "收费通知(?:书)?(?:的)?件数(?:和|及|、|与)(?:收费)?总金额均?{N}(?!\\d)",
    ],
  },
  {
    id: "processingFeeYuan",
    unit: "元",
    states: 0,
    topic: "applications",
    patterns: ["(?:未|没有)(?:收取|产生|发生)(?:过)?任何(?:相关)?费用", "未(?:对|向){C}{2,24}收取任何费用"],
  },
  {
    id: "processingFeeYuan",
    unit: "元",
    states: 0,
    patterns: [
      "(?:未|没有|无|不存在)(?:发生|产生|收取)(?:过|任何)?(?:政府信息公开|依申请公开|政府信息)?(?:的)?(?:政府)?信息(?:公开)?处理费",
    ],
  },
];
