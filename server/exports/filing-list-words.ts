import type { BodyKind, BodyLevel } from "@/domain/body/body";
import type { FilingCount } from "@/domain/deadlines/filing-count";
import type { FilingStatus } from "@/domain/deadlines/filing-status";
import type { SeasonTodo } from "@/domain/deadlines/season-todo";
import type { Language } from "./finding-words";

type Words = Readonly<Record<Language, string>>;

export const bodyLevelWords: Readonly<Record<BodyLevel, Words>> = {
  province: { zh: "省级", en: "province" },
  city: { zh: "市级", en: "city" },
  county: { zh: "县级", en: "county" },
  township: { zh: "乡级", en: "township" },
};

export const bodyKindWords: Readonly<Record<BodyKind, Words>> = {
  government: { zh: "政府（汇总）", en: "government (roll-up)" },
  office: { zh: "政府办公厅（室）", en: "government office" },
  department: { zh: "政府部门", en: "department" },
  township: { zh: "乡镇、街道", en: "town or subdistrict" },
  zone: { zh: "开发区", en: "development zone" },
  other: { zh: "其他机构", en: "other body" },
};

export const statusWords: Readonly<Record<FilingStatus, Words>> = {
  approved: { zh: "通过", en: "approved" },
  approvedLate: { zh: "迟报后通过", en: "approved, filed late" },
  pending: { zh: "待审", en: "in review" },
  returned: { zh: "退回", en: "sent back" },
  draft: { zh: "填报中", en: "draft" },
  overdue: { zh: "逾期", en: "overdue" },
  missing: { zh: "未报", en: "never filed" },
  due: { zh: "应报，未到期", en: "not yet due" },
  extended: { zh: "已延期未报", en: "extended, nothing yet" },
  exempt: { zh: "免报", en: "exempt" },
  notRequired: { zh: "不适用", en: "not applicable" },
};

export const countWords: Readonly<Record<FilingCount, Words>> = {
  required: { zh: "应报", en: "required" },
  filed: { zh: "已报", en: "filed" },
  onTime: { zh: "按时", en: "on time" },
  late: { zh: "迟报", en: "filed late" },
  overdue: { zh: "逾期未报", en: "overdue" },
  notYet: { zh: "未到期", en: "not yet due" },
  pending: { zh: "待审", en: "in review" },
  returned: { zh: "退回", en: "sent back" },
  approved: { zh: "通过", en: "approved" },
};

export const todoWords: Readonly<Record<SeasonTodo, Words>> = {
  dueToday: { zh: "今天到期", en: "due today" },
  dueTomorrow: { zh: "明天到期", en: "due tomorrow" },
  newlyOverdue: { zh: "新逾期", en: "newly overdue" },
  waiting: { zh: "待审", en: "in review" },
  unanswered: { zh: "退回未改", en: "sent back, unanswered" },
};

export const listWords = {
  title: { zh: "政府信息公开年报报送名单", en: "Filing list, report year" },
  scope: { zh: "范围", en: "Scope" },
  filter: { zh: "筛选", en: "Filters" },
  none: { zh: "无", en: "none" },
  chosen: { zh: "所选机构", en: "bodies selected" },
  bodies: { zh: "机构数", en: "Bodies" },
  asOf: { zh: "截至", en: "As of" },
  place: { zh: "下级政府", en: "government" },
  own: { zh: "本级直属", en: "own bodies" },
  rule: { zh: "问题", en: "finding" },
  reviewer: { zh: "审核人", en: "reviewer" },
  nobody: { zh: "未分派", en: "nobody" },
  text: { zh: "名称含", en: "name holds" },
  status: { zh: "状态", en: "status" },
  columns: {
    zh: ["机构", "层级", "类别", "状态", "期限", "经批准延期至", "逾期天数", "报送时间", "错误", "警告", "联系人"],
    en: ["Body", "Level", "Kind", "Status", "Deadline", "Extended to", "Days late", "Filed at", "Errors", "Warnings", "Contact"],
  },
} as const;
