"use client";

import { useMutation, useQuery } from "@tanstack/react-query";
import { useId, useState } from "react";
import type { DryRun } from "@/server/reminders/reminder-view";
import { useApi } from "../api/api-provider";
import { SkippedList } from "../compliance/skipped-list";
import { useText } from "../messages/text-provider";
import { ConfirmDialog } from "../ui/confirm-dialog";
import { Notice } from "../ui/notice";
import styles from "./reminders.module.css";

const sides = ["before", "on", "after"] as const;
type Side = (typeof sides)[number];
const daysOf = (side: Side, count: number) => (side === "on" ? 0 : side === "before" ? -count : count);

/** Switches an automatic reminder on, after a dry run of what it would do today. */
export function SwitchOnDialog({ onDone, onClose }: { onDone: () => void; onClose: () => void }) {
  const t = useText();
  const api = useApi();
  const id = useId();
  const [side, setSide] = useState<Side>("before");
  const [count, setCount] = useState("7");
  const [templateId, setTemplateId] = useState<number | null>(null);
  const { data: templates } = useQuery(api.reminders.templates.queryOptions());
  const number = Number(count);
  const isValid = side === "on" || (Number.isInteger(number) && number >= 1 && number <= 60);
  const rule = { days: isValid ? daysOf(side, number) : 0, templateId };
  const { data: run, isFetching } = useQuery(api.reminders.dryRun.queryOptions(rule, { enabled: isValid, staleTime: 0 }));
  const on = useMutation(api.reminders.switchOn.mutationOptions({ onSuccess: ({ outcome }) => (outcome === "on" ? onDone() : undefined) }));
  return (
    <ConfirmDialog
      title={t("reminders.rules.add")}
      confirm={t("reminders.rules.add")}
      blocked={!isValid || on.isPending}
      onConfirm={() => on.mutate(rule)}
      onClose={onClose}
    >
      <p className={styles.field}>
        <label htmlFor={`${id}-side`}>{t("reminders.rules.when")}</label>
        <select id={`${id}-side`} data-autofocus value={side} onChange={(event) => setSide(event.target.value as Side)}>
          {sides.map((one) => (
            <option key={one} value={one}>
              {t(`reminders.rules.choose.${one}`)}
            </option>
          ))}
        </select>
      </p>
      {side === "on" ? null : (
        <p className={styles.field}>
          <label htmlFor={`${id}-days`}>{t("reminders.rules.days")}</label>
          <input id={`${id}-days`} type="number" min={1} max={60} value={count} onChange={(event) => setCount(event.target.value)} />
        </p>
      )}
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
            </option>
          ))}
        </select>
      </p>
      {run && isValid && !isFetching ? <DryRunSheet run={run} /> : <p className="note">{t("reminders.dialog.preparing")}</p>}
      {on.data?.outcome === "already" ? <Notice tone="bad">{t("reminders.rules.already")}</Notice> : null}
      {on.isError ? <Notice tone="bad">{t("reminders.dialog.failed")}</Notice> : null}
    </ConfirmDialog>
  );
}

/** What the rule would do today, were it on, and when it would next send. */
function DryRunSheet({ run }: { run: DryRun }) {
  const t = useText();
  const later = run.next.map(({ date, bodies }) => t("reminders.rules.nextDay", { date, n: bodies })).join("; ");
  return (
    <div role="status">
      <p className={styles.total}>{t("reminders.rules.wouldRemind", { today: run.today, n: run.remind })}</p>
      {run.names.length > 0 ? <p className={styles.names}>{run.names.join("、")}</p> : null}
      <SkippedList skipped={run.skipped} />
      <p className="note">{later === "" ? t("reminders.rules.noNext") : t("reminders.rules.next", { days: later })}</p>
    </div>
  );
}
