import type { AuditView } from "@/server/bodies/body-view";
import { shanghaiTime } from "../layout/shanghai-time";
import type { Text } from "../messages/server-text";
import { DataTable } from "../ui/data-table";
import styles from "./audit.module.css";
import { actionWord, detailLines } from "./prepare-audit";

/** The entries of one page, latest first. */
export function AuditTable({ entries, t }: { entries: readonly AuditView[]; t: Text }) {
  return (
    <DataTable label={t("audit.label")}>
      <thead>
        <tr>
          <th data-num>{t("audit.number")}</th>
          <th scope="col">{t("audit.at")}</th>
          <th scope="col">{t("audit.who")}</th>
          <th scope="col">{t("audit.what")}</th>
          <th scope="col">{t("audit.body")}</th>
          <th scope="col">{t("audit.detail")}</th>
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <tr key={entry.id} className={styles.entry}>
            <td data-num>{entry.id}</td>
            <td className="nowrap">{shanghaiTime(entry.at)}</td>
            <td>{entry.login || t("audit.nobody")}</td>
            <td className="nowrap" title={entry.action}>
              {actionWord(entry.action, t)}
            </td>
            <td>{entry.bodyName ?? "—"}</td>
            <td className={styles.detail}>
              {[...(entry.reportId === null ? [] : [t("audit.report", { id: entry.reportId })]), ...detailLines(entry, t)].join("; ")}
            </td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}
