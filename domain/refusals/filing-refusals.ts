import type { RefusalSet } from "./refusal-entry";

/** Why a file that can be read is not taken as the report of this body and year. Nothing was stored then. */
export const identityRefusals = {
  otherBody: {
    what: {
      zh: "文件中的机关是「{printed}」，您填报的机关是「{own}」。文件未保存。",
      en: "The file is by “{printed}”, but you file for “{own}”. Nothing was stored.",
    },
    next: { zh: "请核对后重新上传。", en: "Check the file and upload again." },
  },
  unclearBody: {
    what: {
      zh: "文件中的机关名称「{printed}」可能指{names}，无法确定是「{own}」。文件未保存。",
      en: "The name “{printed}” in the file may mean {names}; it is not certain to be “{own}”. Nothing was stored.",
    },
    next: {
      zh: "请在标题中写明机关全称，或确认这是本机关的年报。",
      en: "Print the full name in the title, or confirm that it is your body's report.",
    },
  },
  bodyNotTold: {
    what: {
      zh: "文件中没有找到报告机关的名称，无法确认是「{own}」的年报。文件未保存。",
      en: "The file does not name the reporting body, so it cannot be confirmed as the report of “{own}”. Nothing was stored.",
    },
    next: {
      zh: "请在标题中写明机关全称，或确认这是本机关的年报。",
      en: "Print the full name in the title, or confirm that it is your body's report.",
    },
  },
  probableIdentity: {
    what: {
      zh: "从文件认出「{printed}」{year} 年度的年报，但不能完全确定。文件未保存。",
      en: "The file seems to be the report of “{printed}” for {year}, but that is not certain. Nothing was stored.",
    },
    next: {
      zh: "请对照原文，无误后确认上传。",
      en: "Compare with the passages of the file, and confirm if it is right.",
    },
  },
  "probableIdentity.alias": {
    what: {
      zh: "文件中的机关写作「{printed}」，是「{own}」登记的简称或别名。文件未保存。",
      en: "The file names “{printed}”, a short or former name of “{own}”. Nothing was stored.",
    },
    next: {
      zh: "请对照原文，确认是本机关的年报后上传。",
      en: "Compare with the passage of the file, and confirm that it is your body's report.",
    },
  },
  otherYear: {
    what: {
      zh: "文件是 {printed} 年度的年报，您选择的是 {declared} 年度。文件未保存。",
      en: "The file is the report for {printed}, but you chose {declared}. Nothing was stored.",
    },
    next: { zh: "请选择正确的年度或文件。", en: "Choose the right year or file." },
  },
  yearNotTold: {
    what: {
      zh: "文件中没有找到报告年度，无法确认是 {declared} 年度。文件未保存。",
      en: "The file does not state its year, so it cannot be confirmed as {declared}. Nothing was stored.",
    },
    next: { zh: "请在标题中写明年度，或确认年度。", en: "Print the year in the title, or confirm the year." },
  },
  yearNotFiled: {
    what: {
      zh: "「{own}」不需要填报 {year} 年度的年报（年度尚未开始或机构当年不存在）。文件未保存。",
      en: "“{own}” does not file for {year}: the year has not begun, or the body did not exist then. Nothing was stored.",
    },
    next: { zh: "请选择其他年度。", en: "Choose another year." },
  },
  twiceInBatch: {
    what: {
      zh: "这一批里已经收下一份 {year} 年度的年报（{file}）。这个文件未保存。",
      en: "This batch already holds a report for {year} ({file}). This file was not stored.",
    },
    next: {
      zh: "如应以这个文件为准，请确认作为新版本上传。",
      en: "If this one is to count, confirm it as a new version.",
    },
  },
  keyReused: {
    what: {
      zh: "这次操作的编号已用于另一份文件，未作任何改动。",
      en: "This operation's key was already used for something else; nothing was changed.",
    },
    next: { zh: "请刷新页面后重试。", en: "Reload the page and try again." },
  },
  "locked.inReview": {
    what: { zh: "年报待审核，审核期间不能改动。", en: "The report is waiting for review and cannot be changed during it." },
    next: { zh: "如需修改请联系审核机关退回。", en: "To change it, ask the reviewing office to return it." },
  },
  "locked.approved": {
    what: { zh: "年报已通过，数字已锁定。", en: "The report is approved and its figures are locked." },
    next: {
      zh: "如需更正，请联系审核机关重新开放；在新版本通过前，原版本继续有效。",
      en: "To correct it, ask the reviewing office to open it again; the approved version stays in force until then.",
    },
  },
  locked: {
    what: { zh: "年报{state}，当前状态不能进行此操作。", en: "The report is {state}; this is not possible in that state." },
    next: { zh: "请刷新页面。", en: "Reload the page." },
  },
} as const satisfies RefusalSet;

/** Why a report is not corrected, explained, submitted or approved. */
export const workRefusals = {
  openFindings: {
    what: { zh: "还有{open}未更正或说明理由。", en: "{open} still to be corrected or explained." },
    next: {
      zh: "请逐处更正，或说明理由后保留。",
      en: "Correct each one, or keep it with a reason.",
    },
  },
  stale: {
    what: {
      zh: "年报在您打开之后已有改动，本次未保存。",
      en: "The report has changed since you opened it; nothing was saved.",
    },
    next: { zh: "请刷新后在最新版本上操作。", en: "Reload and work on the latest version." },
  },
  openReasons: {
    what: {
      zh: "退回意见还有 {n} 处未更正或答复。",
      en: "{n} reason(s) of the return still to be mended or answered.",
    },
    next: { zh: "请逐处更正，或写明答复。", en: "Mend each one, or answer it." },
  },
  noReason: {
    what: { zh: "该处退回意见已不存在或已送审，未作记录。", en: "This reason no longer waits for an answer; nothing was recorded." },
    next: { zh: "请刷新页面。", en: "Reload the page." },
  },
  decidedBefore: {
    what: {
      zh: "您已在较低一级审核过这一版，不能再作下一级审核。",
      en: "You passed this version at a lower level, so another person must decide here.",
    },
    next: { zh: "请由其他审核员审核。", en: "Another reviewer must decide." },
  },
  higherLevel: {
    what: { zh: "年报正等待上级机关审核。", en: "The report waits for an office above yours." },
    next: { zh: "请等待上级审核，或由上级退回。", en: "Wait for its decision." },
  },
  lowestLevel: {
    what: {
      zh: "年报没有下级审核，不能退给下级审核员。",
      en: "No lower level has passed this report; there is nobody to hand it back to.",
    },
    next: { zh: "请退回填报机关。", en: "Return it to the agency." },
  },
  notReopened: {
    what: {
      zh: "已通过的年报只能由终审机关重新开放，填报机关自己不能开放。",
      en: "Only the office of the last level opens an approved report again, never the body itself.",
    },
    next: { zh: "请联系终审机关。", en: "Ask that office." },
  },
  ownWork: {
    what: {
      zh: "您上传、更正或报送过这份年报，不能由本人审核。",
      en: "You uploaded, corrected or submitted this report yourself, so you cannot decide on it.",
    },
    next: { zh: "请由其他审核员审核。", en: "Another reviewer must decide." },
  },
  valueDoesNotFit: {
    what: {
      zh: "{cell}：数值不符合要求，未作任何改动。",
      en: "{cell}: the value does not fit; nothing was changed.",
    },
    next: {
      zh: "件数须为不小于 0 的整数，金额最多六位小数。",
      en: "Counts are whole numbers from 0; money has at most six decimals.",
    },
  },
  cellNotInForm: {
    what: {
      zh: "{cell}不在这份年报的表中，未作任何改动。",
      en: "{cell} is not in this report's tables; nothing was changed.",
    },
    next: { zh: "请刷新页面，在本表的格内填写。", en: "Reload the page and use the cells of its tables." },
  },
  nothingChanged: {
    what: {
      zh: "所填数值与原值相同，未作任何改动。",
      en: "The values are the same as before; nothing was changed.",
    },
    next: { zh: "无需处理。", en: "There is nothing to do." },
  },
  findingGone: {
    what: { zh: "该问题已不存在，无需说明。", en: "This finding is no longer there; no explanation is needed." },
    next: { zh: "请刷新页面。", en: "Reload the page." },
  },
  verdictPointless: {
    what: {
      zh: "该问题没有待审的说明，或已有相同结论，未作记录。",
      en: "No explanation waits for an answer, or the same was said already; nothing was recorded.",
    },
    next: { zh: "请刷新后查看最新结论。", en: "Reload to see what was said last." },
  },
} as const satisfies RefusalSet;

/** Why there is no answer at all, or the request was not looked at. */
export const connectionRefusals = {
  network: {
    what: {
      zh: "网络中断，不能确定是否送达。",
      en: "The connection broke; it may or may not have arrived.",
    },
    next: {
      zh: "请再试一次：系统认得是同一次上传，不会重复保存。",
      en: "Try again: it is recognised as the same upload and never stored twice.",
    },
  },
  signedOut: {
    what: { zh: "登录已到期。", en: "Your session has ended." },
    next: { zh: "请重新登录后再上传，文件没有保存。", en: "Sign in and upload again; nothing was stored." },
  },
  server: {
    what: { zh: "服务器没有处理成功（事故编号 {incident}）。", en: "The server failed (incident number {incident})." },
    next: {
      zh: "请再试一次；仍不行时把事故编号告诉技术支持。",
      en: "Try again; if it stays, tell support the incident number.",
    },
  },
  tooSlow: {
    what: {
      zh: "文件上传得太慢，已中断。文件没有保存。",
      en: "The file came too slowly and was given up. Nothing was stored.",
    },
    next: { zh: "请检查网络后再试一次。", en: "Check the connection and try again." },
  },
  wrongType: {
    what: { zh: "请求的格式不对，没有执行。", en: "The request has a wrong format; nothing was done." },
    next: { zh: "请刷新页面后再试。", en: "Reload the page and try again." },
  },
  otherSite: {
    what: { zh: "请求来自别的网站，没有执行。", en: "The request came from another site; nothing was done." },
    next: { zh: "请在本系统的页面上操作。", en: "Use the pages of this system." },
  },
} as const satisfies RefusalSet;
