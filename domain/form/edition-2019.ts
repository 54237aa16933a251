import { applicationTable } from "./application-table";
import { disputeTable } from "./dispute-table";
import type { Edition } from "./edition";
import { sections } from "./sections";

/** 国办公开办函〔2019〕60号, prescribed for report years 2019 and 2020. */
export const edition2019: Edition = {
  id: "2019",
  name: "中华人民共和国政府信息公开工作年度报告格式（试行）",
  documentNumber: "国办公开办函〔2019〕60号",
  reportYears: { from: 2019, to: 2020 },
  sections,
  tables: {
    disclosure: {
      id: "disclosure",
      rowGroups: [],
      blocks: [
        {
          article: "第二十条第（一）项",
          columns: [
            { id: "newlyMade", label: "本年新制作数量", aliases: [], group: null, kind: "count" },
            { id: "newlyPublished", label: "本年新公开数量", aliases: [], group: null, kind: "count" },
            { id: "publishedTotal", label: "对外公开总数量", aliases: [], group: null, kind: "count" },
          ],
          rows: [
            { id: "regulations", label: "规章", aliases: ["政府规章"], group: null },
            { id: "normativeDocuments", label: "规范性文件", aliases: ["行政规范性文件"], group: null },
          ],
        },
        {
          article: "第二十条第（五）项",
          columns: [
            { id: "itemsLastYear", label: "上一年项目数量", aliases: [], group: null, kind: "count" },
            { id: "itemsChange", label: "本年增/减", aliases: ["本年增减", "本年增／减"], group: null, kind: "change" },
            { id: "decisions", label: "处理决定数量", aliases: [], group: null, kind: "count" },
          ],
          rows: [
            { id: "permits", label: "行政许可", aliases: [], group: null },
            { id: "otherServices", label: "其他对外管理服务事项", aliases: [], group: null },
          ],
        },
        {
          article: "第二十条第（六）项",
          columns: [
            { id: "itemsLastYear", label: "上一年项目数量", aliases: [], group: null, kind: "count" },
            { id: "itemsChange", label: "本年增/减", aliases: ["本年增减", "本年增／减"], group: null, kind: "change" },
            { id: "decisions", label: "处理决定数量", aliases: [], group: null, kind: "count" },
          ],
          rows: [
            { id: "penalties", label: "行政处罚", aliases: [], group: null },
            { id: "coercions", label: "行政强制", aliases: [], group: null },
          ],
        },
        {
          article: "第二十条第（八）项",
          columns: [
            { id: "itemsLastYear", label: "上一年项目数量", aliases: [], group: null, kind: "count" },
            { id: "itemsChange", label: "本年增/减", aliases: ["本年增减", "本年增／减"], group: null, kind: "change" },
          ],
          rows: [{ id: "fees", label: "行政事业性收费", aliases: [], group: null }],
        },
        {
          article: "第二十条第（九）项",
          columns: [
            { id: "projects", label: "采购项目数量", aliases: [], group: null, kind: "count" },
            { id: "amount", label: "采购总金额", aliases: [], group: null, kind: "money" },
          ],
          rows: [{ id: "procurement", label: "政府集中采购", aliases: [], group: null }],
        },
      ],
    },
    applications: applicationTable({
      group: null,
      rows: [{ id: "other", label: "（六）其他处理", aliases: ["其他处理"], group: "outcomes" }],
    }),
    disputes: disputeTable,
  },
};
