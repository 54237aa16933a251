import type { MessageSet } from "./message-set";

/** Filing without a file: the online form, the nil report, the template and the typeset report. */
export const formMessages = {
  "form.title": { zh: "在线填报：{body} {year} 年度报告", en: "Online form: {body}, report of {year}" },
  "form.home": { zh: "返回首页", en: "Back to home" },
  "form.template": { zh: "下载填报模板（xlsx）", en: "Download the template (xlsx)" },
  "form.written": { zh: "已写", en: "written" },
  "form.unwritten": { zh: "未写", en: "empty" },
  "form.characters": { zh: "{n} 字", en: "{n, plural, one {# character} other {# characters}}" },
  "form.paragraphs": {
    zh: "每行一段。单独成行的“（一）……情况”排成楷体小标题。",
    en: "One paragraph a line. A line such as （一）…情况 is typeset as a subheading.",
  },
  "form.hints": { zh: "这一部分写什么", en: "What belongs here" },
  "form.hints.s1": {
    zh: "主动公开、依申请公开、政府信息管理、公开平台建设、监督保障五个方面各写一段。\n政府的报告还要写工作考核、社会评议、责任追究结果。\n文中的数字要与三张表一致；说明统计期限。\n控制在 1000 字左右，不写空话。",
    en: "One paragraph each on proactive disclosure, applications, information management, platforms, and supervision.\nA government also reports assessment, public evaluation and accountability.\nFigures must agree with the tables; state the period they cover.\nAbout 1,000 characters, no empty phrases.",
  },
  "form.hints.s5": {
    zh: "写本年度发现的具体问题，不照抄上年。\n上年问题的改进情况、今年问题的改进措施都要写。",
    en: "The concrete problems of this year, not last year's again.\nSay how last year's were mended, and how this year's will be.",
  },
  "form.hints.s6": {
    zh: "必须写明是否收取信息处理费：发出收费通知的件数、总金额、实收金额；没有也要写明。\n其他需要报告的事项；没有的写“没有其他需要报告的事项”。",
    en: "State the information processing fees: notices issued, amounts charged and received; say so when there were none.\nAnything else to report; say so when there is nothing.",
  },
  "form.formerText": { zh: "{year} 年度这一部分的文字（仅供对照）", en: "This section in {year} (to look at)" },
  "form.formerTable": { zh: "{year} 年度同一张表（已通过）", en: "The same table in {year} (approved)" },
  "form.noFormer": { zh: "上年度没有已通过的报告。", en: "There is no approved report of last year." },
  "form.copied": {
    zh: "与上年度同一部分相同 {percent} %（{shared}/{length} 字，不计数字、名称和规定用语）。请按本年度实际情况改写；照抄会在审核时列出。",
    en: "{percent} % is the same as last year's section ({shared}/{length} characters; numbers, names and prescribed wording left out). Write what happened this year; copying is listed in the review.",
  },
  "form.gridHelp": {
    zh: "未填不等于 0：没有的请填 0。浅色数字是建议，按 = 键或点上面的“确认”后才算数。可从 Excel、WPS 整块粘贴。",
    en: "Blank is not 0: enter 0 where there is nothing. Pale numbers are proposals; they count once confirmed with the = key or above. Blocks can be pasted from spreadsheets.",
  },
  "form.proposal.carriedOver": {
    zh: "上年结转：{n} 格可取 {year} 年度报告的“结转下年度”。",
    en: "Carried in: {n, plural, one {# cell} other {# cells}} from what the report of {year} carried out.",
  },
  "form.proposal.inForce": {
    zh: "现行有效：{n} 格可按“{year} 年现行有效 + 本年制发 − 本年废止”填。",
    en: "In force: {n, plural, one {# cell} other {# cells}} as {year} in force + issued − repealed.",
  },
  "form.proposal.sum": {
    zh: "合计：{n} 格可按勾稽关系算出。",
    en: "Sums: {n, plural, one {# cell follows} other {# cells follow}} from the others.",
  },
  "form.take.carriedOver": { zh: "核对无误，确认 {n} 格结转数", en: "Checked: confirm {n} carried in" },
  "form.take.inForce": { zh: "核对无误，确认 {n} 格现行有效", en: "Checked: confirm {n} in force" },
  "form.take.sum": { zh: "填入 {n} 格合计", en: "Fill in {n, plural, one {# sum} other {# sums}}" },
  "form.findings": { zh: "即时检查（{n}）", en: "Live checks ({n})" },
  "form.noFindings": {
    zh: "已填的数字没有问题。正文在生成报告后检查。",
    en: "Nothing is wrong with the figures so far. The text is checked once the report is made.",
  },
  "form.emptyTable": { zh: "这张表还没有填写。", en: "Nothing of this table is filled in yet." },
  "form.open": { zh: "未填 {n} 格，其中 {proposed} 格有建议", en: "{n} cells blank, {proposed} with a proposal" },
  "form.fresh": { zh: "还没有填写。填写的内容自动保存。", en: "Nothing filled in yet. What you enter is saved by itself." },
  "form.savedBy": { zh: "{by} {at} 保存的草稿", en: "Draft saved by {by} at {at}" },
  "form.overtaken": {
    zh: "另一个页面刚改了：{list}。您在本页的改动还没有保存。",
    en: "Another page has just changed: {list}. Your changes here are not saved yet.",
  },
  "form.theirs": { zh: "采用另一页面的", en: "Take the other page's" },
  "form.mine": { zh: "以本页为准", en: "Keep mine" },
  "form.current": {
    zh: "本年度已有报告（第 {version} 版），与草稿有 {n} 处不同，例如在核对页更正过。",
    en: "There is a report already (version {version}); it differs from this draft in {n, plural, one {# place} other {# places}}, such as corrections made in the check view.",
  },
  "form.takeCurrent": { zh: "把报告的内容带入草稿", en: "Take the report's content over" },
  "form.beside": { zh: "对照", en: "Beside the form" },
  "form.make": { zh: "生成报告", en: "Make the report" },
  "form.making": { zh: "正在生成、读回、核对…", en: "Making, reading back, checking…" },
  "form.makeFailed": { zh: "没有生成，草稿没有受影响，请再试一次。", en: "The report was not made; the draft is safe. Try again." },
  "form.open.form": { zh: "在线填报", en: "Fill in online" },
  "form.open.nil": { zh: "零报告", en: "Nil report" },
  "form.open.template": { zh: "下载填报模板", en: "Download template" },
  "form.open.word": { zh: "下载标准格式 Word", en: "Official Word report" },
  "form.without": { zh: "没有定稿文件？", en: "No final file?" },
  "nil.title": { zh: "零报告：{body} {year} 年度", en: "Nil report: {body}, {year}" },
  "nil.what": {
    zh: "适用于本年度没有收到政府信息公开申请、没有上年结转、没有行政复议和行政诉讼的机关。表三、表四全部为 0，表二由您确认。",
    en: "For bodies that received no application, carried none in, and had no review or lawsuit. Tables 3 and 4 are all 0; table 2 is yours to confirm.",
  },
  "nil.figures": { zh: "表二　主动公开政府信息情况", en: "Table 2: proactive disclosure" },
  "nil.figuresNote": {
    zh: "虚线框是建议（上年为 0，或上年现行有效），请逐格核对；空格请填写，没有的填 0。",
    en: "Dashed cells are proposals (0 last year, or last year's in force): check each. Fill in the blank ones; enter 0 where there is nothing.",
  },
  "nil.cell": { zh: "项目", en: "Cell" },
  "nil.value": { zh: "{year} 年", en: "{year}" },
  "nil.unfit": { zh: "不是可填的数字", en: "no valid number" },
  "nil.text": { zh: "报告正文（可修改）", en: "Text of the report (may be edited)" },
  "nil.confirm": {
    zh: "我确认：{year} 年本机关没有收到政府信息公开申请，没有上年结转的申请，没有相关行政复议和行政诉讼；表二各格已逐一核对。",
    en: "I confirm that in {year} this body received no application, carried none in and had no review or lawsuit, and that I have checked every cell of table 2.",
  },
  "nil.confirmUnknown": {
    zh: "{year} 年度没有已通过的报告可核对结转数，由本机关负责。",
    en: "There is no approved report of {year} to check this against; this body answers for it.",
  },
  "nil.make": { zh: "生成零报告", en: "Make the nil report" },
  "nil.made": { zh: "零报告已生成并通过检查，回执 {receipt}。", en: "The nil report is made and checked; receipt {receipt}." },
  "nil.open": {
    zh: "零报告已生成，回执 {receipt}，还有 {n} 处需要处理，请到核对页更正或说明。",
    en: "The nil report is made; receipt {receipt}. {n, plural, one {# finding needs} other {# findings need}} attention in the check view.",
  },
  "nil.check": { zh: "打开核对页", en: "Open the check view" },
  "nil.submit": { zh: "提交零报告", en: "Submit the nil report" },
} as const satisfies MessageSet;
