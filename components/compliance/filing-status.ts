import type { FilingStatus } from "@/server/compliance/compliance-view";

/** How a status looks: one letter in each language and a form of its own, so that colour is never alone. */
interface StatusMark {
  readonly zh: string;
  readonly en: string;
}

/** In order of urgency: what the office must look at first stands first. */
export const filingStatuses = [
  "overdue",
  "returned",
  "pending",
  "draft",
  "due",
  "extended",
  "missing",
  "approvedLate",
  "approved",
  "exempt",
  "notRequired",
] as const satisfies readonly FilingStatus[];

export const statusMarks: Readonly<Record<FilingStatus, StatusMark>> = {
  approved: { zh: "过", en: "A" },
  approvedLate: { zh: "迟", en: "L" },
  pending: { zh: "审", en: "R" },
  returned: { zh: "退", en: "B" },
  draft: { zh: "填", en: "D" },
  overdue: { zh: "逾", en: "O" },
  missing: { zh: "缺", en: "M" },
  due: { zh: "应", en: "N" },
  extended: { zh: "延", en: "E" },
  exempt: { zh: "免", en: "X" },
  notRequired: { zh: "—", en: "—" },
};

const submittedStatuses: ReadonlySet<FilingStatus> = new Set(["approved", "approvedLate", "pending", "returned"]);

/** True when the body has submitted: 已报 = 通过 + 待审 + 退回. */
export function isSubmitted(status: FilingStatus): boolean {
  return submittedStatuses.has(status);
}

/** True when the body owes a report at all: the base of every count. */
export function isDue(status: FilingStatus): boolean {
  return status !== "notRequired" && status !== "exempt";
}

/** Position of a status in the order of urgency. */
export function urgencyOf(status: FilingStatus): number {
  return filingStatuses.indexOf(status);
}
