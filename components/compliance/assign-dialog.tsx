"use client";

import { useMutation, useQuery } from "@tanstack/react-query";
import { useId, useState } from "react";
import { useApi } from "../api/api-provider";
import { useLocale, useText } from "../messages/text-provider";
import { ConfirmDialog } from "../ui/confirm-dialog";
import { Notice } from "../ui/notice";
import styles from "./batch-dialog.module.css";

/** Reports given away with one call. */
const AT_ONCE = 500;

/** Gives the reports of the bodies chosen to a reviewer of the office, or takes them back. */
export function AssignDialog({ year, reportIds, onClose }: { year: number; reportIds: readonly number[]; onClose: () => void }) {
  const t = useText();
  const locale = useLocale();
  const id = useId();
  const api = useApi();
  const { data } = useQuery(api.reviews.workload.queryOptions({ year }));
  const { mutateAsync } = useMutation(api.reviews.assign.mutationOptions());
  const [reviewer, setReviewer] = useState("");
  const [phase, setPhase] = useState<"asking" | "running" | "done">("asking");
  const [told, setTold] = useState<{ readonly assigned: number; readonly skipped: number; readonly refusal: string | null } | null>(null);
  const run = async () => {
    setPhase("running");
    const sum = { assigned: 0, skipped: 0, refusal: null as string | null };
    try {
      for (let at = 0; at < reportIds.length && sum.refusal === null; at += AT_ONCE) {
        const ids = reportIds.slice(at, at + AT_ONCE);
        const result = await mutateAsync({ reportIds: ids, reviewerId: reviewer === "none" ? null : Number(reviewer) });
        if (result.outcome === "refused") sum.refusal = result.message[locale];
        else {
          sum.assigned += result.assigned;
          sum.skipped += result.skipped;
        }
      }
    } catch {
      sum.refusal = t("office.approve.failed");
    }
    setTold(sum);
    setPhase(sum.refusal === null ? "done" : "asking");
  };
  return (
    <ConfirmDialog
      title={t("office.assign.title", { n: reportIds.length })}
      confirm={t(phase === "done" ? "office.approve.close" : "office.assign.confirm")}
      blocked={phase === "running" || (phase === "asking" && reviewer === "")}
      onConfirm={phase === "done" ? onClose : () => void run()}
      onClose={onClose}
    >
      <p>{t("office.assign.text")}</p>
      <p className={styles.field}>
        <label htmlFor={id}>{t("office.assign.reviewer")}</label>
        <select id={id} data-autofocus value={reviewer} onChange={(event) => setReviewer(event.target.value)}>
          <option value="">{t("office.assign.choose")}</option>
          {data?.reviewers.map((one) => (
            <option key={one.accountId} value={one.accountId}>
              {one.name}
            </option>
          ))}
          <option value="none">{t("office.assign.none")}</option>
        </select>
      </p>
      {told ? (
        <p role="status" className={styles.progress}>
          {t("office.assign.done", { n: told.assigned, skipped: told.skipped })}
        </p>
      ) : null}
      {told?.refusal ? <Notice tone="bad">{told.refusal}</Notice> : null}
    </ConfirmDialog>
  );
}
