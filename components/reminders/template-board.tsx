"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { TemplateView } from "@/server/reminders/reminder-view";
import { useApi } from "../api/api-provider";
import { useText } from "../messages/text-provider";
import { Button } from "../ui/button";
import { ConfirmDialog } from "../ui/confirm-dialog";
import { DataTable } from "../ui/data-table";
import { Notice } from "../ui/notice";
import { Sheet } from "../ui/sheet";
import styles from "./reminders.module.css";
import { TemplateDialog } from "./template-dialog";

type Open = { readonly act: "edit" | "retire"; readonly template: TemplateView } | { readonly act: "new"; readonly template: TemplateView };

/** The texts of reminders: those of the own office can be changed, those from above and the built-in one be started from. */
export function TemplateBoard({ start, year }: { start: readonly TemplateView[]; year: number }) {
  const t = useText();
  const api = useApi();
  const cache = useQueryClient();
  const [open, setOpen] = useState<Open | null>(null);
  const { data: templates } = useQuery(api.reminders.templates.queryOptions(undefined, { initialData: [...start] }));
  const close = () => setOpen(null);
  const refresh = () => {
    close();
    void cache.invalidateQueries({ queryKey: api.reminders.templates.queryKey() });
  };
  const [builtIn] = templates;
  const create = builtIn ? (
    <Button onClick={() => setOpen({ act: "new", template: builtIn })}>{t("reminders.templates.new")}</Button>
  ) : null;
  return (
    <Sheet title={t("reminders.templates")} aside={create}>
      <DataTable label={t("reminders.templates")}>
        <thead>
          <tr>
            <th scope="col">{t("reminders.templates.name")}</th>
            <th scope="col">{t("reminders.templates.owner")}</th>
            <th scope="col">{t("reminders.templates.text")}</th>
            <th scope="col">
              <span className={styles.hidden}>{t("reminders.templates.edit")}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {templates.map((template) => (
            <tr key={template.id ?? 0}>
              <td className="nowrap">{template.name}</td>
              <td>{template.owner ?? t("reminders.templates.builtIn")}</td>
              <td className={styles.words}>{template.text}</td>
              <td className="nowrap">
                {template.mayChange ? (
                  <>
                    <Button small tone="quiet" onClick={() => setOpen({ act: "edit", template })}>
                      {t("reminders.templates.edit")}
                    </Button>
                    <Button small tone="quiet" onClick={() => setOpen({ act: "retire", template })}>
                      {t("reminders.templates.retire")}
                    </Button>
                  </>
                ) : (
                  <Button small tone="quiet" onClick={() => setOpen({ act: "new", template })}>
                    {t("reminders.templates.copyOf")}
                  </Button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </DataTable>
      {open?.act === "retire" ? <RetireDialog template={open.template} onDone={refresh} onClose={close} /> : null}
      {open && open.act !== "retire" ? (
        <TemplateDialog template={open.template} isNew={open.act === "new"} year={year} onSaved={refresh} onClose={close} />
      ) : null}
    </Sheet>
  );
}

function RetireDialog({ template, onDone, onClose }: { template: TemplateView; onDone: () => void; onClose: () => void }) {
  const t = useText();
  const { mutate, data, isPending } = useMutation(
    useApi().reminders.retireTemplate.mutationOptions({ onSuccess: ({ outcome }) => (outcome === "retired" ? onDone() : undefined) }),
  );
  const { id, revision, name } = template;
  return (
    <ConfirmDialog
      title={t("reminders.templates.retire")}
      confirm={t("reminders.templates.retire")}
      blocked={isPending || id === null}
      onConfirm={() => (id === null ? undefined : mutate({ id, revision }))}
      onClose={onClose}
    >
      <p>{t("reminders.templates.retireText", { name })}</p>
      {data && data.outcome !== "retired" ? <Notice tone="bad">{t(`reminders.templates.${data.outcome}`)}</Notice> : null}
    </ConfirmDialog>
  );
}
