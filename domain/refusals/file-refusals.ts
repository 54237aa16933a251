import type { RefusalSet } from "./refusal-entry";

/** Why a file cannot be read. Nothing was stored then. */
export const fileRefusals = {
  empty: {
    what: { zh: "文件是空的，没有任何文字。", en: "The file is empty." },
    next: { zh: "请重新导出年度报告后上传。", en: "Export the annual report again and upload it." },
  },
  tooLarge: {
    what: { zh: "文件过大（每个文件上限 20 MB）。", en: "The file is too large (at most 20 MB each)." },
    next: {
      zh: "请删去与年度报告无关的图片和附件，另存为 docx 后重新上传。",
      en: "Remove pictures and attachments that are not part of the report, save it as docx and upload it again.",
    },
  },
  "tooLarge.pages": {
    what: { zh: "PDF 超过 {pages} 页。", en: "The PDF has more than {pages} pages." },
    next: { zh: "请只保留年度报告正文和表格后重新上传。", en: "Keep only the annual report and upload it again." },
  },
  unknownFormat: {
    what: { zh: "无法识别该文件的格式。", en: "The format of this file is not known." },
    next: {
      zh: "请用 WPS 或 Word 打开年度报告，另存为 docx 后重新上传。",
      en: "Open the report in WPS or Word, save it as docx and upload it again.",
    },
  },
  formatNotYet: {
    what: { zh: "暂不能读取 {format} 文件。", en: "{format} files cannot be read yet." },
    next: {
      zh: "请用 WPS 或 Word 打开，另存为 docx（或网页、文本）后重新上传。",
      en: "Open the file in WPS or Word, save it as docx (or web page, text) and upload it again.",
    },
  },
  "formatNotYet.picture": {
    what: { zh: "这是一张图片（{format}），不能从中读取数字。", en: "This is a picture ({format}); figures are not read from it." },
    next: {
      zh: "请上传含有文字表格的 docx、网页或文本。",
      en: "Upload a docx, web page or text whose tables hold text.",
    },
  },
  "formatNotYet.oldWord": {
    what: { zh: "这是 Word 95 或更早的文档。", en: "This document was made by Word 95 or earlier." },
    next: {
      zh: "请用 WPS 或 Word 打开，另存为 docx 后重新上传。",
      en: "Open it in WPS or Word, save it as docx and upload it again.",
    },
  },
  "formatNotYet.oldExcel": {
    what: { zh: "这是 Excel 95 或更早的表格。", en: "This workbook was made by Excel 95 or earlier." },
    next: {
      zh: "请用 WPS 或 Excel 打开，另存为 xlsx 后重新上传。",
      en: "Open it in WPS or Excel, save it as xlsx and upload it again.",
    },
  },
  archive: {
    what: { zh: "这是一个压缩包，里面没有直接放年度报告。", en: "This is an archive that does not hold reports directly." },
    next: {
      zh: "请解压后上传其中的年度报告，或把年度报告直接放进一个 zip；压缩包里的压缩包不展开。",
      en: "Unpack it and upload the reports, or put the reports directly into one zip; archives inside archives are not opened.",
    },
  },
  "archive.empty": {
    what: { zh: "压缩包里没有可上传的文件。", en: "The archive holds no file to upload." },
    next: { zh: "请确认压缩包，或直接选择年度报告文件。", en: "Check the archive, or choose the report files themselves." },
  },
  "archive.tooMany": {
    what: { zh: "压缩包里的文件超过 {most} 个。", en: "The archive holds more than {most} files." },
    next: {
      zh: "请只放入本机关各年度的年度报告，分几次上传。",
      en: "Put only your body's annual reports into it, and upload in several parts.",
    },
  },
  encrypted: {
    what: { zh: "文件设有密码或已加密。", en: "The file is protected by a password." },
    next: { zh: "请取消密码保护后重新上传。", en: "Remove the protection and upload it again." },
  },
  damaged: {
    what: { zh: "文件已损坏，无法完整打开。", en: "The file is damaged and cannot be opened." },
    next: { zh: "请重新保存原文件后上传。", en: "Save the original again and upload it." },
  },
  hostile: {
    what: {
      zh: "文件结构异常，出于安全考虑未予打开。",
      en: "The file is built in an unsafe way and was not opened.",
    },
    next: {
      zh: "请用 WPS 或 Word 打开原文件，另存为 docx 后重新上传。",
      en: "Open the original in WPS or Word, save it as docx and upload it again.",
    },
  },
  "hostile.macros": {
    what: { zh: "文件含有宏。", en: "The file holds macros." },
    next: { zh: "请另存为不含宏的 docx 后重新上传。", en: "Save it as docx without macros and upload it again." },
  },
  timeout: {
    what: { zh: "读取超时，文件内容可能过于复杂。", en: "Reading took too long; the file may be too complex." },
    next: {
      zh: "请只保留年度报告正文和表格，另存为 docx 后重新上传。",
      en: "Keep only the report itself, save it as docx and upload it again.",
    },
  },
  busy: {
    what: {
      zh: "现在上传的单位很多，排队已满。什么都没有丢，文件还在本页。",
      en: "Many bodies are uploading just now and the queue is full. Nothing is lost; your file is still on this page.",
    },
    next: { zh: "请过一两分钟再试一次。", en: "Try again in a minute or two." },
  },
  notAReport: {
    what: {
      zh: "这不像政府信息公开工作年度报告：没有找到{parts}。",
      en: "This does not look like an annual report on government information disclosure: {parts} not found.",
    },
    next: { zh: "请确认所传文件后重新上传。", en: "Check the file and upload it again." },
  },
  severalReports: {
    what: { zh: "文件中有不止一份年度报告{reports}。", en: "The file holds more than one annual report{reports}." },
    next: {
      zh: "请选择要读的一份；或在 WPS 中把每份复制到新文档另存，逐份上传。",
      en: "Choose the one to read, or copy each into a new document in WPS and upload each one by itself.",
    },
  },
  tablesArePictures: {
    what: { zh: "表格是图片，无法读取数字。", en: "The tables are pictures, so their figures cannot be read." },
    next: {
      zh: "请上传含有文字表格的 docx，或按原表重新录入后上传。",
      en: "Upload a docx whose tables hold text, or enter the tables anew and upload that.",
    },
  },
  "tablesArePictures.scan": {
    what: {
      zh: "这份 PDF 的页面是扫描图片（或由文字识别生成的隐藏文字），不能可靠读取数字。",
      en: "The pages of this PDF are scanned pictures (or hidden text made by text recognition), so figures cannot be read reliably.",
    },
    next: {
      zh: "请上传生成该 PDF 的 Word（docx）原稿；没有原稿时，请按原表手工录入。",
      en: "Upload the Word (docx) original, or enter the figures by hand.",
    },
  },
  unreliableText: {
    what: {
      zh: "文本残缺：重复的行已丢失，数字无法与栏目对应。",
      en: "The text is damaged: repeated lines are lost and figures cannot be matched to their rows.",
    },
    next: { zh: "请上传原始的 docx 或网页文件。", en: "Upload the original docx or web page." },
  },
} as const satisfies RefusalSet;
