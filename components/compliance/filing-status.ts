import type { FilingStatus } from "@/domain/deadlines/filing-status";

/** How a status looks: one letter in each language and a form of its own, so that colour is never alone. */
interface StatusMark {
  readonly zh: string;
  readonly en: string;
}

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
