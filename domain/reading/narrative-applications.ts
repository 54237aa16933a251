import type { NarrativePattern } from "./narrative-pattern";

const received = "(?:受理|收到|接收到?|接到|收办|新收|登记)";
const closed = "(?<!按期|按时|期限内|时限内|未|待|正在)(?:办结|答复|办理答复)";
const lastYear = "(?:上年度?|上一年度?|去年)";
const nextYear = "(?:下一?年度?|次年|明年)";
const about = "(?:政府)?信息公开(?:类)?(?:的)?(?:书面)?申请";
/** The many ways of writing it behind a verb: 依申请公开件, 信息依申请公开, 依申请公开政府信息, 申请书. */
const anyApplication = `(?:(?:政府)?信息(?:公开(?:类)?(?:的)?(?:书面)?申请|依申请公开|申请公开)|依申请(?:(?:政府)?信息)?公开)(?:政府信息|信息)?(?:的)?(?:申请|(?:办理)?事项)?[书表件]?`;
const none = "(?:没有|未|无)(?:接收到|收到|受理|接到|新收)(?:任何|过|到)?";
/** Nothing says closed besides: 办理 alone counts what is still open as well. */
const onlyHandled = "(?!.*(?:办结|答复)\\d)";

/** Wordings about applications and disputes (依申请公开), section one. */
export const applicationPatterns: readonly NarrativePattern[] = [
  {
    id: "applicationsCarriedIn",
    unit: "件",
    within: "otherYear",
    patterns: [
      `${lastYear}(?:结转|转结)(?:的|来的|办理)?(?:${anyApplication}|申请)?(?:数量)?{N}件(?!{C}{0,4}投诉)`,
      `结转${lastYear}(?:的)?(?:${anyApplication}|申请)?{N}件`,
      "\\d{4}年度?转至今年(?:办理)?的?{N}件",
      `\\d{4}年度?结转(?:来)?的(?:${about}|申请)?{N}件(?!{C}{0,4}投诉)`,
    ],
  },
  {
    id: "applicationsCarriedOut",
    unit: "件",
    within: "otherYear",
    patterns: [
      `(?:(?<!\\d{4}年度?)结转(?:至|到)?(?:${nextYear}|\\d{4}年度?)|转${nextYear})(?:继续)?(?:办理|答复|处理)?(?:的)?(?:申请)?{N}[件条]`,
      `{N}件(?:申请)?[^,。;:!?、\\d]{0,14}(?:顺延|结转|转结|转至)(?:至|到)?(?:${nextYear}|\\d{4}年)`,
    ],
  },
  {
    id: "applicationsReceived",
    unit: "件",
    patterns: [
      `${received}(?:了)?(?:(?!复议|诉讼|投诉|举报|答复|办结|结转){C}){0,20}?${anyApplication}(?:共|共计|总数|数量|总量)?{N}[件份宗项条]`,
      `${received}(?:并|和|、)(?:办理|处理|答复|办结)${anyApplication}{N}[件份宗]`,
      `${received}(?:了)?{N}[件份宗](?:政府)?信息公开申请`,
      `(?:年度?|共)收${anyApplication}{N}[件份宗]`,
      `(?:新增|新收)(?:政府)?信息公开申请{N}[件份宗]`,
      `${about}(?:受理|收到|接收|新收)?(?:数量|总量|总数|量)(?:为|共|达)?{N}[件份宗]`,
    ],
  },
  { id: "applicationsReceived", unit: "件", topic: "applications", patterns: [`${received}(?:申请)?{N}件`] },
  {
    id: "applicationsReceived",
    unit: "件",
    states: 0,
    patterns: [
      `${none}(?:(?:公民|申请人|社会组织)、?{C}{0,12})?(?:的)?(?:依申请公开|政府信息公开|信息公开)(?:政府信息)?(?:的)?申请`,
      `${none}(?:(?:公民|申请人|社会组织|群众){C}{0,14})?(?:的)?(?:政府信息)?依申请公开(?:的)?(?:请求|办理|件|事项|信息件?|政府信息)?(?=[,。;]|$)`,
      "无(?:依申请公开|政府信息公开|信息公开)(?:的)?申请(?=[,。;]|$)",
      "无依(?:法)?申请公开(?:件|事项)(?=[,。;]|$)",
    ],
  },
  {
    id: "concludedOnTime",
    unit: "件",
    within: "part",
    topic: "applications",
    patterns: ["(?:按期|按时|期限内|时限内)(?:全部)?(?:办结|答复)(?:申请)?{N}件"],
  },
  { id: "applicationsConcluded", unit: "件", patterns: [`${closed}(?:了)?${anyApplication}{N}件`] },
  {
    id: "applicationsConcluded",
    unit: "件",
    patterns: [`(?:受理|收到)(?:并|和|、)办结${anyApplication}{N}件`, `${anyApplication}答复{N}件`],
  },
  {
    id: "applicationsConcluded",
    unit: "件",
    patterns: [`(?<!收到并|受理|[并和、])办理(?:了|答复|回复)?${anyApplication}{N}件${onlyHandled}`],
  },
  {
    id: "applicationsConcluded",
    unit: "件",
    topic: "applications",
    patterns: [`(?:^|[,。;]|共|已)(?:办理(?:完成|完毕)?|已处理){N}[件条]${onlyHandled}`],
  },
  {
    id: "applicationsConcluded",
    unit: "件",
    within: "part",
    topic: "applications",
    patterns: ["其中,?(?:已)?(?:全部)?(?:办结|答复){N}件"],
  },
  { id: "applicationsConcluded", unit: "件", topic: "applications", patterns: [`${closed}(?:申请)?{N}件`] },
  { id: "grantedOrPartly", unit: "件", within: "part", patterns: ["予以公开(?:及|和|、|或|与)部分公开(?:的)?(?:申请)?{N}件"] },
  { id: "granted", unit: "件", within: "part", patterns: ["予以公开(?:的)?(?:申请|答复|决定)?{N}件"] },
  {
    id: "partlyGranted",
    unit: "件",
    within: "part",
    patterns: ["(?<!(?:^|[^件])(?:及|和|、|或|与))(?:予以)?部分公开(?:的)?(?:申请|答复|决定)?{N}件"],
  },
  { id: "denied", unit: "件", within: "part", patterns: ["不予公开(?:的)?(?:申请|答复|决定)?{N}件"] },
  {
    id: "unavailable",
    unit: "件",
    within: "part",
    patterns: ["(?<!(?:不掌握(?!等)|没有现成|补正){C}{0,14})无法提供(?:的)?(?:申请)?{N}件"],
  },
  { id: "notProcessed", unit: "件", within: "part", patterns: ["不予处理(?:的)?(?:申请)?{N}件"] },
  { id: "other", unit: "件", within: "part", patterns: ["其他处理(?:的)?(?:申请)?{N}件"] },
  {
    id: "applicationsByNaturalPersons",
    unit: "件",
    within: "part",
    topic: "applications",
    patterns: ["(?:自然人|公民个人)(?:提出|提交)?(?:的)?(?:政府信息公开)?(?:申请)?(?:的)?件?{N}件", "{N}件为自然人申请"],
  },
  {
    id: "applicationsByOrganizations",
    unit: "件",
    within: "part",
    topic: "applications",
    patterns: ["法人(?:或者|或|和|及|、)其[他它]组织(?:提出|提交)?(?:的)?(?:申请)?(?:的)?件?{N}件", "{N}件为法人申请"],
  },
  ...(
    [
      ["applicationsOnline", "网络|线上|在线|网上|互联网|电子邮件"],
      ["applicationsByPost", "信函|邮寄|来信"],
      ["applicationsInPerson", "当面|现场|窗口"],
      ["applicationsOffline", "线下"],
    ] as const
  ).map(
    ([id, channel]): NarrativePattern => ({
      id,
      unit: "件",
      within: "part",
      topic: "applications",
      patterns: [`(?:${channel})(?:方式|渠道|途径)?(?:提交|提出|申请|受理|收到)?(?:的)?(?:申请)?(?:的)?件?{N}件`],
    }),
  ),
  {
    id: "applicationsGrowth",
    unit: "%",
    within: "otherYear",
    topic: "applications",
    patterns: ["(?:同比|(?:较|比)(?:去年|上年|上一年度?|\\d{4}年度?)(?:同期)?)(?:增长|上升|增加)(?:了)?{N}%"],
  },
  {
    id: "applicationsGrowth",
    unit: "%",
    within: "otherYear",
    topic: "applications",
    sign: -1,
    patterns: ["(?:同比|(?:较|比)(?:去年|上年|上一年度?|\\d{4}年度?)(?:同期)?)(?:下降|减少|回落)(?:了)?{N}%"],
  },
  {
    id: "reconsiderations",
    unit: "件",
    patterns: ["信息公开(?:申请)?(?:类|引发|引起)?(?:的)?(?:被申请)?(?:行政)?复议(?:案件|申请)?{N}[件起宗项]"],
  },
  {
    id: "litigation",
    unit: "件",
    patterns: [
      "信息公开(?:类|引发)?(?:的)?行政诉讼(?:案件)?{N}[件起宗]",
      "信息公开(?:类|引发)?(?:的)?行政复议(?:案件|申请)?\\d+[件起宗][,、](?:提起)?(?:行政)?诉讼(?:案件)?{N}[件起宗]",
    ],
  },
  { id: "reconsiderations", unit: "件", topic: "disputes", patterns: ["(?:被申请)?行政复议(?:案件|申请)?{N}[件起宗]"] },
  { id: "litigation", unit: "件", topic: "disputes", patterns: ["(?<!复议后|直接)(?:被)?(?:提起)?行政诉讼(?:案件)?{N}[件起宗]"] },
  {
    id: "reconsiderationsCorrected",
    unit: "件",
    within: "part",
    topic: "disputes",
    patterns: ["行政复议(?:(?!诉讼).){0,20}?(?:被)?(?:纠错|纠正)(?:的)?{N}[件起宗]"],
  },
  {
    id: "litigationLost",
    unit: "件",
    within: "part",
    topic: "disputes",
    patterns: ["诉讼(?:(?!复议).){0,20}?败诉(?:的)?(?:案件)?{N}[件起宗]"],
  },
  { id: "litigationDirect", unit: "件", within: "part", patterns: ["未经复议直接(?:起诉|提起(?:行政)?诉讼)(?:的)?(?:案件)?{N}[件起宗]"] },
  {
    id: "litigationAfterReconsideration",
    unit: "件",
    within: "part",
    patterns: ["(?<!未经?)复议后(?:起诉|提起(?:行政)?诉讼)(?:的)?(?:案件)?{N}[件起宗]"],
  },
];
