import type { MessageSet } from "./message-set";

const bodyWords = {
  "office.level.province": { zh: "省级", en: "Province" },
  "office.level.city": { zh: "市级", en: "City" },
  "office.level.county": { zh: "县级", en: "County" },
  "office.level.township": { zh: "乡级", en: "Township" },
  "office.kind.government": { zh: "政府（汇总）", en: "government (roll-up)" },
  "office.kind.office": { zh: "政府办公厅（室）", en: "government office" },
  "office.kind.department": { zh: "政府部门", en: "department" },
  "office.kind.township": { zh: "乡镇、街道", en: "town or subdistrict" },
  "office.kind.zone": { zh: "开发区", en: "development zone" },
  "office.kind.other": { zh: "其他机构", en: "other body" },
} as const satisfies MessageSet;

const statusWords = {
  "office.status.approved": { zh: "通过", en: "Approved" },
  "office.status.approvedLate": { zh: "迟报后通过", en: "Approved, filed late" },
  "office.status.pending": { zh: "待审", en: "Waiting for review" },
  "office.status.returned": { zh: "退回", en: "Sent back" },
  "office.status.draft": { zh: "填报中", en: "Draft, not submitted" },
  "office.status.overdue": { zh: "逾期", en: "Overdue" },
  "office.status.missing": { zh: "未报", en: "Never filed" },
  "office.status.due": { zh: "应报，未到期", en: "Not yet due" },
  "office.status.extended": { zh: "已延期未报", en: "Extended, nothing yet" },
  "office.status.exempt": { zh: "免报", en: "Exempt" },
  "office.status.notRequired": { zh: "不适用", en: "Not applicable" },
} as const satisfies MessageSet;

const deskWords = {
  "office.compliance.title": { zh: "报送监管", en: "Filing progress" },
  "office.compliance.asOf": {
    zh: "截至 {date}　范围内共 {n} 个机构",
    en: "As of {date} · {n, plural, one {# body} other {# bodies}} in scope",
  },
  "office.required": { zh: "应报", en: "Required" },
  "office.submitted": { zh: "已报", en: "Filed" },
  "office.pending": { zh: "待审", en: "In review" },
  "office.returned": { zh: "退回", en: "Sent back" },
  "office.overdue": { zh: "逾期", en: "Overdue" },
  "office.share": { zh: "{percent} %（{part}/{whole}）", en: "{percent} % ({part}/{whole})" },
  "office.identity": {
    zh: "已报 {submitted} ＝ 通过 {approved} ＋ 待审 {pending} ＋ 退回 {returned}",
    en: "Filed {submitted} = approved {approved} + in review {pending} + sent back {returned}",
  },
  "office.oldest": { zh: "最早 {date} 到", en: "oldest since {date}" },
  "office.common": { zh: "最常见：", en: "Most frequent: " },
  "office.commonItem": { zh: "{rule} {n} 份", en: "{rule}, {n, plural, one {# report} other {# reports}}" },
  "office.common.none": { zh: "已报年报没有发现问题", en: "No findings in the filed reports" },
  "office.curve.title": { zh: "累计报送（份），灰线为上一年度同期", en: "Reports filed so far; grey: same days last season" },
  "office.curve.alone": { zh: "累计报送（份），系统没有上一年度记录", en: "Reports filed so far; no season before is held" },
  "office.curve.none": { zh: "无记录", en: "none held" },
  "office.curve.label": {
    zh: "累计报送份数：截至今日 {value} 份，上一年度同日：{last}",
    en: "Reports filed so far: {value} as of today, same day last season: {last}",
  },
  "office.curve.empty": { zh: "本年度还没有报送记录", en: "Nothing filed for this year yet" },
  "office.curve.deadline": { zh: "截止 {month}月{day}日", en: "Due {month}/{day}" },
  "office.curve.last": { zh: "上年同日 {n}", en: "Last season {n}" },
  "office.curve.day": { zh: "{month}月{day}日", en: "{month}/{day}" },
  "office.deadlines": { zh: "报送期限", en: "Deadlines" },
  "office.deadline.left": {
    zh: "{date}（{n} 个机构，还有 {days} 天）",
    en: "{date} ({n, plural, one {# body} other {# bodies}}, {days, plural, one {# day} other {# days}} left)",
  },
  "office.deadline.today": { zh: "{date}（{n} 个机构，今天截止）", en: "{date} ({n, plural, one {# body} other {# bodies}}, due today)" },
  "office.deadline.past": {
    zh: "{date}（{n} 个机构，已过 {days} 天）",
    en: "{date} ({n, plural, one {# body} other {# bodies}}, {days, plural, one {# day} other {# days}} ago)",
  },
} as const satisfies MessageSet;

const matrixWords = {
  "office.matrix.label": { zh: "机构与年度报送矩阵", en: "Matrix of bodies and years" },
  "office.matrix.level": { zh: "层级", en: "Level" },
  "office.matrix.kind": { zh: "类别", en: "Kind" },
  "office.matrix.status": { zh: "{year} 状态", en: "{year} status" },
  "office.matrix.all": { zh: "全部", en: "All" },
  "office.matrix.search": { zh: "查机构：汉字、全拼或首字母", en: "汉字, pinyin or initials" },
  "office.matrix.breach": { zh: "问题", en: "Finding" },
  "office.matrix.grouped": { zh: "按组显示", en: "Grouped" },
  "office.matrix.ungrouped": { zh: "不分组", en: "Not grouped" },
  "office.matrix.clear": { zh: "清除筛选", en: "Clear filters" },
  "office.matrix.body": { zh: "机构", en: "Body" },
  "office.matrix.errors": { zh: "错误", en: "Errors" },
  "office.matrix.warnings": { zh: "警告", en: "Warnings" },
  "office.matrix.submittedAt": { zh: "报送时间", en: "Filed at" },
  "office.matrix.deadline": { zh: "期限", en: "Deadline" },
  "office.matrix.contact": { zh: "联系人", en: "Contact" },
  "office.matrix.sort": { zh: "按{column}排序", en: "Sort by {column}" },
  "office.matrix.group": {
    zh: "{level} · {kind}　{n} 个，已报 {submitted}",
    en: "{level} · {kind}: {n, plural, one {# body} other {# bodies}}, {submitted} filed",
  },
  "office.matrix.late": { zh: "未报，已过 {n} 天", en: "Not filed, {n, plural, one {# day} other {# days}} late" },
  "office.matrix.filedLate": { zh: "{at}，迟 {n} 天", en: "{at}, {n, plural, one {# day} other {# days}} late" },
  "office.matrix.cell": { zh: "{body} {year} 年度：{status}", en: "{body} {year}: {status}" },
  "office.matrix.found": { zh: "{found} 个机构（共 {total} 个）", en: "{found} of {total} bodies" },
  "office.matrix.newForm": { zh: "┆ 2021 年起新格式", en: "┆ new form from 2021" },
  "office.matrix.emptyTitle": { zh: "没有符合条件的机构", en: "No body matches" },
  "office.matrix.emptyText": { zh: "放宽层级、类别、状态或名称条件后再看。", en: "Loosen the level, kind, status or name." },
  "office.matrix.noneTitle": { zh: "范围内还没有机构", en: "No bodies in scope yet" },
  "office.matrix.noneText": {
    zh: "机构由系统管理员登记。登记后，这里按年度列出报送情况。",
    en: "The administrator registers bodies; they then appear here by year.",
  },
  "office.page.label": { zh: "分页", en: "Pages" },
  "office.page.of": { zh: "第 {page} / {pages} 页", en: "Page {page} of {pages}" },
  "office.page.previous": { zh: "上一页", en: "Previous" },
  "office.page.next": { zh: "下一页", en: "Next" },
} as const satisfies MessageSet;

const batchWords = {
  "office.batch.label": { zh: "已选机构", en: "Selected bodies" },
  "office.batch.select": { zh: "选择{body}", en: "Select {body}" },
  "office.batch.selectFound": { zh: "选择筛选出的全部 {n} 个机构", en: "Select {n, plural, one {the # body} other {all # bodies}} found" },
  "office.batch.count": { zh: "已选 {n} 个机构", en: "{n, plural, one {# body} other {# bodies}} selected" },
  "office.batch.overdue": { zh: "其中逾期 {n} 个", en: "{n} overdue" },
  "office.batch.allOverdue": { zh: "选中全部 {n} 个逾期机构", en: "Select all {n} overdue" },
  "office.batch.clear": { zh: "清除选择", en: "Clear selection" },
  "office.batch.remind": { zh: "催报（{n} 个）", en: "Remind ({n})" },
} as const satisfies MessageSet;

const ruleWords = {
  "office.rule.T3-ROW": { zh: "表三行合计不平", en: "Table 3 row sums" },
  "office.rule.T3-COL": { zh: "表三列合计不平", en: "Table 3 column sums" },
  "office.rule.T3-BAL": { zh: "表三收支不平", en: "Table 3 balance" },
  "office.rule.T4-ROW-REVIEW": { zh: "行政复议合计不平", en: "行政复议 sums" },
  "office.rule.T4-ROW-DIRECT": { zh: "直接起诉合计不平", en: "未经复议直接起诉 sums" },
  "office.rule.T4-ROW-AFTER": { zh: "复议后起诉合计不平", en: "复议后起诉 sums" },
  "office.rule.XY-CARRY": { zh: "上年结转不符", en: "Carried in ≠ last year's carried out" },
  "office.rule.XY-RULES": { zh: "规章存量不符", en: "规章 stock and flow" },
  "office.rule.XY-NORM": { zh: "规范性文件存量不符", en: "规范性文件 stock and flow" },
  "office.rule.XY-NORM-SANE": { zh: "废止数偏大", en: "More repealed than existed" },
  "office.rule.XY-JUMP": { zh: "同比变化异常", en: "Unusual change" },
  "office.rule.XY-COPY": { zh: "与上年表格相同", en: "Same table as last year" },
  "office.rule.N01-NEW": { zh: "正文新收数不符", en: "New applications: text ≠ table" },
  "office.rule.N02-CLOSED": { zh: "正文办结数不符", en: "Concluded: text ≠ table" },
  "office.rule.N05-OUTCOME": { zh: "正文办理结果不符", en: "Outcomes: text ≠ table" },
  "office.rule.N06-REVIEW": { zh: "正文复议数不符", en: "行政复议: text ≠ table" },
  "office.rule.N07-LIT": { zh: "正文诉讼数不符", en: "行政诉讼: text ≠ table" },
  "office.rule.N12-PCT": { zh: "正文百分比不符", en: "Stated percentage" },
  "office.rule.F04-BLANK": { zh: "有空白格", en: "Blank cells" },
  "office.rule.F05-DASH": { zh: "以符号代 0", en: "Dashes instead of 0" },
} as const satisfies MessageSet;

/** Words of the office's desk and of the matrix of bodies and years. */
export const officeMessages = { ...bodyWords, ...statusWords, ...deskWords, ...matrixWords, ...batchWords, ...ruleWords };
