import type { MessageSet } from "./message-set";

const verdictWords = {
  "verdict.history": { zh: "说明与意见", en: "What was said" },
  "verdict.explained": { zh: "说明", en: "Explained" },
  "verdict.accepted": { zh: "采纳说明", en: "Accepted" },
  "verdict.rejected": { zh: "不采纳说明", en: "Rejected" },
  "verdict.problem": { zh: "确属问题", en: "A problem" },
  "verdict.factual": { zh: "情况属实", en: "As reported" },
  "verdict.earlier": { zh: "对改动前的数字", en: "on earlier figures" },
  "verdict.version": { zh: "第 {n} 版", en: "version {n}" },
  "verdict.judge": { zh: "审核结论…", en: "Verdict…" },
  "verdict.title": { zh: "对这一问题的结论", en: "Verdict on this finding" },
  "verdict.choice": { zh: "结论", en: "Verdict" },
  "verdict.choice.accepted": { zh: "采纳说明：数字保留，不再要求更正", en: "Accept the explanation: the figures stay" },
  "verdict.choice.rejected": { zh: "不采纳说明：须更正或重新说明", en: "Reject the explanation: correct, or explain anew" },
  "verdict.choice.problem": { zh: "确属问题：须更正", en: "It is a problem: to be corrected" },
  "verdict.choice.factual": { zh: "情况属实：数字无误，不需说明", en: "As reported: the figures are right, nothing to explain" },
  "verdict.label": { zh: "意见（填报员可见）", en: "Words for the clerk" },
  "verdict.agreed": { zh: "已核对，同意说明。", en: "Checked; the explanation is accepted." },
  "verdict.note": {
    zh: "结论在相关数字不变时一直有效；数字改动后，问题重新待处理。",
    en: "The verdict holds while the figures concerned stay the same; once they change the finding is open again.",
  },
  "verdict.confirm": { zh: "记录结论", en: "Record the verdict" },
  "verdict.failed": { zh: "没有记录成功，请再试一次。", en: "Not recorded; try again." },
} as const satisfies MessageSet;

const commentWords = {
  "comments.open": { zh: "历史与批注", en: "History and comments" },
  "comments.openCount": { zh: "历史与批注（{n}）", en: "History and comments ({n})" },
  "comments.unread": { zh: "{n} 条未读批注", en: "{n, plural, one {# unread comment} other {# unread comments}}" },
  "comments.title": { zh: "批注", en: "Comments" },
  "comments.ofReport": { zh: "整份报告", en: "The whole report" },
  "comments.ofFinding": { zh: "问题：{name}", en: "Finding: {name}" },
  "comments.none": { zh: "还没有批注。", en: "No comments yet." },
  "comments.label": { zh: "写批注（对方和本机关审核、填报人员可见）", en: "Comment (seen by all who file or review this report)" },
  "comments.send": { zh: "发送批注", en: "Send comment" },
  "comments.failed": { zh: "批注没有发出，文字仍在框中，请再试一次。", en: "Not sent; your text is still here. Try again." },
  "comments.loading": { zh: "正在读取…", en: "Loading…" },
  "comments.loadFailed": { zh: "暂时读不到历史和批注，请稍后再打开。", en: "History and comments cannot be read now; try again later." },
  "comments.cellHas": { zh: "有批注", en: "has comments" },
  "comments.cellUnread": { zh: "有未读批注", en: "has unread comments" },
  "comments.new": { zh: "未读", en: "unread" },
  "comments.role.clerk": { zh: "填报员", en: "clerk" },
  "comments.role.reviewer": { zh: "审核员", en: "reviewer" },
  "keys.comments": { zh: "这一格的历史与批注", en: "History and comments of the cell" },
  "comments.keys": { zh: "Shift+F2 打开，Ctrl+Enter 发送", en: "Shift+F2 opens, Ctrl+Enter sends" },
  "cellHistory.title": { zh: "这一格的来历", en: "History of this cell" },
  "cellHistory.read": { zh: "第 {n} 版读入", en: "Read, version {n}" },
  "cellHistory.corrected": { zh: "第 {n} 版更正", en: "Corrected, version {n}" },
  "cellHistory.raw": { zh: "原文“{raw}”", en: "the original says “{raw}”" },
  "cellHistory.noRaw": { zh: "原文此格为空", en: "empty in the original" },
  "cellHistory.step": { zh: "{old} → {now}", en: "{old} → {now}" },
  "cellHistory.lastYear": { zh: "上年（已通过）", en: "Last year (approved)" },
} as const satisfies MessageSet;

const exportWords = {
  "export.findings": { zh: "导出问题清单", en: "Export findings" },
  "export.scopeFindings": { zh: "导出 {year} 年度问题清单", en: "Export findings of {year}" },
  "export.notice": { zh: "整改通知…", en: "Notice…" },
  "export.noticeTitle": { zh: "导出整改通知", en: "Export the notice" },
  "export.noticesTitle": { zh: "导出 {n} 份整改通知", en: "Export {n, plural, one {# notice} other {# notices}}" },
  "export.due": { zh: "整改期限（最后一天）", en: "Last day for mending" },
  "export.dueNote": { zh: "不填则在通知上留空，手工填写。", en: "Left empty, the notice leaves a blank to fill in by hand." },
  "export.noticeText": {
    zh: "通知列出尚待更正或说明的错误和警告；没有待处理问题的报告不生成通知。",
    en: "The notice lists open errors and warnings; a report without any gets no notice.",
  },
  "export.failed": { zh: "没有下载成功，请再试一次。", en: "The download failed; try again." },
  "export.batch": { zh: "整改通知（{n}）", en: "Notices ({n})" },
  "export.download": { zh: "下载通知", en: "Download" },
} as const satisfies MessageSet;

/** Words of verdicts on findings, of comments and the history of cells, and of exports. */
export const verdictMessages = { ...verdictWords, ...commentWords, ...exportWords };
