import type { MessageSet } from "./message-set";

/** Words of the help page. */
export const helpMessages = {
  "frame.help": { zh: "帮助", en: "Help" },
  "help.title": { zh: "上传帮助", en: "Help with uploads" },
  "help.contents": { zh: "本页内容", en: "On this page" },
  "help.formats": { zh: "可以读取的格式", en: "Formats that are read" },
  "help.formatsNote": {
    zh: "格式由文件内容判断，与扩展名无关。几份年报可以一次选中，也可以直接放进一个 zip（不要在压缩包里再放压缩包）。每个文件不超过 20 MB。",
    en: "The format is told by the content, not by the ending. Several reports may be chosen at once or put straight into one zip (no archive inside an archive). At most 20 MB each.",
  },
  "help.format": { zh: "格式", en: "Format" },
  "help.endings": { zh: "常见扩展名", en: "Usual endings" },
  "help.note": { zh: "说明", en: "Note" },
  "help.save": { zh: "怎样在 WPS 中另存为 docx", en: "How to save as docx in WPS" },
  "help.save.1": {
    zh: "用 WPS 文字打开年报（PDF 用 WPS 打开后选“PDF 转 Word”）。",
    en: "Open the report in WPS Writer (a PDF: open it in WPS and choose PDF to Word).",
  },
  "help.save.2": { zh: "点左上角“文件”，选“另存为”。", en: "Choose File (文件), then Save as (另存为)." },
  "help.save.3": { zh: "文件类型选“Microsoft Word 文件 (*.docx)”。", en: "As file type choose Microsoft Word 文件 (*.docx)." },
  "help.save.4": { zh: "去掉“加密”选项，保存，再上传这个 docx。", en: "Leave encryption (加密) off, save, and upload the docx." },
  "help.marks": { zh: "“未填”和“待核”是什么意思", en: "What 未填 and 待核 mean" },
  "help.missing": {
    zh: "未填：原件中这一格空白、写了“/”“—”“无”，或没有找到、认不准。未填不是 0：不参加求和，用到它的勾稽关系显示“未判”。确为 0 的请填 0。",
    en: "未填 (not filled in): the cell is blank in the original, holds a stroke or 无, or was not found or not certain. It is not 0: it takes part in no sum, and sums that need it stay open. Where it really is 0, enter 0.",
  },
  "help.doubtful": {
    zh: "待核：读到了数，但有需要人看一眼的原因（数字带单位、行名残缺、多出一列等）。点“定位”对照原件，无误即可保留。",
    en: "待核 (to be looked at): a number was read, but a person should compare it (a unit beside it, a damaged label, one column too many). Show it in the original; keep it if it is right.",
  },
  "help.problems": { zh: "读取时的提示", en: "Notes about a reading" },
  "help.refusals": { zh: "没有收下的原因和办法", en: "Why something was not done, and what to do" },
  "help.refusals.file": { zh: "文件读不了", en: "The file cannot be read" },
  "help.refusals.identity": { zh: "机关或年度对不上", en: "Body or year do not agree" },
  "help.refusals.work": { zh: "更正、提交和审核", en: "Correcting, submitting and reviewing" },
  "help.refusals.connection": { zh: "网络、登录和服务器", en: "Connection, session and server" },
  "help.code": { zh: "代码", en: "Code" },
  "help.what": { zh: "提示", en: "Sentence" },
  "help.next": { zh: "怎么办", en: "What to do" },
} as const satisfies MessageSet;
