import type { MessageSet } from "./message-set";

const countWords = {
  "office.count.required": { zh: "应报", en: "Required" },
  "office.count.filed": { zh: "已报", en: "Filed" },
  "office.count.onTime": { zh: "按时", en: "On time" },
  "office.count.late": { zh: "迟报", en: "Filed late" },
  "office.count.overdue": { zh: "逾期未报", en: "Overdue" },
  "office.count.notYet": { zh: "未到期", en: "Not yet due" },
  "office.count.pending": { zh: "待审", en: "In review" },
  "office.count.returned": { zh: "退回", en: "Sent back" },
  "office.count.approved": { zh: "通过", en: "Approved" },
  "office.lateNote": { zh: "另有迟报 {n}", en: "{n} filed late" },
  "office.tally.identity": {
    zh: "应报 ＝ 已报 ＋ 逾期未报 ＋ 未到期；已报 ＝ 按时 ＋ 迟报 ＝ 待审 ＋ 退回 ＋ 通过。点数字看是哪些机构。",
    en: "Required = filed + overdue + not yet due; filed = on time + late = in review + sent back + approved. Each number opens its bodies.",
  },
  "office.tally.total": { zh: "合计", en: "Total" },
  "office.tally.cell": { zh: "{place}：{count} {n} 个", en: "{place}: {count}, {n}" },
  "office.place.own": { zh: "本级直属", en: "Own bodies" },
} as const satisfies MessageSet;

const panelWords = {
  "office.panel.label": { zh: "工作台", en: "Desk" },
  "office.panel.today": { zh: "今日事项", en: "Today" },
  "office.panel.level": { zh: "按层级", en: "By level" },
  "office.panel.place": { zh: "按下级政府", en: "By government below" },
  "office.panel.findings": { zh: "常见问题", en: "Commonest findings" },
  "office.commonReports": { zh: "{n} 份", en: "{n, plural, one {# report} other {# reports}}" },
  "office.todo.dueToday": { zh: "今天到期", en: "Due today" },
  "office.todo.dueTomorrow": { zh: "明天到期", en: "Due tomorrow" },
  "office.todo.newlyOverdue": { zh: "新逾期（{days} 天内）", en: "Newly overdue (within {days} days)" },
  "office.todo.waiting": { zh: "待审最久", en: "Waiting longest" },
  "office.todo.unanswered": { zh: "退回 {days} 天未改", en: "Sent back, no answer for {days} days" },
  "office.todo.all": { zh: "{n} 个", en: "{n, plural, one {# body} other {# bodies}}" },
  "office.todo.none": { zh: "没有", en: "None" },
} as const satisfies MessageSet;

const gridWords = {
  "office.matrix.place": { zh: "下级政府", en: "Government" },
  "office.matrix.order": { zh: "排序", en: "Sort" },
  "office.matrix.dropFilter": { zh: "不再只看：{filter}", en: "No longer only: {filter}" },
  "office.matrix.loading": { zh: "正在读取…", en: "Reading…" },
  "office.matrix.print": { zh: "打印 {n} 个", en: "Print {n}" },
  "office.matrix.keys": {
    zh: "键盘：方向键移动，空格选择，Shift 连选，Ctrl+A 全选，回车打开",
    en: "Keys: arrows move, Space selects, Shift extends, Ctrl+A selects all, Enter opens",
  },
  "office.sort.status": { zh: "急需处理的在前", en: "urgent first" },
  "office.sort.tree": { zh: "隶属关系", en: "supervision" },
  "office.sort.name": { zh: "名称", en: "name" },
  "office.sort.errors": { zh: "错误多的在前", en: "most errors" },
  "office.sort.warnings": { zh: "警告多的在前", en: "most warnings" },
  "office.sort.submittedAt": { zh: "报送时间", en: "filed at" },
  "office.sort.daysLate": { zh: "迟的在前", en: "latest first" },
  "office.sort.deadline": { zh: "期限", en: "deadline" },
  "office.export.xlsx": { zh: "导出 Excel（{n}）", en: "Export Excel ({n})" },
  "office.export.csv": { zh: "导出 CSV", en: "Export CSV" },
} as const satisfies MessageSet;

const approveWords = {
  "office.batch.allFound": { zh: "选中筛选出的全部 {n} 个", en: "Select all {n} found" },
  "office.batch.approve": { zh: "批量通过（待审 {n}）", en: "Approve clean ones ({n} in review)" },
  "office.batch.extend": { zh: "延期（{n}）", en: "Extend ({n})" },
  "office.batch.assign": { zh: "分派（{n}）", en: "Assign ({n})" },
  "office.assign.title": { zh: "分派 {n} 份年报", en: "Assign {n, plural, one {# report} other {# reports}}" },
  "office.assign.text": {
    zh: "分派只说明由谁来看，不妨碍其他审核员办理。不在该审核员范围内的年报不分派。",
    en: "Assigning says who looks at a report; it keeps nobody from deciding. Reports outside the reviewer's scope are left out.",
  },
  "office.assign.reviewer": { zh: "审核员", en: "Reviewer" },
  "office.assign.choose": { zh: "请选择", en: "Choose" },
  "office.assign.none": { zh: "收回分派", en: "Take back" },
  "office.assign.confirm": { zh: "分派", en: "Assign" },
  "office.assign.done": {
    zh: "已分派 {n} 份{skipped, plural, =0 {} other {，未分派 # 份}}",
    en: "{n} assigned{skipped, plural, =0 {} other {, # left out}}",
  },
  "office.batch.notices": { zh: "整改通知", en: "Notices" },
  "office.batch.noNotices": { zh: "所选机构没有需要整改的问题", en: "Nothing to mend among those selected" },
  "office.approve.title": { zh: "批量通过：{n} 份待审年报", en: "Approve: {n, plural, one {# report} other {# reports}} in review" },
  "office.approve.text": {
    zh: "只通过没有错误、也没有未说明警告的年报，逐份办理，与单份通过的规则相同。其余的跳过，并列出原因。",
    en: "Only reports without errors and without unexplained warnings are approved, one by one, by the same rules as a single approval. The others are skipped, with the reason.",
  },
  "office.approve.start": { zh: "开始通过", en: "Start" },
  "office.approve.running": { zh: "正在办理…", en: "Working…" },
  "office.approve.close": { zh: "完成", en: "Done" },
  "office.approve.again": { zh: "继续办理", en: "Go on" },
  "office.approve.progress": {
    zh: "已办理 {done}/{all}：通过 {approved}{passed, plural, =0 {} other {，转上一级审核 #}}，跳过 {skipped}",
    en: "{done} of {all}: {approved} approved{passed, plural, =0 {} other {, # passed on}}, {skipped} skipped",
  },
  "office.approve.failed": { zh: "没有办成，请稍后重试。已办理的不受影响。", en: "That failed; try again. What was done stands." },
  "office.approve.notWaiting": { zh: "没有待审的年报", en: "no report in review" },
  "office.approve.stale": { zh: "刚有新版本，请重新查看", en: "a newer version came in" },
  "office.approve.errors": { zh: "有 {n} 个错误", en: "{n, plural, one {# error} other {# errors}}" },
  "office.approve.warnings": { zh: "有 {n} 个警告未说明", en: "{n, plural, one {# open warning} other {# open warnings}}" },
  "office.extend.title": { zh: "延期：{n} 个机构", en: "Extend: {n, plural, one {# body} other {# bodies}}" },
  "office.extend.confirm": { zh: "延期 {n} 个机构", en: "Extend {n}" },
  "office.extend.text": {
    zh: "给所选机构同一个新的报送期限。理由会留在记录里；已经报送的不受影响。",
    en: "Gives the selected bodies one new last day. The reason is kept on record; what was filed already is judged as before.",
  },
  "office.extend.date": { zh: "新的期限", en: "New last day" },
  "office.extend.reason": { zh: "理由", en: "Reason" },
  "office.extend.done": {
    zh: "已延期到 {date}：{n} 个机构{refused, plural, =0 {} other {，未延期 # 个}}",
    en: "Extended to {date}: {n}{refused, plural, =0 {} other {; # not extended}}",
  },
  "office.extend.notADate": { zh: "不是日期", en: "not a date" },
  "office.extend.notLater": { zh: "不晚于现有期限", en: "not later than the date that holds" },
  "office.extend.past": { zh: "新期限已过", en: "the new date has passed" },
  "office.extend.noDeadline": { zh: "没有设置期限", en: "no deadline is set" },
  "office.extend.notDue": { zh: "该年度不需报送", en: "no report is due" },
  "office.extend.alreadyFiled": { zh: "已经报送", en: "filed already" },
  "office.extend.ownBody": { zh: "不能给本机关延期", en: "nobody extends their own body" },
} as const satisfies MessageSet;

/** Words of the season's counts, today's lists, the grid of the matrix and its batch actions. */
export const seasonMessages = { ...countWords, ...panelWords, ...gridWords, ...approveWords };
