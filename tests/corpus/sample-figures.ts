import type { CellId } from "@/domain/form/edition";
import { cellsOfEdition, editionById } from "@/domain/form/editions";

/** A printed table: rows of cells as they stand, labels included. */
export type PrintedTable = readonly (readonly string[])[];

const disclosure: PrintedTable = [
  ["第二十条第（一）项"],
  ["信息内容", "本年制发件数", "本年废止件数", "现行有效件数"],
  ["规章", "3", "3", "114"],
  ["行政规范性文件", "20", "15", "444"],
  ["第二十条第（五）项"],
  ["信息内容", "本年处理决定数量"],
  ["行政许可", "0"],
  ["第二十条第（六）项"],
  ["信息内容", "本年处理决定数量"],
  ["行政处罚", "0"],
  ["行政强制", "0"],
  ["第二十条第（八）项"],
  ["信息内容", "本年收费金额（单位：万元）"],
  ["行政事业性收费", "0"],
];

const applicants: readonly string[] = [
  "309 9 0 0 0 2 320",
  "23 0 0 0 1 0 24",
  "132 4 0 0 0 2 138",
  "0 0 0 0 0 0 0",
  "12 0 0 0 0 0 12",
  "0 0 0 0 0 0 0",
  "1 1 0 0 0 0 2",
  "0 0 0 0 0 0 0",
  "3 0 0 0 0 0 3",
  "1 0 0 0 0 0 1",
  "0 0 0 0 0 0 0",
  "0 0 0 0 0 0 0",
  "151 3 0 0 1 0 155",
  "0 0 0 0 0 0 0",
  "0 0 0 0 0 0 0",
  "0 0 0 0 0 0 0",
  "2 0 0 0 0 0 2",
  "0 0 0 0 0 0 0",
  "0 0 0 0 0 0 0",
  "0 0 0 0 0 0 0",
  "2 0 0 0 0 0 2",
  "0 0 0 0 0 0 0",
  "4 0 0 0 0 0 4",
  "308 8 0 0 1 2 319",
  "24 1 0 0 0 0 25",
];

/** The rows of 表三 with their seven values, in the order of the 2021 form. */
export const applicationRows: readonly { readonly label: string; readonly group: string | null; readonly values: readonly string[] }[] = (
  editionById("2021").tables.applications.blocks[0]?.rows ?? []
).map(({ label, group }, index) => ({
  label,
  group,
  values: (applicants[index] ?? "").split(" "),
}));

export const disclosureTable = disclosure;
export const disputeValues: readonly string[] = "8 0 1 0 9 3 0 0 1 4 2 0 0 3 5".split(" ");

/** Every cell of the sample with its true value. */
export const expectedCells: ReadonlyMap<CellId, number> = new Map(
  cellsOfEdition(editionById("2021")).map(({ id }, index) => {
    const values = [
      ...disclosure.flatMap((row) => row.slice(1).filter((text) => /^\d+$/u.test(text))),
      ...applicationRows.flatMap((row) => row.values),
      ...disputeValues,
    ];
    return [id, Number(values[index])] as const;
  }),
);

export const title = "山西省人民政府办公厅2024年政府信息公开工作年度报告";

/** Section one in wording of our own, with the sample's figures. */
export const sectionOne: readonly string[] = [
  "门户网站共发布信息19195条，微博发布信息7742条，微信公众号发布信息2874条。编印《山西省人民政府公报》12期，刊登文件313件，“山西省人民政府公报”微信公众号推送信息348条。",
  "上年结转的24件政府信息公开申请均已答复，2024年新收320件，办结295件，结转下年度办理25件。收到政府信息公开投诉举报1件，另发放便民提示7份。政府信息公开类行政复议9件，未经复议直接起诉4件，复议后起诉5件，已结案件不存在被纠错或败诉的情形。",
  "目前现行有效规章114件，行政规范性文件444件。",
  "抽查政府网站1675次，政务新媒体6172个。",
  "刊发政策解读稿件41篇。“省长信箱”收到来信9903件，办结9297件，办结率93.88%。举办28场在线访谈、73场新闻发布会，其中专题发布会45场。",
  "全省共有231人参加了培训，另以网络课堂方式覆盖8000余人次。",
];
export const sectionSix = "本年度未收取政府信息公开信息处理费。";

/** Narrative figures of the prose above. */
export const expectedNarrative: Readonly<Record<string, number>> = {
  applicationsCarriedIn: 24,
  applicationsReceived: 320,
  applicationsConcluded: 295,
  applicationsCarriedOut: 25,
  complaintsReceived: 1,
  reconsiderations: 9,
  litigationDirect: 4,
  litigationAfterReconsideration: 5,
  regulationsInForce: 114,
  normativeDocumentsInForce: 444,
  mailboxReceived: 9903,
  mailboxClosed: 9297,
  mailboxClosureRate: 93.88,
  sitePosts: 19195,
  microblogPosts: 7742,
  wechatPosts: 2874,
  gazetteIssues: 12,
  gazetteDocuments: 313,
  interpretations: 41,
  onlineInterviews: 28,
  pressConferences: 73,
  siteChecks: 1675,
  newMediaChecks: 6172,
  peopleTrained: 231,
  processingFeeYuan: 0,
};
