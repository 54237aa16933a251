import type { MessageSet } from "./message-set";

const dialogWords = {
  "reminders.dialog.title": { zh: "催报 {n} 个机构", en: "Remind {n, plural, one {# body} other {# bodies}}" },
  "reminders.dialog.template": { zh: "催报文本", en: "Text" },
  "reminders.dialog.first": { zh: "发给{name}的内容", en: "What {name} will read" },
  "reminders.dialog.preparing": { zh: "正在核对这些机构…", en: "Checking these bodies…" },
  "reminders.dialog.nobody": { zh: "没有可以催报的机构。", en: "There is nobody to remind." },
  "reminders.dialog.confirm": { zh: "发出催报（{n} 个）", en: "Send reminders ({n})" },
  "reminders.dialog.close": { zh: "完成", en: "Done" },
  "reminders.dialog.how": {
    zh: "各机构填报员会在系统内收到通知；系统不向外发短信或邮件。",
    en: "The clerks of each body are told inside the system; nothing is sent outside.",
  },
  "reminders.dialog.skipped": { zh: "{n} 个机构不催报", en: "{n, plural, one {# body is} other {# bodies are}} left out" },
  "reminders.dialog.done": { zh: "已催报 {n} 个机构。", en: "{n, plural, one {# body was} other {# bodies were}} reminded." },
  "reminders.dialog.failed": { zh: "没有发出，请稍后再试。", en: "Nothing was sent. Please try again later." },
  "reminders.dialog.copy": { zh: "复制文本", en: "Copy text" },
  "reminders.dialog.copied": { zh: "已复制", en: "Copied" },
  "reminders.dialog.byHand": { zh: "浏览器不允许自动复制，请在下框中按 Ctrl+C", en: "The browser refused; press Ctrl+C in the box" },
  "reminders.dialog.letters": { zh: "下载催报函", en: "Download letters" },
  "reminders.dialog.contacts": { zh: "下载联系表", en: "Download contact list" },
  "reminders.skip.remindedLately": { zh: "24 小时内已催报（{at}）", en: "reminded within 24 hours ({at})" },
  "reminders.skip.filed": { zh: "已经报送", en: "has handed in" },
  "reminders.skip.exempt": { zh: "免报", en: "exempt" },
  "reminders.skip.notRequired": { zh: "该年度不需报送", en: "owes nothing for that year" },
  "reminders.skip.lacksFact": { zh: "文本用到{fact}，该机构没有", en: "the text names {fact}, which this body has not" },
} as const satisfies MessageSet;

const templateWords = {
  "reminders.title": { zh: "催报管理", en: "Reminders" },
  "reminders.toDesk": { zh: "回到报送监管", en: "Back to filing progress" },
  "reminders.templates": { zh: "催报文本", en: "Texts" },
  "reminders.templates.new": { zh: "新建文本", en: "New text" },
  "reminders.templates.edit": { zh: "修改", en: "Edit" },
  "reminders.templates.copyOf": { zh: "另存为新文本", en: "Start from this" },
  "reminders.templates.retire": { zh: "停用", en: "Retire" },
  "reminders.templates.retireText": {
    zh: "停用后不能再选用“{name}”，已发出的催报不受影响。",
    en: "“{name}” can no longer be chosen. Reminders already sent stay as they are.",
  },
  "reminders.templates.builtIn": { zh: "系统自带", en: "built in" },
  "reminders.templates.name": { zh: "名称", en: "Name" },
  "reminders.templates.text": { zh: "内容", en: "Text" },
  "reminders.templates.owner": { zh: "所属", en: "Owner" },
  "reminders.templates.insert": { zh: "插入：", en: "Insert: " },
  "reminders.templates.preview": { zh: "用真实数据预览", en: "Preview with real facts" },
  "reminders.templates.previewOf": { zh: "预览（{name}，{year} 年度）", en: "Preview ({name}, {year})" },
  "reminders.templates.nobodyOwes": {
    zh: "{year} 年度没有未报送的机构，无法预览。",
    en: "Nobody owes the {year} report, so there is nothing to preview.",
  },
  "reminders.templates.lacksFact": {
    zh: "{name}没有“{fact}”这项数据，用这段文本催报时会跳过它。",
    en: "{name} has no {fact}; with this text it would be left out.",
  },
  "reminders.templates.save": { zh: "保存文本", en: "Save text" },
  "reminders.templates.unknownPlaceholder": {
    zh: "不认识：{faults}。可用的名称见“插入”一行，用一对花括号括起。",
    en: "Not known: {faults}. The names that can be used stand under Insert, each in one pair of braces.",
  },
  "reminders.templates.nameTaken": { zh: "本单位已有同名文本。", en: "There is a text of this name already." },
  "reminders.templates.stale": {
    zh: "文本刚被别人修改过，请关闭后重新打开。",
    en: "Somebody has just changed this text. Close it and open it again.",
  },
  "reminders.templates.inUse": {
    zh: "自动催报正在使用这段文本，请先停用该规则。",
    en: "An automatic reminder uses this text; switch that off first.",
  },
  "reminders.templates.short": { zh: "请填写名称，内容至少 5 个字。", en: "Give a name, and a text of at least 5 characters." },
} as const satisfies MessageSet;

const ruleWords = {
  "reminders.rules": { zh: "自动催报", en: "Automatic reminders" },
  "reminders.rules.text": {
    zh: "每天 8 时起，对辖区内仍未报送的机构各催报一次；服务器停机错过的，恢复后补发。24 小时内不重复。",
    en: "From 8 a.m. each body that has not filed is reminded once; what was missed while the server was down is made up for. Never twice within 24 hours.",
  },
  "reminders.rules.none": { zh: "没有开启自动催报", en: "No automatic reminder is on" },
  "reminders.rules.day": { zh: "时间", en: "Day" },
  "reminders.rules.before": { zh: "期限前 {n} 天", en: "{n, plural, one {# day} other {# days}} before the last day" },
  "reminders.rules.on": { zh: "期限当日", en: "on the last day" },
  "reminders.rules.after": { zh: "期限后 {n} 天", en: "{n, plural, one {# day} other {# days}} after the last day" },
  "reminders.rules.by": { zh: "开启人", en: "Switched on by" },
  "reminders.rules.done": { zh: "已催报 / 跳过", en: "Reminded / left out" },
  "reminders.rules.off": { zh: "关闭", en: "Switch off" },
  "reminders.rules.add": { zh: "开启自动催报", en: "Switch on" },
  "reminders.rules.when": { zh: "催报日", en: "When" },
  "reminders.rules.days": { zh: "天数", en: "Days" },
  "reminders.rules.choose.before": { zh: "期限前", en: "before the last day" },
  "reminders.rules.choose.on": { zh: "期限当日", en: "on the last day" },
  "reminders.rules.choose.after": { zh: "期限后", en: "after the last day" },
  "reminders.rules.dryRun": { zh: "试算", en: "Dry run" },
  "reminders.rules.wouldRemind": {
    zh: "今天（{today}）会催报 {n} 个机构",
    en: "Today ({today}) this would remind {n, plural, one {# body} other {# bodies}}",
  },
  "reminders.rules.next": { zh: "按目前情况，以后：{days}", en: "As things stand, later: {days}" },
  "reminders.rules.nextDay": { zh: "{date} {n} 个", en: "{date}: {n}" },
  "reminders.rules.noNext": { zh: "以后没有到期的机构。", en: "Nothing comes due later." },
  "reminders.rules.already": { zh: "这一天已经开启，不能重复。", en: "There is one for this day already." },
  "reminders.rules.confirmOff": {
    zh: "关闭“{day}”的自动催报？已发出的不受影响。",
    en: "Switch off the reminder {day}? What was sent stays.",
  },
} as const satisfies MessageSet;

const logWords = {
  "reminders.log": { zh: "催报记录", en: "Log of reminders" },
  "reminders.log.none": { zh: "还没有催报记录", en: "Nobody was reminded yet" },
  "reminders.log.noneText": { zh: "在“报送监管”中勾选机构后即可催报。", en: "Choose bodies under filing progress to remind them." },
  "reminders.log.count": { zh: "共 {n} 条", en: "{n, plural, one {# entry} other {# entries}}" },
  "reminders.log.at": { zh: "时间", en: "When" },
  "reminders.log.body": { zh: "机构", en: "Body" },
  "reminders.log.year": { zh: "年度", en: "Year" },
  "reminders.log.by": { zh: "催报人", en: "By" },
  "reminders.log.byRule": { zh: "自动：{day}（{name} 开启）", en: "automatic: {day} (switched on by {name})" },
  "reminders.log.what": { zh: "内容", en: "Text" },
  "reminders.log.take": { zh: "取用", en: "Take along" },
  "reminders.log.letters": { zh: "催报函", en: "Letters" },
  "reminders.log.contacts": { zh: "联系表", en: "Contacts" },
} as const satisfies MessageSet;

/** Words of reminders (催报): sending, texts, rules, log. */
export const reminderMessages = { ...dialogWords, ...templateWords, ...ruleWords, ...logWords } as const satisfies MessageSet;
