"use client";

import { useMutation, useQuery } from "@tanstack/react-query";
import { useId, useState } from "react";
import { useApi } from "../api/api-provider";
import { useText } from "../messages/text-provider";
import { ConfirmDialog } from "../ui/confirm-dialog";
import { Notice } from "../ui/notice";
import styles from "./reminder-dialog.module.css";
import { ReminderOutcome } from "./reminder-outcome";
import { SkippedList } from "./skipped-list";

interface ReminderDialogProps {
  readonly year: number;
  /** The bodies to remind; those that cannot be are listed with why. */
  readonly ids: readonly number[];
  readonly onClose: () => void;
}

/** Reminds (催报) the bodies chosen: the text as the first of them reads it, who is left out, and afterwards what to take along. */
export function ReminderDialog({ year, ids, onClose }: ReminderDialogProps) {
  const t = useText();
  const api = useApi();
  const id = useId();
  const [templateId, setTemplateId] = useState<number | null>(null);
  const { data: templates } = useQuery(api.reminders.templates.queryOptions());
  const { mutateAsync: prepare } = useMutation(api.reminders.preview.mutationOptions());
  // Thousands of ids do not fit an address, so this reading goes the way changes go.
  const { data: plan, isError: planFailed } = useQuery({
    queryKey: ["reminder-plan", year, templateId, ids],
    queryFn: () => prepare({ bodyIds: [...ids], year, templateId }),
    gcTime: 0,
    retry: false,
  });
  const { mutate: send, data: sent, isPending, isError: sendFailed } = useMutation(api.compliance.remind.mutationOptions());
  const n = plan?.remind ?? 0;
  return (
    <ConfirmDialog
      title={t("reminders.dialog.title", { n: ids.length })}
      confirm={sent ? t("reminders.dialog.close") : t("reminders.dialog.confirm", { n })}
      blocked={isPending || (!sent && n === 0)}
      onConfirm={() => (sent ? onClose() : send({ bodyIds: [...ids], year, templateId }))}
      onClose={onClose}
    >
      {sent ? (
        <ReminderOutcome result={sent} />
      ) : (
        <>
          <p className={styles.field}>
            <label htmlFor={`${id}-template`}>{t("reminders.dialog.template")}</label>
            <select
              id={`${id}-template`}
              value={templateId ?? ""}
              onChange={(event) => setTemplateId(event.target.value === "" ? null : Number(event.target.value))}
            >
              {(templates ?? []).map((template) => (
                <option key={template.id ?? 0} value={template.id ?? ""}>
                  {template.name}
                  {template.owner ? `（${template.owner}）` : ""}
                </option>
              ))}
            </select>
          </p>
          {plan ? null : <p className="note">{planFailed ? t("reminders.dialog.failed") : t("reminders.dialog.preparing")}</p>}
          {plan?.first ? (
            <>
              <p className={styles.caption}>{t("reminders.dialog.first", { name: plan.first.name })}</p>
              <p className={styles.letter}>{plan.first.text}</p>
              <p className="note">{t("reminders.dialog.how")}</p>
            </>
          ) : null}
          {plan && n === 0 ? <Notice tone="warn">{t("reminders.dialog.nobody")}</Notice> : null}
          <SkippedList skipped={plan?.skipped ?? []} />
          {sendFailed ? <Notice tone="bad">{t("reminders.dialog.failed")}</Notice> : null}
        </>
      )}
    </ConfirmDialog>
  );
}
