import { defineMetric, type MetricEntry } from "./define-metric";
import type { Metric } from "./metric";

const entries: readonly MetricEntry[] = [
  {
    id: "regulationsInForce",
    zh: "现行有效规章",
    en: "Rules in force",
    formula: "disclosure.regulations.inForce",
    noteZh: "年末现行有效的规章件数。2019版只统计对外公开总数，2021年起数列中断。",
    noteEn: "规章 in force at the end of the year. The 2019 form counted published ones: the series breaks in 2021.",
  },
  {
    id: "normativeDocumentsInForce",
    zh: "现行有效行政规范性文件",
    en: "Normative documents in force",
    formula: "disclosure.normativeDocuments.inForce",
    noteZh: "年末现行有效的行政规范性文件件数，2021年起数列中断。",
    noteEn: "行政规范性文件 in force at the end of the year; the series breaks in 2021.",
  },
  {
    id: "normativeDocumentsIssued",
    zh: "本年制发规范性文件",
    en: "Normative documents issued",
    formula: "disclosure.normativeDocuments.issued",
    noteZh: "当年制发的行政规范性文件件数，与2019版“本年新制作数量”仅大致相当。",
    noteEn: "Documents issued in the year; only roughly the 本年新制作数量 of the 2019 form.",
  },
  {
    id: "normativeDocumentsNet",
    zh: "规范性文件净增",
    en: "Net change of normative documents",
    formula: "disclosure.normativeDocuments.issued - disclosure.normativeDocuments.repealed",
    noteZh: "制发减废止，负数表示废止多于制发。",
    noteEn: "Issued less repealed; negative when more were repealed.",
  },
  {
    id: "normativeDocumentsRepealRate",
    zh: "规范性文件清理率",
    en: "Repeal rate",
    formula:
      "disclosure.normativeDocuments.repealed / (prev(disclosure.normativeDocuments.inForce) + disclosure.normativeDocuments.issued)",
    unit: "%",
    noteZh: "本年废止数占上年有效数与本年制发数之和的比例，2022年起可算。",
    noteEn: "Repealed among those in force a year ago plus those issued; available from 2022.",
  },
  {
    id: "permits",
    zh: "行政许可决定数",
    en: "Permit decisions",
    formula: "disclosure.permits.decisions",
    noteZh: "当年作出的行政许可决定件数，两版表格口径一致。",
    noteEn: "行政许可 decisions of the year, alike in both forms.",
  },
  {
    id: "penalties",
    zh: "行政处罚决定数",
    en: "Penalty decisions",
    formula: "disclosure.penalties.decisions",
    noteZh: "当年作出的行政处罚决定件数，两版表格口径一致。",
    noteEn: "行政处罚 decisions of the year, alike in both forms.",
  },
  {
    id: "coercions",
    zh: "行政强制决定数",
    en: "Coercion decisions",
    formula: "disclosure.coercions.decisions",
    noteZh: "当年作出的行政强制决定件数，两版表格口径一致。",
    noteEn: "行政强制 decisions of the year, alike in both forms.",
  },
  {
    id: "adminFees",
    zh: "行政事业性收费金额",
    en: "Administrative charges",
    formula: "disclosure.fees.amount",
    unit: "万元",
    noteZh: "当年行政事业性收费金额，单位万元；2019版只统计收费项目数。",
    noteEn: "行政事业性收费 of the year in 万元; the 2019 form counted items instead.",
  },
  {
    id: "adminFeesGrowth",
    zh: "收费金额同比",
    en: "Growth of charges",
    formula: "(disclosure.fees.amount - prev(disclosure.fees.amount)) / prev(disclosure.fees.amount)",
    unit: "%",
    noteZh: "与同一单位上年收费金额相比，2022年起可算。",
    noteEn: "Against the same body one year before; available from 2022.",
  },
];

/** Proactive disclosure (表二). */
export const disclosureMetrics: readonly Metric[] = entries.map(defineMetric);
