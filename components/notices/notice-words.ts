import type { NoticeView } from "@/server/notices/notice-view";
import { shanghaiTime } from "../layout/shanghai-time";
import type { MessageId } from "../messages/messages";
import type { Text } from "../messages/server-text";

/** The bell counts no further than this. */
const MOST_SHOWN = 99;

/** The number on the bell: "3", "99+", or nothing. */
export function badgeText(unread: number): string {
  if (unread === 0) return "";
  return unread > MOST_SHOWN ? `${MOST_SHOWN}+` : String(unread);
}

/** The bell's name for those who do not see it. */
export function bellName(unread: number, t: Text): string {
  if (unread === 0) return t("notices.bell");
  return unread > MOST_SHOWN ? t("notices.bell.many") : t("notices.bell.unread", { n: unread });
}

/** The head of a notice in one sentence. */
export function noticeTitle({ kind, params }: Pick<NoticeView, "kind" | "params">, t: Text): string {
  const { year, n = 0, date = "", word } = params;
  return t(titleOf(kind, { n, date, ...(word === undefined ? {} : { word }) }), { year: String(year), n, date });
}

function titleOf(kind: NoticeView["kind"], { n, date, word }: { n: number; date: string; word?: string }): MessageId {
  if (kind === "submitted" && word === "late") return "notices.kind.submitted.late";
  if (kind === "reminded" && date !== "") return "notices.kind.reminded.due";
  if (kind === "deadlineNear" && n === 0) return "notices.kind.deadlineNear.today";
  if (kind === "judged" && (word === "accepted" || word === "rejected" || word === "problem" || word === "factual"))
    return `notices.kind.judged.${word}`;
  return `notices.kind.${kind}`;
}

/** Whose report, when, and who did it. */
export function noticeSource({ bodyName, at, by }: Pick<NoticeView, "bodyName" | "at" | "by">): string {
  return [bodyName, shanghaiTime(at), by].filter(Boolean).join(" · ");
}
