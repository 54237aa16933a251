"use client";

import { useMutation } from "@tanstack/react-query";
import { useId, useState } from "react";
import type { MatrixRow } from "@/server/compliance/compliance-view";
import { useApi } from "../api/api-provider";
import { useText } from "../messages/text-provider";
import { ConfirmDialog } from "../ui/confirm-dialog";
import { Notice } from "../ui/notice";
import styles from "./batch-dialog.module.css";

interface ExtendDialogProps {
  readonly year: number;
  readonly ids: readonly number[];
  readonly today: string;
  readonly names: ReadonlyMap<number, MatrixRow>;
  readonly load: (ids: readonly number[]) => Promise<unknown>;
  readonly onClose: () => void;
}

/** Gives the bodies chosen one new last day with a reason; those that cannot have it are listed with why. */
export function ExtendDialog({ year, ids, today, names, load, onClose }: ExtendDialogProps) {
  const t = useText();
  const id = useId();
  const [date, setDate] = useState("");
  const [reason, setReason] = useState("");
  const { mutate, data, isPending, isError } = useMutation(
    useApi().deadlines.extendMany.mutationOptions({
      // The names of those refused are read afterwards; until then they stand by their number.
      onSuccess: ({ refused }) => void load(refused.map(({ bodyId }) => bodyId)).catch(() => undefined),
    }),
  );
  const ready = date >= today && reason.trim().length >= 2;
  return (
    <ConfirmDialog
      title={t("office.extend.title", { n: ids.length })}
      confirm={t(data ? "office.approve.close" : "office.extend.confirm", { n: ids.length })}
      blocked={isPending || (!data && !ready)}
      onConfirm={() => (data ? onClose() : mutate({ year, bodyIds: [...ids], date, reason: reason.trim() }))}
      onClose={onClose}
    >
      {data ? (
        <>
          <p role="status" className={styles.progress}>
            {t("office.extend.done", { date, n: data.granted.length, refused: data.refused.length })}
          </p>
          <ul className={styles.list}>
            {data.refused.map((one) => (
              <li key={one.bodyId}>
                {names.get(one.bodyId)?.name ?? one.bodyId}　<span className="note">{t(`office.extend.${one.reason}`)}</span>
              </li>
            ))}
          </ul>
        </>
      ) : (
        <>
          <p>{t("office.extend.text")}</p>
          <p className={styles.field}>
            <label htmlFor={`${id}-date`}>{t("office.extend.date")}</label>
            <input
              id={`${id}-date`}
              type="date"
              data-autofocus
              min={today}
              value={date}
              onChange={(event) => setDate(event.target.value)}
            />
          </p>
          <p className={styles.field}>
            <label htmlFor={`${id}-reason`}>{t("office.extend.reason")}</label>
            <textarea id={`${id}-reason`} rows={3} maxLength={500} value={reason} onChange={(event) => setReason(event.target.value)} />
          </p>
        </>
      )}
      {isError ? <Notice tone="bad">{t("office.approve.failed")}</Notice> : null}
    </ConfirmDialog>
  );
}
