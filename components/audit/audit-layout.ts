import type { AuditView } from "@/server/bodies/body-view";
import type { AuditLayout } from "@/server/exports/export-audit";
import type { UrlQuery } from "../compliance/matrix-query";
import { shanghaiTime } from "../layout/shanghai-time";
import type { Text } from "../messages/server-text";
import { actionWord, askedBody, detailLines } from "./prepare-audit";

const columns = ["audit.number", "audit.at", "audit.who", "audit.what", "audit.body", "audit.report.number", "audit.detail"] as const;

/** How the exported log is set: the filters of the address in words, and an entry as a row with nothing left out. */
export function auditLayout(url: UrlQuery, bodyName: string | null, t: Text): AuditLayout {
  const all = t("audit.filter.none");
  const body = askedBody(url);
  return {
    title: t("audit.title"),
    about: t("audit.about"),
    filters: [
      [t("audit.filter.login"), url.login?.trim() || all],
      [t("audit.filter.action"), url.action ? actionWord(url.action, t) : all],
      [t("audit.filter.body"), body === "" ? all : (bodyName ?? t("audit.filter.bodyUnknown", { body }))],
      [t("audit.filter.report"), url.report || all],
      [t("audit.filter.from"), url.since || all],
      [t("audit.filter.to"), url.until || all],
    ],
    counted: t("audit.counted"),
    exportedAt: t("audit.exportedAt"),
    columns: columns.map((id) => t(id)),
    row: (entry) => auditRow(entry, t),
  };
}

function auditRow(entry: AuditView, t: Text): readonly (string | number | null)[] {
  return [
    entry.id,
    shanghaiTime(entry.at),
    entry.login || t("audit.nobody"),
    actionWord(entry.action, t),
    entry.bodyName,
    entry.reportId,
    detailLines(entry, t).join("; "),
  ];
}
