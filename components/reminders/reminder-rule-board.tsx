"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { ReminderRuleView } from "@/server/reminders/reminder-view";
import { useApi } from "../api/api-provider";
import { shanghaiTime } from "../layout/shanghai-time";
import { useText } from "../messages/text-provider";
import { Button } from "../ui/button";
import { ConfirmDialog } from "../ui/confirm-dialog";
import { DataTable } from "../ui/data-table";
import { EmptyState } from "../ui/empty-state";
import { Notice } from "../ui/notice";
import { Sheet } from "../ui/sheet";
import styles from "./reminders.module.css";
import { dayWords } from "./rule-words";
import { SwitchOnDialog } from "./switch-on-dialog";

/** The automatic reminders of the own office, each with who switched it on and what came of it. */
export function ReminderRuleBoard({ start }: { start: readonly ReminderRuleView[] }) {
  const t = useText();
  const api = useApi();
  const cache = useQueryClient();
  const [adding, setAdding] = useState(false);
  const [closing, setClosing] = useState<ReminderRuleView | null>(null);
  const { data: rules } = useQuery(api.reminders.rules.queryOptions(undefined, { initialData: [...start] }));
  const refresh = () => {
    setAdding(false);
    setClosing(null);
    void cache.invalidateQueries({ queryKey: api.reminders.rules.queryKey() });
  };
  const off = useMutation(api.reminders.switchOff.mutationOptions({ onSuccess: refresh }));
  return (
    <Sheet title={t("reminders.rules")} aside={<Button onClick={() => setAdding(true)}>{t("reminders.rules.add")}</Button>}>
      <p className="note">{t("reminders.rules.text")}</p>
      {rules.length === 0 ? (
        <EmptyState title={t("reminders.rules.none")} />
      ) : (
        <DataTable label={t("reminders.rules")}>
          <thead>
            <tr>
              <th scope="col">{t("reminders.rules.day")}</th>
              <th scope="col">{t("reminders.dialog.template")}</th>
              <th scope="col">{t("reminders.rules.by")}</th>
              <th data-num scope="col">
                {t("reminders.rules.done")}
              </th>
              <th scope="col">
                <span className={styles.hidden}>{t("reminders.rules.off")}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {rules.map((rule) => (
              <tr key={rule.id}>
                <td className="nowrap">{dayWords(rule.days, t)}</td>
                <td>{rule.templateName ?? t("reminders.templates.builtIn")}</td>
                <td>
                  {rule.switchedOnBy} · {shanghaiTime(rule.switchedOnAt)}
                </td>
                <td data-num>
                  {rule.reminded} / {rule.skipped}
                </td>
                <td>
                  <Button small tone="quiet" onClick={() => setClosing(rule)}>
                    {t("reminders.rules.off")}
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </DataTable>
      )}
      {adding ? <SwitchOnDialog onDone={refresh} onClose={() => setAdding(false)} /> : null}
      {closing ? (
        <ConfirmDialog
          title={t("reminders.rules.off")}
          confirm={t("reminders.rules.off")}
          blocked={off.isPending}
          onConfirm={() => off.mutate({ id: closing.id })}
          onClose={() => setClosing(null)}
        >
          <p>{t("reminders.rules.confirmOff", { day: dayWords(closing.days, t) })}</p>
          {off.isError ? <Notice tone="bad">{t("reminders.dialog.failed")}</Notice> : null}
        </ConfirmDialog>
      ) : null}
    </Sheet>
  );
}
