import type { MessageSet } from "./message-set";

const fieldWords = {
  "register.unifiedCode": { zh: "统一社会信用代码", en: "Unified code" },
  "register.need.code": { zh: "统一社会信用代码是 18 位数字和大写字母。", en: "A unified code has 18 digits and capitals." },
  "register.formerNames": { zh: "曾用名", en: "Former names" },
  "register.formerName": { zh: "{name}（至 {until}）", en: "{name} (until {until})" },
  "register.otherNames": { zh: "别名（用顿号分开）", en: "Other names (separate with 、)" },
  "register.correct": { zh: "更正登记", en: "Correct the entry" },
  "register.correctNote": {
    zh: "这里更正登记错误。更名、划转、合并、拆分、撤销请用“办理变更”，以便保留日期和沿革。",
    en: "This corrects the entry. What happened to a body belongs under “Record a change”, which keeps its date and lineage.",
  },
  "admin.bodyRefusal.codeTaken": { zh: "已有现存机构使用这个代码。", en: "A living body has this code." },
  "admin.bodyRefusal.codeWrong": {
    zh: "统一社会信用代码的校验码不对，请核对。",
    en: "The code's check digit is wrong; compare it with the certificate.",
  },
} as const satisfies MessageSet;

const actWords = {
  "register.act": { zh: "办理变更", en: "Record a change" },
  "register.act.renamed": { zh: "更名", en: "Rename" },
  "register.act.transferred": { zh: "划转", en: "Transfer" },
  "register.act.merged": { zh: "合并", en: "Merge" },
  "register.act.split": { zh: "拆分", en: "Split" },
  "register.act.abolished": { zh: "撤销", en: "Abolish" },
  "register.act.title.renamed": { zh: "{body}更名", en: "Rename {body}" },
  "register.act.title.transferred": { zh: "划转{body}", en: "Transfer {body}" },
  "register.act.title.merged": { zh: "合并{body}", en: "Merge {body}" },
  "register.act.title.split": { zh: "拆分{body}", en: "Split {body}" },
  "register.act.title.abolished": { zh: "撤销{body}", en: "Abolish {body}" },
  "register.act.note.renamed": {
    zh: "报告、账号和往年数据都跟着走。原名称连同日期保留，按原名称交来的往年报告照常认得。",
    en: "Reports, accounts and figures stay with the body. The old name is kept with its dates; past reports under it are recognised.",
  },
  "register.act.note.transferred": {
    zh: "连同全部下级一起划转；往年的汇总仍按当时的隶属关系计算。",
    en: "It moves with all bodies below; roll-ups of past years still follow the supervision of then.",
  },
  "register.act.note.merged": {
    zh: "被合并的机关报到上一年度为止，下级机关转给合并后的机关；结转与合并前各单位之和核对。",
    en: "The merged bodies report up to the year before; bodies below them go to the successor. Carried-over cases are held against their sum.",
  },
  "register.act.note.split": {
    zh: "分出的机关从起报年度开始单独报告；原机关可以继续存在。",
    en: "Each successor reports on its own from the first report year; the old body may go on.",
  },
  "register.act.note.abolished": {
    zh: "撤销后不再负有报告义务，往年报告保留。有存续下级或已交之后年度报告的，不能撤销。",
    en: "It owes no further report; past reports stay. Not possible with living bodies below or a later report filed.",
  },
  "register.act.date": { zh: "变更日期", en: "Date" },
  "register.act.fromYear": { zh: "从哪个报告年度起", en: "From report year" },
  "register.act.fromYearNote": { zh: "变更当年或次年", en: "The year of the date, or the next" },
  "register.act.document": { zh: "文号", en: "Document number" },
  "register.act.reason": { zh: "原因", en: "Reason" },
  "register.act.newName": { zh: "新全称", en: "New full name" },
  "register.act.newShortName": { zh: "新简称", en: "New short name" },
  "register.act.newParent": { zh: "划转到", en: "New parent" },
  "register.act.parts": { zh: "一起合并的机关", en: "Merged with" },
  "register.act.into": { zh: "合并后", en: "Successor" },
  "register.act.into.self": { zh: "{body}继续存在", en: "{body} goes on" },
  "register.act.into.other": { zh: "并入另一现有机关", en: "Into another body" },
  "register.act.into.founded": { zh: "成立新机关", en: "A new body" },
  "register.act.old": { zh: "原机关", en: "The old body" },
  "register.act.continues": { zh: "继续存在", en: "goes on" },
  "register.act.ends": { zh: "到上一报告年度为止", en: "ends with the report year before" },
  "register.act.founded": { zh: "分出的新机关（每行一个全称）", en: "New bodies split off (one full name a line)" },
  "register.act.into.bodies": { zh: "划归现有机关", en: "Parts that go to existing bodies" },
  "register.act.need.date": { zh: "请写日期，如 2024-03-18。", en: "Write a date such as 2024-03-18." },
  "register.act.need.parts": { zh: "请选择至少一个机关。", en: "Choose at least one body." },
  "register.act.need.founded": {
    zh: "每个新机关写 2 至 60 个字的全称，最多 20 个。",
    en: "Names of 2 to 60 characters, at most 20.",
  },
  "register.act.save": { zh: "记录变更", en: "Record the change" },
  "register.act.done": {
    zh: "已记录：{act}，变更了 {n} 个机构",
    en: "{act} recorded; {n, plural, one {# body} other {# bodies}} changed",
  },
} as const satisfies MessageSet;

const refusalWords = {
  "register.refusal.about": { zh: "没有变更（{body}）：{reason}", en: "Nothing was changed ({body}): {reason}" },
  "register.refusal.notADate": { zh: "日期不是日历上的一天。", en: "the date is no day of the calendar." },
  "register.refusal.dateAhead": { zh: "日期在今天之后，请到时再办。", en: "the date lies ahead; record it when it has come." },
  "register.refusal.yearFarFromDate": {
    zh: "起始报告年度应是变更当年或次年。",
    en: "the report year must be that of the date, or the next.",
  },
  "register.refusal.bodyEnded": { zh: "这个机关已经终止。", en: "this body has already ended." },
  "register.refusal.topmost": { zh: "登记册最上级的机关不能划转、合并或撤销。", en: "the body at the top of the register stays." },
  "register.refusal.sameName": { zh: "名称没有变化。", en: "the name is the same." },
  "register.refusal.sameParent": { zh: "已经隶属于这个上级。", en: "it stands under this parent already." },
  "register.refusal.nameTaken": { zh: "同一上级之下已有同名的现存机关。", en: "a living body under the same parent has this name." },
  "register.refusal.codeTaken": { zh: "已有现存机关使用这个代码。", en: "a living body has this code." },
  "register.refusal.codeWrong": { zh: "统一社会信用代码的校验码不对。", en: "the check digit of the code is wrong." },
  "register.refusal.parentBelow": { zh: "不能放到自己或将终止的机关之下。", en: "it cannot stand below itself or a body that ends." },
  "register.refusal.parentEnded": { zh: "上级机关已终止或将终止。", en: "the parent has ended, or ends with this." },
  "register.refusal.endsBeforeStart": {
    zh: "它在那个年度之前还没有成立，请改用下一年度。",
    en: "it would end before its first report year; choose the next year.",
  },
  "register.refusal.hasBodiesBelow": { zh: "还有存续的下级机关，请先划转它们。", en: "living bodies stand below it; transfer them first." },
  "register.refusal.hasReportsAfter": {
    zh: "它已经交过那个年度或之后的报告，请改用下一年度或先处理报告。",
    en: "it has filed a report for that year or later; choose the next year, or settle that report first.",
  },
  "register.refusal.tooFew": { zh: "合并至少要两个机关，拆分后至少要有两个机关。", en: "at least two bodies are needed." },
  "register.refusal.successorBelow": {
    zh: "接续的机关在将终止的机关之下，请先划转它。",
    en: "the successor stands below a body that ends; transfer it first.",
  },
  "register.refusal.successorTwice": {
    zh: "同一机关写了两次，或写了原机关自己。",
    en: "a successor is named twice, or is the body itself.",
  },
} as const satisfies MessageSet;

const historyWords = {
  "register.history": { zh: "沿革", en: "History" },
  "register.history.none": { zh: "没有记录过变更。", en: "No change has been recorded." },
  "register.history.created": { zh: "设立", en: "Founded" },
  "register.history.renamed": { zh: "更名：{former} → {name}", en: "Renamed: {former} → {name}" },
  "register.history.transferred": { zh: "划转：{former} → {parent}", en: "Transferred: {former} → {parent}" },
  "register.history.abolished": { zh: "撤销", en: "Abolished" },
  "register.history.merged": { zh: "合并：{predecessors}并入{successors}", en: "Merged: {predecessors} into {successors}" },
  "register.history.split": { zh: "拆分：从{predecessors}分出{successors}", en: "Split: {successors} from {predecessors}" },
  "register.history.from": { zh: "{year} 报告年度起", en: "from report year {year}" },
  "register.history.by": { zh: "{name} 登记", en: "recorded by {name}" },
  "register.lineage.merged": {
    zh: "{body}自 {year} 年度起由几个机关合并，之前的年度不能直接相比，见：",
    en: "{body} was merged from {year} on; its earlier years do not compare. See ",
  },
  "register.lineage.split": {
    zh: "{body}自 {year} 年度起接过另一机关的部分工作，之前的年度不能直接相比，见：",
    en: "{body} took over part of another body's work from {year} on; its earlier years do not compare. See ",
  },
  "register.predecessors": { zh: "前身", en: "Predecessors" },
  "register.successors": { zh: "后继", en: "Successors" },
  "register.relative": { zh: "{name}（{year} 年度起）", en: "{name} (from {year})" },
} as const satisfies MessageSet;

const importWords = {
  "register.import": { zh: "导入登记册", en: "Import" },
  "register.export": { zh: "导出登记册", en: "Export" },
  "register.template": { zh: "下载空白模板", en: "Download the template" },
  "register.contacts": { zh: "导出联系人名单", en: "Export contact list" },
  "register.readOnly": {
    zh: "登记册由系统管理员维护，这里只能查看。",
    en: "The administrator keeps the register; here it is for reading.",
  },
  "register.title": { zh: "机构登记册", en: "Register of bodies" },
  "register.import.title": { zh: "导入登记册", en: "Import the register" },
  "register.import.text": {
    zh: "选择 xlsx 文件（按模板或导出的格式）。先看会改什么，确认后一次写入；有一处错误就一处也不改。",
    en: "Choose an xlsx in the template's or the export's layout. You first see what would change; a single error means nothing is changed.",
  },
  "register.import.file": { zh: "登记册文件（xlsx）", en: "Register file (xlsx)" },
  "register.import.date": { zh: "更名、划转的日期", en: "Date of renamings and transfers" },
  "register.import.reading": { zh: "正在读取和比较", en: "Reading and comparing" },
  "register.import.apply": { zh: "写入 {n} 处变化", en: "Apply {n, plural, one {# change} other {# changes}}" },
  "register.import.nothing": { zh: "文件与登记册完全一致，没有要改的。", en: "The file equals the register; nothing to change." },
  "register.import.errors": {
    zh: "{n} 处错误，什么都没有改。请改好文件再试。",
    en: "{n, plural, one {# error} other {# errors}}; nothing was changed. Mend the file and try again.",
  },
  "register.import.more": { zh: "还有 {n} 条没有列出", en: "{n} more are not listed" },
  "register.import.summary": {
    zh: "{rows} 行：新增 {added}，修改 {changed}，移动 {moved}，无变化 {same}；文件里没有的 {missing} 个不受影响",
    en: "{rows} rows: {added} added, {changed} changed, {moved} moved, {same} unchanged; {missing} not in the file stay as they are",
  },
  "register.import.what2": { zh: "类型", en: "Kind" },
  "register.import.blank": { zh: "（空）", en: "(blank)" },
  "register.import.row": { zh: "行", en: "Row" },
  "register.import.column": { zh: "列", en: "Column" },
  "register.import.what": { zh: "问题", en: "What is wrong" },
  "register.import.body": { zh: "机构", en: "Body" },
  "register.import.change": { zh: "变化", en: "Change" },
  "register.import.added": { zh: "新增", en: "Added" },
  "register.import.changed": { zh: "修改", en: "Changed" },
  "register.import.moved": { zh: "移动", en: "Moved" },
  "register.import.missing": { zh: "文件里没有", en: "Not in the file" },
  "register.import.stale": {
    zh: "预览之后登记册或文件变了，什么都没有改。请重新预览。",
    en: "The register or the file has changed since the preview; nothing was changed. Preview again.",
  },
  "register.import.done": {
    zh: "已导入：新增 {added}，修改 {changed}，移动 {moved}",
    en: "Imported: {added} added, {changed} changed, {moved} moved",
  },
  "register.import.failed": { zh: "没有导入", en: "Not imported" },
} as const satisfies MessageSet;

const flawWords = {
  "register.flaw.missing": { zh: "必填，不能空着", en: "must not be blank" },
  "register.flaw.badNumber": { zh: "编号“{about}”不是数字", en: "“{about}” is no number" },
  "register.flaw.unknownNumber": {
    zh: "登记册里没有编号 {about}；新机构请留空",
    en: "nobody has the number {about}; leave it blank for a new body",
  },
  "register.flaw.bodyTwice": { zh: "与第 {about} 行是同一个机构", en: "the same body as in row {about}" },
  "register.flaw.badName": { zh: "“{about}”不是 2 至 60 个字的名称", en: "“{about}” is no name of 2 to 60 characters" },
  "register.flaw.unknownLevel": {
    zh: "层级“{about}”不认识，请写省级、市级、县级或乡级",
    en: "“{about}” is no level; write 省级, 市级, 县级 or 乡级",
  },
  "register.flaw.unknownKind": {
    zh: "类别“{about}”不认识，请写政府、办公厅、部门、乡镇、开发区或其他",
    en: "“{about}” is no kind; write 政府, 办公厅, 部门, 乡镇, 开发区 or 其他",
  },
  "register.flaw.badCode": { zh: "“{about}”不是 18 位数字和大写字母", en: "“{about}” is not 18 digits and capitals" },
  "register.flaw.wrongCheckDigit": { zh: "“{about}”的校验码不对", en: "the check digit of “{about}” is wrong" },
  "register.flaw.badRegion": { zh: "“{about}”不是 6 至 12 位数字", en: "“{about}” is not 6 to 12 digits" },
  "register.flaw.badYear": { zh: "“{about}”不是 2008 以后的四位年份", en: "“{about}” is no year from 2008 on" },
  "register.flaw.badAliases": { zh: "最多 20 个别名，每个 2 至 60 个字", en: "at most 20 names, each of 2 to 60 characters" },
  "register.flaw.tooLong": { zh: "超过 200 个字", en: "longer than 200 characters" },
  "register.flaw.parentUnknown": { zh: "找不到上级“{about}”", en: "no parent “{about}” is known" },
  "register.flaw.parentAmbiguous": {
    zh: "叫“{about}”的不止一个，请写统一社会信用代码或 # 加编号",
    en: "several bodies are called “{about}”; write its unified code or # and its number",
  },
  "register.flaw.parentEnded": {
    zh: "上级{about}已终止，存续的机构不能在它之下",
    en: "the parent {about} has ended; no living body can stand below it",
  },
  "register.flaw.outside": { zh: "这是您管理范围的最上级，不能在这里移动", en: "it is the top of your area and is not moved here" },
  "register.flaw.topmost": { zh: "登记册最上级没有上级，请留空", en: "the top of the register has no parent; leave it blank" },
  "register.flaw.cycle": { zh: "上级关系成了环：{about}", en: "the parents form a ring: {about}" },
  "register.flaw.nameTwice": {
    zh: "同一上级之下已有同名的现存机构：{about}",
    en: "a living body under the same parent has this name: {about}",
  },
  "register.flaw.formerName": {
    zh: "这是{about}的曾用名；同一机构请填编号，确属新机构请在页面上新增",
    en: "a former name of {about}; give its number, or add a new body on the page",
  },
  "register.flaw.codeTwice": { zh: "现存机构已用这个代码：{about}", en: "a living body has this code: {about}" },
  "register.flaw.overlap": { zh: "与{about}同名或同代码，存续年度重叠", en: "same name or code as {about} in overlapping years" },
  "register.flaw.endsBeforeStart": { zh: "末个报告年度早于首个报告年度", en: "the last report year lies before the first" },
  "register.flaw.hasBodiesBelow": { zh: "终止后还有存续的下级：{about}", en: "living bodies stand below it: {about}" },
  "register.flaw.hasReportsAfter": {
    zh: "它已经交过 {about} 年度的报告，不能在此之前终止",
    en: "it has filed the report for {about} and cannot end before",
  },
  "register.sheet.tooLarge": { zh: "文件太大：最多 20 MB、20000 行。", en: "Too large: at most 20 MB and 20,000 rows." },
  "register.sheet.unreadable": {
    zh: "不是能读的 xlsx 文件，请在 WPS 或 Excel 里另存为 xlsx。",
    en: "No readable xlsx; save it as xlsx in WPS or Excel.",
  },
  "register.sheet.noHead": {
    zh: "没有找到表头，缺少这些列：{columns}。请用模板。",
    en: "No header row: the columns {columns} are missing. Use the template.",
  },
  "register.sheet.noRows": { zh: "表头下面没有内容。", en: "There is nothing below the header row." },
} as const satisfies MessageSet;

/** Words of the register over time: what happens to bodies, their history, import and export. */
export const registerMessages = { ...fieldWords, ...actWords, ...refusalWords, ...historyWords, ...importWords, ...flawWords };
