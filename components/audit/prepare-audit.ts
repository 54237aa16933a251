import { cellLabel } from "@/domain/facts/cell-label";
import { isCellId } from "@/domain/form/editions";
import type { AuditView } from "@/server/bodies/body-view";
import type { UrlQuery } from "../compliance/matrix-query";
import { type MessageId, messagesOf } from "../messages/messages";
import type { Text } from "../messages/server-text";

const known = new Set<string>(Object.keys(messagesOf("zh")));
const isMessage = (id: string): id is MessageId => known.has(id);

/** The word for an action or a field, or its own name when there is none. */
function wordOf(group: "action" | "field", name: string, t: Text): string {
  const id = `audit.${group}.${name}`;
  return isMessage(id) ? t(id) : name;
}

/** An action in words. */
export function actionWord(action: string, t: Text): string {
  return wordOf("action", action, t);
}

/** The actions one can filter by: those with words, whole areas first. */
export const auditActions: readonly string[] = [...known]
  .filter((id) => id.startsWith("audit.action."))
  .map((id) => id.slice("audit.action.".length))
  .sort((a, b) => Number(b.endsWith(".")) - Number(a.endsWith(".")));

function plain(value: unknown, t: Text): string {
  if (value === null || value === undefined || value === "") return t("admin.none");
  if (Array.isArray(value)) return value.map((each) => plain(each, t)).join("、");
  if (typeof value === "object") {
    const parts = Object.entries(value).map(([key, each]) => `${wordOf("field", key, t)} ${plain(each, t)}`);
    return parts.join(" ");
  }
  const text = String(value);
  if (isCellId(text)) return cellLabel(text).zh;
  const id = `audit.value.${text}`;
  return isMessage(id) ? t(id) : text;
}

/** In an update each field holds what it was and what it is now. */
function isChange(action: string, value: unknown): value is readonly [unknown, unknown] {
  return action.endsWith(".update") && Array.isArray(value) && value.length === 2;
}

/** What an entry says beyond who, what and when: one line a field; nothing is left out. */
export function detailLines({ action, detail }: AuditView, t: Text): string[] {
  return Object.entries(detail).map(([name, value]) => {
    const shown = isChange(action, value)
      ? t("audit.field.change", { before: plain(value[0], t), after: plain(value[1], t) })
      : plain(value, t);
    return t("audit.line", { name: wordOf("field", name, t), value: shown });
  });
}

const DAY = 24 * 3600_000;

/** Midnight in Asia/Shanghai of a date in the URL, or undefined when it is none. */
function midnight(date: string | undefined): number | undefined {
  const instant = date !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(date) ? Date.parse(`${date}T00:00:00+08:00`) : Number.NaN;
  return Number.isNaN(instant) ? undefined : instant;
}

/** The one body a name stands for: the exact name first, else the only match; null when several or none fit. */
export function bodyNamed<B extends { readonly name: string; readonly shortName: string }>(matches: readonly B[], name: string): B | null {
  const exact = matches.find((body) => body.name === name || body.shortName === name);
  return exact ?? (matches.length === 1 ? (matches[0] ?? null) : null);
}

/** The name of a body a URL asks for, empty for none. */
export const askedBody = (url: UrlQuery): string => (url.body ?? "").trim().slice(0, 60);

/** The filter a URL asks for, but for the body; `until` is the last day included. Unknown actions hold for every entry. */
export function readAuditFilter(url: UrlQuery) {
  const [from, last] = [midnight(url.since), midnight(url.until)];
  const action = auditActions.find((each) => each === url.action);
  const login = (url.login ?? "").trim().slice(0, 100);
  return {
    ...(action === undefined ? {} : { action }),
    ...(login === "" ? {} : { login }),
    ...(/^\d{1,12}$/.test(url.report ?? "") ? { reportId: Number(url.report) } : {}),
    ...(from === undefined ? {} : { from }),
    ...(last === undefined ? {} : { before: last + DAY }),
  };
}
