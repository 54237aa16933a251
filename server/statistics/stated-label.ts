import type { Bilingual } from "@/domain/checks/finding";

const labels: Readonly<Record<string, Bilingual>> = {
  processingFeeCases: { zh: "信息处理费收费件数", en: "Processing fee cases" },
  processingFeeYuan: { zh: "信息处理费金额", en: "Processing fees" },
  complaintsReceived: { zh: "投诉举报受理数", en: "Complaints received" },
  complaintsClosed: { zh: "投诉举报办结数", en: "Complaints closed" },
  complaintsCarriedIn: { zh: "投诉举报上年结转数", en: "Complaints carried in" },
  mailboxReceived: { zh: "领导信箱受理数", en: "Mailbox letters received" },
  mailboxClosed: { zh: "领导信箱办结数", en: "Mailbox letters closed" },
  hotlineReceived: { zh: "12345 热线受理数", en: "12345 hotline calls received" },
  hotlineClosed: { zh: "12345 热线办结数", en: "12345 hotline calls closed" },
  concludedOnTime: { zh: "按时办结数", en: "Concluded on time" },
  sitePosts: { zh: "政府网站发布信息数", en: "Website items" },
  interpretations: { zh: "政策解读稿件数", en: "Policy interpretations" },
  pressConferences: { zh: "新闻发布会场次", en: "Press conferences" },
  peopleTrained: { zh: "培训人次", en: "People trained" },
};

/** A figure stated in the text, by name. */
export function statedLabel(id: string): Bilingual {
  return labels[id] ?? { zh: id, en: id };
}
