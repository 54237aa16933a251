"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useApi } from "@/components/api/api-provider";
import type { MessageId } from "@/components/messages/messages";
import { useLocale, useText } from "@/components/messages/text-provider";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { DataTable } from "@/components/ui/data-table";
import { Notice } from "@/components/ui/notice";
import { printValue } from "@/domain/facts/print-value";
import type { CellId } from "@/domain/form/edition";
import { type Draft, draftValue } from "./draft";
import { openFindings } from "./live-check";
import { newKey } from "./new-key";
import styles from "./report-desk.module.css";

const KEY_CELLS: readonly { readonly cell: CellId; readonly label: MessageId }[] = [
  { cell: "applications.newReceived.total", label: "key.newReceived" },
  { cell: "applications.carriedIn.total", label: "key.carriedIn" },
  { cell: "applications.granted.total", label: "key.granted" },
  { cell: "applications.concluded.total", label: "key.concluded" },
  { cell: "applications.carriedOut.total", label: "key.carriedOut" },
  { cell: "disputes.reconsideration.total", label: "key.reconsideration" },
];

/** The last look before submitting: key numbers beside last year's, and the statement to be ticked. */
export function SubmitDialog({ draft, onClose, onReload }: { draft: Draft; onClose: () => void; onReload: () => void }) {
  const api = useApi();
  const text = useText();
  const locale = useLocale();
  const router = useRouter();
  const [ticked, setTicked] = useState(false);
  const [key] = useState(newKey);
  const submit = useMutation(api.reports.submit.mutationOptions());
  const { summary } = draft.report;
  const result = submit.data;
  const refusal = result && result.outcome !== "submitted" ? result.message[locale] : submit.isError ? text("submit.failed") : null;
  const leaving = submit.isPending || result?.outcome === "submitted";
  const confirm = () =>
    submit.mutate(
      { reportId: summary.id, revision: draft.revision, idempotencyKey: key },
      {
        onSuccess: (answer) => {
          if (answer.outcome === "submitted") router.push(`/receipts/${answer.receipt.number}`);
          else if (answer.outcome === "stale") onReload();
        },
      },
    );
  const warnings = draft.findings.filter(({ explanation }) => explanation !== null).length;
  return (
    <ConfirmDialog
      title={text("submit.title", { year: summary.year })}
      confirm={text(leaving ? "submit.busy" : "submit.confirm")}
      blocked={!ticked || leaving || openFindings(draft.findings, "error").length > 0}
      onConfirm={confirm}
      onClose={onClose}
    >
      <p>{text("submit.what", { body: summary.bodyName, version: draft.versionNumber, explained: warnings })}</p>
      <KeyNumbers draft={draft} />
      <label className={styles.statement}>
        <input type="checkbox" data-autofocus checked={ticked} onChange={(event) => setTicked(event.target.checked)} />
        <span>{text("submit.statement")}</span>
      </label>
      {refusal ? <Notice tone="bad">{refusal}</Notice> : null}
    </ConfirmDialog>
  );
}

function KeyNumbers({ draft }: { draft: Draft }) {
  const text = useText();
  const { year } = draft.report.summary;
  const shown = (value: number | null) => (value === null ? text("missing") : printValue(value));
  return (
    <DataTable label={text("submit.numbers")}>
      <thead>
        <tr>
          <th>{text("submit.unit")}</th>
          <th data-num>{year}</th>
          <th data-num>{year - 1}</th>
        </tr>
      </thead>
      <tbody>
        {KEY_CELLS.filter(({ cell }) => draft.report.cells[cell]).map(({ cell, label }) => (
          <tr key={cell}>
            <td>{text(label)}</td>
            <td data-num>
              <b>{shown(draftValue(draft, cell))}</b>
            </td>
            <td data-num>{draft.report.cells[cell]?.lastYear == null ? "—" : printValue(draft.report.cells[cell]?.lastYear ?? null)}</td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}
