/**
 * What people are told of by the bell. returned 退回, approved 通过, submitted 报来, reminded 催报, commented 留言, judged 说明的
 * 处理, extended 延期, exempted 免报, assigned 分派, reopened 重新开放, deadlineNear 临近期限, corrected 通过后更正,
 * deadlineMoved 本地期限有变.
 */
export const noticeKinds = [
  "returned",
  "approved",
  "submitted",
  "reminded",
  "commented",
  "judged",
  "extended",
  "exempted",
  "assigned",
  "reopened",
  "deadlineNear",
  "corrected",
  "deadlineMoved",
] as const;
export type NoticeKind = (typeof noticeKinds)[number];

/** The facts of a notice, as plain JSON; `year` is the report year. Names of bodies and people are looked up when it is read. */
export interface NoticeParams {
  readonly year: number;
  /** What was written: a reason, a comment, a verdict's text or the reminder; cut to what a list shows. */
  readonly text?: string;
  /** How many: reasons of a return, corrected cells, days left. */
  readonly n?: number;
  /** A day, YYYY-MM-DD: the deadline or the day granted. */
  readonly date?: string;
  /** A word of the kind's own: a judgement, a ground, "late". */
  readonly word?: string;
}

/** Longest text a notice carries; the whole text stays where the link leads. */
const NOTICE_TEXT = 120;

/** The text as a notice carries it: one line, cut with an ellipsis, never inside a character. */
export function noticeText(text: string): string {
  const signs = [...text.replace(/\s+/g, " ").trim()];
  return signs.length <= NOTICE_TEXT ? signs.join("") : `${signs.slice(0, NOTICE_TEXT - 1).join("")}…`;
}

/** Where a notice leads: a report, at a cell or at a finding when it is about one. */
export function reportLink(reportId: number, place: { readonly cell?: string | null; readonly findingKey?: string | null } = {}): string {
  if (place.cell) return `/reports/${reportId}?cell=${encodeURIComponent(place.cell)}`;
  if (place.findingKey) return `/reports/${reportId}?finding=${encodeURIComponent(place.findingKey)}`;
  return `/reports/${reportId}`;
}
