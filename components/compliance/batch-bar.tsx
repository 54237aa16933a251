"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import type { FilingStatus } from "@/domain/deadlines/filing-status";
import type { ComplianceMatrix, MatrixRow } from "@/server/compliance/compliance-view";
import { useText } from "../messages/text-provider";
import { NoticeDialog } from "../report/notice-dialog";
import { ApproveDialog } from "./approve-dialog";
import { AssignDialog } from "./assign-dialog";
import styles from "./batch-bar.module.css";
import { ExportLinks } from "./export-links";
import { ExtendDialog } from "./extend-dialog";
import type { MatrixQuery } from "./matrix-query";
import type { Chosen } from "./matrix-years";
import { reportsToMend } from "./prepare-list";
import { ReminderDialog } from "./reminder-dialog";

interface BatchBarProps {
  readonly matrix: ComplianceMatrix;
  readonly query: MatrixQuery;
  readonly chosen: Chosen;
  readonly overdue: readonly number[];
  readonly names: ReadonlyMap<number, MatrixRow>;
  readonly load: (ids: readonly number[]) => Promise<ReadonlyMap<number, MatrixRow>>;
  readonly choose: (ids: readonly number[], on: boolean) => void;
  readonly clear: () => void;
}

/** The bodies chosen whose status is one of these. */
const withStatus = (chosen: Chosen, ...statuses: readonly FilingStatus[]) =>
  [...chosen].filter(([, status]) => statuses.includes(status)).map(([id]) => id);

type Open =
  | { readonly dialog: "extend" | "approve" | "remind"; readonly ids: readonly number[] }
  | { readonly dialog: "notice" | "assign"; readonly reportIds: readonly number[] };

/** What can be done with the bodies chosen; it stands at the bottom, always in the same place. */
export function BatchBar({ matrix, query, chosen, overdue, names, load, choose, clear }: BatchBarProps) {
  const t = useText();
  const router = useRouter();
  const [open, setOpen] = useState<Open | null>(null);
  const ids = [...chosen.keys()];
  const toRemind = withStatus(chosen, "overdue", "returned", "draft", "due", "extended", "missing");
  const toExtend = withStatus(chosen, "overdue", "draft", "due", "extended", "missing");
  const filed = withStatus(chosen, "pending", "returned", "approved", "approvedLate");
  const waiting = withStatus(chosen, "pending");
  const late = withStatus(chosen, "overdue").length;
  const [nothing, setNothing] = useState(false);
  // Rows out of sight are read first: only they tell which reports there are.
  const withReports = (dialog: "notice" | "assign", of: readonly number[], reportsOf: (rows: readonly MatrixRow[]) => readonly number[]) =>
    void load(of).then((rows) => {
      const reportIds = reportsOf(of.flatMap((id) => rows.get(id) ?? []));
      setNothing(reportIds.length === 0);
      if (reportIds.length > 0) setOpen({ dialog, reportIds });
    });
  const close = () => setOpen(null);
  const closeAndRefresh = () => {
    close();
    router.refresh();
  };
  const season = matrix.years.length - 1;
  const act = (label: string, count: number, onClick: () => void) =>
    count === 0 ? null : (
      <button type="button" className={styles.button} onClick={onClick}>
        {label}
      </button>
    );
  return (
    <section className={styles.bar} aria-label={t("office.batch.label")}>
      <b role="status">{t("office.batch.count", { n: ids.length })}</b>
      <small>{t("office.batch.overdue", { n: late })}</small>
      {overdue.some((id) => !chosen.has(id)) ? (
        <button type="button" className={styles.link} onClick={() => choose(overdue, true)}>
          {t("office.batch.allOverdue", { n: overdue.length })}
        </button>
      ) : null}
      {matrix.ids.length > ids.length ? (
        <button type="button" className={styles.link} onClick={() => choose(matrix.ids, true)}>
          {t("office.batch.allFound", { n: matrix.ids.length })}
        </button>
      ) : null}
      <button type="button" className={styles.link} onClick={clear}>
        {t("office.batch.clear")}
      </button>
      <span className={styles.grow} />
      {act(t("office.batch.approve", { n: waiting.length }), waiting.length, () => setOpen({ dialog: "approve", ids: waiting }))}
      {act(t("office.batch.extend", { n: toExtend.length }), toExtend.length, () => setOpen({ dialog: "extend", ids: toExtend }))}
      {act(t("office.batch.assign", { n: filed.length }), filed.length, () =>
        withReports("assign", filed, (rows) => rows.flatMap(({ reportIds }) => reportIds[season] ?? [])),
      )}
      {act(t("office.batch.notices"), filed.length, () => withReports("notice", filed, (rows) => reportsToMend(rows, season)))}
      {nothing ? <small role="status">{t("office.batch.noNotices")}</small> : null}
      <ExportLinks year={matrix.year} query={query} ids={ids} count={ids.length} look={styles.button} />
      <button
        type="button"
        className={styles.main}
        disabled={toRemind.length === 0}
        onClick={() => setOpen({ dialog: "remind", ids: toRemind })}
      >
        {t("office.batch.remind", { n: toRemind.length })}
      </button>
      {open?.dialog === "approve" ? <ApproveDialog year={matrix.year} ids={open.ids} onClose={closeAndRefresh} /> : null}
      {open?.dialog === "extend" ? (
        <ExtendDialog {...{ names, load }} year={matrix.year} ids={open.ids} today={matrix.today} onClose={closeAndRefresh} />
      ) : null}
      {open?.dialog === "notice" ? <NoticeDialog reportIds={open.reportIds} onClose={close} /> : null}
      {open?.dialog === "assign" ? <AssignDialog year={matrix.year} reportIds={open.reportIds} onClose={closeAndRefresh} /> : null}
      {open?.dialog === "remind" ? <ReminderDialog year={matrix.year} ids={open.ids} onClose={close} /> : null}
    </section>
  );
}
