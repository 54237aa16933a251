"use client";

import { useState } from "react";
import type { MatrixRow } from "@/server/compliance/compliance-view";
import { useText } from "../messages/text-provider";
import { NoticeDialog } from "../report/notice-dialog";
import styles from "./batch-bar.module.css";
import { type ListSeason, listCsv, reportsToMend, rowsToRemind } from "./prepare-list";
import { seasonStatus } from "./prepare-matrix";
import { ReminderDialog } from "./reminder-dialog";
import { saveText } from "./save-text";

/** What can be done with the bodies ticked; it stands at the bottom, always in the same place. */
export function BatchBar(props: {
  rows: readonly MatrixRow[];
  overdue: readonly MatrixRow[];
  list: ListSeason;
  filters: string;
  onSelect: (rows: readonly MatrixRow[]) => void;
  onClear: () => void;
}) {
  const { rows, overdue, list, filters, onSelect, onClear } = props;
  const t = useText();
  const [reminding, setReminding] = useState(false);
  const [noticing, setNoticing] = useState(false);
  const toRemind = rowsToRemind(rows, list.season);
  const late = rows.filter((row) => seasonStatus(row, list.season) === "overdue").length;
  const chosen = new Set(rows.map((row) => row.bodyId));
  const allChosen = overdue.every((row) => chosen.has(row.bodyId));
  const faulty = reportsToMend(rows, list.season);
  const save = () => saveText(`${t("office.csv.title", { year: list.year })}.csv`, listCsv(rows, list, { t, filters }));
  return (
    <section className={styles.bar} aria-label={t("office.batch.label")}>
      <b role="status">{t("office.batch.count", { n: rows.length })}</b>
      <small>{t("office.batch.overdue", { n: late })}</small>
      {overdue.length > 0 && !allChosen ? (
        <button type="button" className={styles.link} onClick={() => onSelect(overdue)}>
          {t("office.batch.allOverdue", { n: overdue.length })}
        </button>
      ) : null}
      <span className={styles.grow} />
      {toRemind.length === 0 ? <small>{t("office.batch.noneToRemind")}</small> : null}
      {faulty.length > 0 ? (
        <button type="button" className={styles.button} onClick={() => setNoticing(true)}>
          {t("export.batch", { n: faulty.length })}
        </button>
      ) : null}
      <button type="button" className={styles.button} onClick={save}>
        {t("office.batch.export")}
      </button>
      <button type="button" className={styles.button} onClick={onClear}>
        {t("office.batch.clear")}
      </button>
      <button type="button" className={styles.main} disabled={toRemind.length === 0} onClick={() => setReminding(true)}>
        {t("office.batch.remind", { n: toRemind.length })}
      </button>
      {noticing ? <NoticeDialog reportIds={faulty} onClose={() => setNoticing(false)} /> : null}
      {reminding ? <ReminderDialog rows={toRemind} list={list} onClose={() => setReminding(false)} /> : null}
    </section>
  );
}
