import type { FormTable } from "./edition";

/** 表四, alike in both editions: the form prints the three rows side by side. */
export const disputeTable: FormTable = {
  id: "disputes",
  blocks: [
    {
      article: null,
      columns: [
        { id: "upheld", label: "结果维持", aliases: ["维持"], group: null, kind: "count" },
        { id: "corrected", label: "结果纠正", aliases: ["纠正", "纠错"], group: null, kind: "count" },
        { id: "other", label: "其他结果", aliases: ["其他"], group: null, kind: "count" },
        { id: "pending", label: "尚未审结", aliases: ["未审结"], group: null, kind: "count" },
        { id: "total", label: "总计", aliases: ["合计"], group: null, kind: "count" },
      ],
      rows: [
        { id: "reconsideration", label: "行政复议", aliases: [], group: null },
        { id: "litigationDirect", label: "未经复议直接起诉", aliases: ["未经复议"], group: "litigation" },
        { id: "litigationAfterReconsideration", label: "复议后起诉", aliases: ["经复议后起诉"], group: "litigation" },
      ],
    },
  ],
  rowGroups: [{ id: "litigation", label: "行政诉讼", aliases: [], parent: null }],
};
