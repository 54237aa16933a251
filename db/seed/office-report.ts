import { edition2021 } from "@/domain/form/edition-2021";
import { PROVINCE_OFFICE } from "./demo-bodies";
import { officeFigures } from "./office-figures";
import type { ReportSheet } from "./report-sheet";
import { applicationsTable, disclosureTable, disputesTable } from "./statutory-tables";

/**
 * The office's report of 2024 with its true figures, in prose of our own. `closing` is the last sentence: another one gives
 * another file with the same figures.
 */
export function officeReportSheet(closing = "没有其他需要报告的事项。"): ReportSheet {
  const content: Readonly<Record<string, ReportSheet["sections"][number]>> = Object.fromEntries(
    edition2021.sections.map(({ id, numeral, title }) => [
      id,
      { heading: `${numeral}、${title}`, paragraphs: paragraphsOf(id, closing), table: tableOf(id) },
    ]),
  );
  return {
    title: `${PROVINCE_OFFICE}2024年政府信息公开工作年度报告`,
    watermark: "（演示文件：表格和数字取自公开的年报，文字另写）",
    sections: edition2021.sections.flatMap(({ id }) => content[id] ?? []),
  };
}

function tableOf(section: string) {
  if (section === "s2") return disclosureTable(edition2021, officeFigures);
  if (section === "s3") return applicationsTable(edition2021, officeFigures);
  return section === "s4" ? disputesTable(edition2021, officeFigures) : null;
}

function paragraphsOf(section: string, closing: string): readonly string[] {
  if (section === "s1") return overview;
  if (section === "s5") return problems;
  return section === "s6" ? [`本机关2024年度未收取政府信息公开信息处理费。本报告电子版可在门户网站下载。${closing}`] : [];
}

const overview = [
  "本报告的数据统计期限为2024年1月1日至2024年12月31日。",
  "（一）主动公开情况",
  "门户网站发布信息19195条，微博发布信息7742条，微信公众号发布信息2874条。政府公报出版12期，刊发文件313件。",
  "（二）依申请公开情况",
  "2023年度结转的24件申请都已办结。2024年受理320件，办结295件，结转下一年度办理25件。受理政府信息公开投诉举报1件。政府信息公开类行政复议9件；未经复议直接起诉4件，复议后起诉5件。",
  "（三）政府信息管理情况",
  "到年底，省政府现行有效规章114件，行政规范性文件444件，均可在网上文库中检索。",
  "（四）平台建设情况",
  "全年检查政府网站1675次，检查政务新媒体6172个，发现的问题逐一通知整改。",
  "（五）解读回应情况",
  "发布政策解读稿件41篇，举办在线访谈28场、新闻发布会73场。“省长信箱”受理网民来信9903件，办结9297件，办结率93.88%。",
  "（六）监督保障情况",
  "举办政务公开培训，231人参加了培训。",
];

const problems = [
  "一是少数单位的公开目录与权责清单对应不够细；二是政策解读以文字为主，图表和问答偏少。",
  "下一年将逐项核对公开目录，指导各单位采用多种形式解读政策。",
];
