import type { Refusal, RefusalCode } from "@/domain/reading/reading";

/** A refusal thrown inside extraction and returned by the verb. */
export class RefusedFile extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.code);
  }
}

/** The sentence for each reason: what happened and what to do. */
const sentences: Readonly<Record<RefusalCode, Refusal["message"]>> = {
  empty: {
    zh: "文件是空的，没有任何文字。请重新导出年度报告后上传。",
    en: "The file is empty. Export the annual report again and upload it.",
  },
  tooLarge: {
    zh: "文件过大。请删去与年度报告无关的图片和附件，另存为 docx 后重新上传（上限 20 MB）。",
    en: "The file is too large. Remove pictures and attachments, save as docx and upload again (at most 20 MB).",
  },
  unknownFormat: {
    zh: "无法识别该文件的格式。请用 WPS 或 Word 打开年度报告，另存为 docx 后重新上传。",
    en: "The format of this file is not known. Open the report in WPS or Word, save it as docx and upload it again.",
  },
  formatNotYet: {
    zh: "暂不能读取这种格式。请另存为 docx、网页或文本后重新上传。",
    en: "This format cannot be read yet. Save the report as docx, web page or text and upload it again.",
  },
  encrypted: {
    zh: "文件设有密码或已加密。请取消密码保护后重新上传。",
    en: "The file is protected by a password. Remove the protection and upload it again.",
  },
  damaged: {
    zh: "文件已损坏，无法完整打开。请重新保存原文件后上传。",
    en: "The file is damaged and cannot be opened. Save the original again and upload it.",
  },
  hostile: {
    zh: "文件结构异常，出于安全考虑未予打开。请用 WPS 或 Word 打开原文件，另存为 docx 后重新上传。",
    en: "The file is built in an unsafe way and was not opened. Open the original in WPS or Word, save it as docx and upload it again.",
  },
  timeout: {
    zh: "读取超时，文件内容可能过于复杂。请只保留年度报告正文和表格，另存为 docx 后重新上传。",
    en: "Reading took too long; the file may be too complex. Keep only the report itself, save it as docx and upload it again.",
  },
  notAReport: {
    zh: "没有认出政府信息公开工作年度报告。请确认所传文件。",
    en: "No annual report on government information disclosure was recognised. Check that this is the right file.",
  },
  severalReports: {
    zh: "文件中有不止一份年度报告。请拆分后逐份上传。",
    en: "The file holds more than one annual report. Split it and upload each one by itself.",
  },
  tablesArePictures: {
    zh: "表格是图片，无法读取数字。请上传含有文字表格的 docx，或按原表重新录入后上传。",
    en: "The tables are pictures, so their figures cannot be read. Upload a docx whose tables hold text.",
  },
  unreliableText: {
    zh: "文本残缺：重复的行已丢失，数字无法与栏目对应。请上传原始的 docx 或网页文件。",
    en: "The text is damaged: repeated lines are lost and figures cannot be matched to their rows. Upload the original docx or web page.",
  },
};

/** The refusal with this code; `message` replaces the general sentence where more is known. */
export function refusal(code: RefusalCode, message: Refusal["message"] = sentences[code]): Refusal {
  return { code, message };
}

/** Stops the extraction of a file. */
export function refuse(code: RefusalCode, message?: Refusal["message"]): never {
  throw new RefusedFile(refusal(code, message));
}
