import type { MessageSet } from "./message-set";

/** Taking a figure away: the menu, and the words printed in pictures and files. */
export const exportMessages = {
  "takeAway.open": { zh: "导出", en: "Export" },
  "takeAway.more": { zh: "更多格式", en: "Other formats" },
  "takeAway.menu": { zh: "导出为", en: "Export as" },
  "takeAway.docx.action": { zh: "导出 Word", en: "Export to Word" },
  "takeAway.docx": { zh: "Word（一句话、图和表）", en: "Word (sentence, chart and table)" },
  "takeAway.xlsx": { zh: "Excel 表（含说明）", en: "Excel workbook (with notes)" },
  "takeAway.csv": { zh: "CSV 数据", en: "CSV data" },
  "takeAway.png": { zh: "PNG 图片（2 倍）", en: "PNG picture (2×)" },
  "takeAway.svg": { zh: "SVG 矢量图", en: "SVG drawing" },
  "takeAway.print": { zh: "打印", en: "Print" },
  "takeAway.working": { zh: "正在生成…", en: "Making the file…" },
  "takeAway.done": { zh: "已导出 {name}", en: "Exported {name}" },
  "takeAway.failed": { zh: "没有导出，数据没有受影响。请再试一次。", en: "Nothing was exported; no data is affected. Please try again." },
  "takeAway.filters": { zh: "筛选", en: "Filters" },
  "takeAway.base": { zh: "口径", en: "Base" },
  "takeAway.asOf": { zh: "数据截至 {at}（北京时间）", en: "Data as of {at} (Beijing time)" },
  "takeAway.source": { zh: "来源", en: "Source" },
  "takeAway.link": { zh: "链接", en: "Link" },
} as const satisfies MessageSet;
