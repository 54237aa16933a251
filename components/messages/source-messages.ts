import type { MessageSet } from "./message-set";

/** The original beside the tables: its pages, its text, and the marks in it. */
export const sourceMessages = {
  "pdf.view": { zh: "原件的显示方式", en: "How the original is shown" },
  "pdf.pages": { zh: "版面", en: "Pages" },
  "pdf.text": { zh: "文字", en: "Text" },
  "pdf.opening": { zh: "正在打开原件…", en: "Opening the original…" },
  "pdf.failed": {
    zh: "原件的版面现在打不开，数据没有受影响。可以看“文字”，或下载原件。",
    en: "The pages cannot be shown now; no data is affected. See “Text”, or download the original.",
  },
  "pdf.page": { zh: "第 {page} / {pages} 页", en: "Page {page} of {pages}" },
  "pdf.pageLabel": { zh: "第 {page} 页", en: "Page {page}" },
  "pdf.previous": { zh: "上一页", en: "Previous page" },
  "pdf.next": { zh: "下一页", en: "Next page" },
  "pdf.smaller": { zh: "缩小", en: "Zoom out" },
  "pdf.larger": { zh: "放大", en: "Zoom in" },
  "pdf.fit": { zh: "适合宽度", en: "Fit width" },
  "pdf.picture": {
    zh: "本页没有文字（可能是扫描或图片），图片里的数字没有读取。",
    en: "This page holds no text (a scan or a picture): numbers in pictures are not read.",
  },
  "proof.title": { zh: "正文数字核对", en: "Numbers of the text, checked" },
  "proof.legend": { zh: "数字下划线的含义", en: "What the lines under the numbers mean" },
  "proof.differs": { zh: "不一致", en: "disagrees" },
  "proof.agrees": { zh: "与表格一致", en: "agrees with the tables" },
  "proof.follows": { zh: "由文中数字算得", en: "follows from the text" },
  "proof.open": { zh: "尚无法核对", en: "cannot be checked yet" },
  "proof.outside": { zh: "表外数字", en: "not in the tables" },
  "proof.onlyDiffering": { zh: "只看不一致的", en: "Only disagreements" },
  "proof.keys": { zh: "前后移动", en: "next, previous" },
  "proof.spoken": { zh: "（{state}）", en: " ({state})" },
  "proof.stated": { zh: "正文写作", en: "The text states" },
  "proof.close": { zh: "关闭说明", en: "Close the note" },
  "source.passage": { zh: "正文中的数字", en: "figure in the text" },
  "source.extracted": {
    zh: "由原件提取的文字和表格；图片、印章和版式请看原件。",
    en: "Text and tables taken from the original; for pictures, seals and layout see the file itself.",
  },
} as const satisfies MessageSet;
