"use client";

import { useMutation } from "@tanstack/react-query";
import { useId, useState } from "react";
import { useApi } from "@/components/api/api-provider";
import { useLocale, useText } from "@/components/messages/text-provider";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { Notice } from "@/components/ui/notice";
import type { FindingView } from "@/server/reports/report-view";
import styles from "./finding-panel.module.css";

const SHORTEST = 2;
const LONGEST = 1000;

/** Keeps a figure the checks object to, with the reason that will stand beside it. */
export function ExplainDialog({
  reportId,
  revision,
  finding,
  onDone,
  onClose,
}: {
  reportId: number;
  revision: number;
  finding: FindingView;
  onDone: () => void;
  onClose: () => void;
}) {
  const api = useApi();
  const text = useText();
  const locale = useLocale();
  const id = useId();
  const [reason, setReason] = useState(finding.explanation?.text ?? "");
  const explain = useMutation(api.reports.explain.mutationOptions());
  const refusal =
    explain.data && explain.data.outcome !== "recorded" ? explain.data.message[locale] : explain.isError ? text("explain.failed") : null;
  const confirm = () =>
    explain.mutate(
      { reportId, revision, findingKey: finding.key, text: reason.trim() },
      { onSuccess: (result) => (result.outcome === "recorded" ? onDone() : undefined) },
    );
  return (
    <ConfirmDialog
      title={text("explain.title")}
      confirm={text("explain.confirm")}
      blocked={explain.isPending || reason.trim().length < SHORTEST}
      onConfirm={confirm}
      onClose={onClose}
    >
      <p>{finding.message[locale]}</p>
      <p style={{ marginTop: 12 }}>
        <label htmlFor={id}>{text("explain.label")}</label>
      </p>
      <textarea
        id={id}
        data-autofocus
        className={styles.explain}
        maxLength={LONGEST}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      <p className="note">{text("explain.note")}</p>
      {refusal ? <Notice tone="bad">{refusal}</Notice> : null}
    </ConfirmDialog>
  );
}
