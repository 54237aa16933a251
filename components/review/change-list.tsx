"use client";

import { cellLabel } from "@/domain/facts/cell-label";
import type { CellId } from "@/domain/form/edition";
import type { ReportView } from "@/server/reports/report-view";
import { shanghaiTime } from "../layout/shanghai-time";
import { useLocale, useText } from "../messages/text-provider";
import { DataTable } from "../ui/data-table";
import { listChanges } from "./prepare-review";
import styles from "./review-panel.module.css";

const signed = (value: number) => (value < 0 ? `－${-value}` : `＋${value}`);

/** What changed since the last submitted version: old, new, difference, each leading to its cell. */
export function ChangeList({ report, onSelectCell }: { report: ReportView; onSelectCell: (cell: CellId) => void }) {
  const t = useText();
  const locale = useLocale();
  const changes = listChanges(report);
  const { latestDecision, version } = report;
  const returned = latestDecision?.decision === "returned" ? latestDecision : null;
  const title = returned
    ? t("review.changes", { n: returned.versionNumber, count: changes.length })
    : t("review.changesUnnumbered", { count: changes.length });
  if (changes.length === 0) {
    return <p className="note">{t(version.number === 1 && !returned ? "review.noChanges" : "review.sameFigures")}</p>;
  }
  return (
    <>
      <div className={styles.head}>
        <h2 className={styles.title}>{title}</h2>
        {returned ? (
          <span className="note">
            {t("review.lastReturn", { date: shanghaiTime(returned.at).slice(5, 10), n: returned.reasons.length })}
          </span>
        ) : null}
      </div>
      <DataTable label={title}>
        <thead>
          <tr>
            <th scope="col">{t("review.change.cell")}</th>
            <th data-num>{t("review.change.old")}</th>
            <th data-num>{t("review.change.new")}</th>
            <th data-num>{t("review.change.difference")}</th>
          </tr>
        </thead>
        <tbody>
          {changes.map(({ cell, before, now, difference }) => (
            <tr key={cell}>
              <td>
                <button type="button" className={styles.cellLink} onClick={() => onSelectCell(cell)}>
                  {cellLabel(cell)[locale]}
                </button>
              </td>
              <td data-num className="muted">
                {before ?? t("review.missing")}
              </td>
              <td data-num>
                <b>{now ?? t("review.missing")}</b>
              </td>
              <td data-num>{difference === null ? "—" : signed(difference)}</td>
            </tr>
          ))}
        </tbody>
      </DataTable>
    </>
  );
}
