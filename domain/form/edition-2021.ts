import { applicationTable } from "./application-table";
import { disputeTable } from "./dispute-table";
import type { Edition } from "./edition";
import { sections } from "./sections";

/** 国办公开办函〔2021〕30号, prescribed for report years 2021 onwards. */
export const edition2021: Edition = {
  id: "2021",
  name: "中华人民共和国政府信息公开工作年度报告格式",
  documentNumber: "国办公开办函〔2021〕30号",
  reportYears: { from: 2021, to: null },
  sections,
  tables: {
    disclosure: {
      id: "disclosure",
      rowGroups: [],
      blocks: [
        {
          article: "第二十条第（一）项",
          columns: [
            { id: "issued", label: "本年制发件数", aliases: ["本年制发", "制发件数"], group: null, kind: "count" },
            { id: "repealed", label: "本年废止件数", aliases: ["本年废止", "废止件数"], group: null, kind: "count" },
            { id: "inForce", label: "现行有效件数", aliases: ["现行有效件", "现行有效"], group: null, kind: "count" },
          ],
          rows: [
            { id: "regulations", label: "规章", aliases: ["政府规章"], group: null },
            { id: "normativeDocuments", label: "行政规范性文件", aliases: ["规范性文件"], group: null },
          ],
        },
        {
          article: "第二十条第（五）项",
          columns: [{ id: "decisions", label: "本年处理决定数量", aliases: ["处理决定数量"], group: null, kind: "count" }],
          rows: [{ id: "permits", label: "行政许可", aliases: [], group: null }],
        },
        {
          article: "第二十条第（六）项",
          columns: [{ id: "decisions", label: "本年处理决定数量", aliases: ["处理决定数量"], group: null, kind: "count" }],
          rows: [
            { id: "penalties", label: "行政处罚", aliases: [], group: null },
            { id: "coercions", label: "行政强制", aliases: [], group: null },
          ],
        },
        {
          article: "第二十条第（八）项",
          columns: [
            {
              id: "amount",
              label: "本年收费金额（单位：万元）",
              aliases: ["本年收费金额(单位:万元)", "本年收费金额单位:万元", "本年收费金额（万元）", "本年收费金额", "收费金额"],
              group: null,
              kind: "money",
            },
          ],
          rows: [{ id: "fees", label: "行政事业性收费", aliases: [], group: null }],
        },
      ],
    },
    applications: applicationTable({
      group: { id: "other", label: "（六）其他处理", aliases: ["其他处理"], parent: "outcomes" },
      rows: [
        {
          id: "otherNotCorrected",
          label: "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请",
          aliases: ["申请人无正当理由逾期不补正", "逾期不补正"],
          group: "other",
          basis: "条例30",
        },
        {
          id: "otherFeeUnpaid",
          label: "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请",
          aliases: ["申请人逾期未按收费通知要求缴纳费用", "逾期不缴费", "逾期未缴费"],
          group: "other",
          basis: "条例42 + 国办函〔2020〕109号",
        },
        { id: "otherOther", label: "3.其他", aliases: ["其他处理/3.其他", "其他"], group: "other", basis: "格式分类" },
      ],
    }),
    disputes: disputeTable,
  },
};
