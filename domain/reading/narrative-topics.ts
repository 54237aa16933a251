import type { ClaimPattern, TopicCue } from "./narrative-pattern";

/** Words that tell what a sentence is about; the last one before a wording counts. */
export const topicCues: readonly TopicCue[] = [
  { topic: "applications", pattern: "依申请(?:信息)?公开|信息公开(?:类)?(?:的)?(?:书面)?申请|信息申请公开" },
  { topic: "complaints", pattern: "信息公开(?:类|方面|工作)?(?:的)?(?:投诉|举报)" },
  {
    topic: "mailbox",
    pattern: "(?:省长|市长|区长|县长|州长|盟长|旗长|镇长|乡长|局长|厅长|主任|书记|领导|部长)(?:电子)?信箱",
    channel: true,
  },
  { topic: "hotline", pattern: "12345", channel: true },
  { topic: "messages", pattern: "(?:网民|群众|公众|网友)留言|网络问政|人民网留言", channel: true },
  { topic: "disputes", pattern: "(?:信息|依申请)公开(?:(?!行政复议|行政诉讼|申请[^行引有]){C}){0,12}(?:行政复议|行政诉讼)" },
  { topic: "inForce", pattern: "现行有效" },
  { topic: "elsewhere", pattern: "人大代表|政协|建议|提案|信访|审批|执法|仲裁|(?<!信息公开.{0,12})行政复议案件|纪检" },
];

/** How a sentence begins that goes on with the topic of the one before. */
export const continuation =
  /^(?:其中,?)?(?:(?:已|共|全部|均|累计)*(?:办结|答复|回复)|其中,?(?:通过)?(?:自然人|法人|公民|网络|网上|线上|在线|信函|邮寄|来信|当面|现场|予以公开)|(?:\d{4}年度?|本年度?|全年),?(?:共|累计|新)?(?:受理|新收|收到|收办|办结)|结转|(?:行政)?规范性文件|(?:被)?(?:提起)?行政诉讼|(?:被申请)?行政复议)/u;

const denied = "(?:没有|未|无|不存在)(?:发生|产生|引发|涉及|收到|出现|被|申请|提起|因|政府信息公开|工作|类|引起|有关|相关|的)*";
const and = "(?:、|和|及|或|与|以及|,)";

/** Statements that deny, to be held against 表三 and 表四. */
export const claimPatterns: readonly ClaimPattern[] = [
  {
    id: "noApplication",
    patterns: [
      "(?:没有|未|无)(?:收到|受理|接到|新收)(?:任何|过|到)?(?:公民、?{C}{0,12})?(?:的)?(?:依申请公开|政府信息公开|信息公开)(?:政府信息)?(?:的)?申请",
    ],
  },
  { id: "noCorrection", patterns: ["(?:没有|未|无|不存在)(?:发生|出现)?(?:被)?(?:行政复议)?(?:纠错|纠正|败诉)"] },
  { id: "noDispute", patterns: [`${denied}行政复议${and}(?:被)?(?:提起|发生)?(?:行政)?诉讼`] },
  { id: "noReconsideration", patterns: [`${denied}行政复议(?!${and}|案件|机关|纠|决定)`] },
  { id: "noLitigation", patterns: [`${denied}行政诉讼(?!${and}|案件|败诉)`] },
];
