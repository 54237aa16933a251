"use client";

import { useMutation } from "@tanstack/react-query";
import { useId, useRef, useState } from "react";
import { placeholders } from "@/domain/reminders/reminder-text";
import type { TemplateView } from "@/server/reminders/reminder-view";
import { useApi } from "../api/api-provider";
import { useText } from "../messages/text-provider";
import { Button } from "../ui/button";
import { ConfirmDialog } from "../ui/confirm-dialog";
import { Notice } from "../ui/notice";
import styles from "./reminders.module.css";
import { TemplatePreviewSheet } from "./template-preview";

interface TemplateDialogProps {
  /** The text to change, or to start from. */
  readonly template: TemplateView;
  readonly isNew: boolean;
  readonly year: number;
  readonly onSaved: () => void;
  readonly onClose: () => void;
}

/** Writes a text: the facts it may name are put in by button, and it is shown as a real body would read it. */
export function TemplateDialog({ template, isNew, year, onSaved, onClose }: TemplateDialogProps) {
  const t = useText();
  const api = useApi();
  const id = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  const [name, setName] = useState(isNew ? "" : template.name);
  const [text, setText] = useState(template.text);
  const [short, setShort] = useState(false);
  const preview = useMutation(api.reminders.previewText.mutationOptions());
  const save = useMutation(
    api.reminders.saveTemplate.mutationOptions({ onSuccess: ({ outcome }) => (outcome === "saved" ? onSaved() : undefined) }),
  );
  const isShort = name.trim() === "" || text.trim().length < 5;
  const insert = (word: string) => {
    const { selectionStart: from = text.length, selectionEnd: to = text.length } = area.current ?? {};
    setText(`${text.slice(0, from)}{${word}}${text.slice(to)}`);
    area.current?.focus();
  };
  const submit = () => {
    setShort(isShort);
    if (!isShort) save.mutate({ id: isNew ? null : template.id, revision: isNew ? 0 : template.revision, name, text });
  };
  return (
    <ConfirmDialog
      title={t(isNew ? "reminders.templates.new" : "reminders.templates.edit")}
      confirm={t("reminders.templates.save")}
      blocked={save.isPending}
      onConfirm={submit}
      onClose={onClose}
    >
      <p className={styles.field}>
        <label htmlFor={`${id}-name`}>{t("reminders.templates.name")}</label>
        <input id={`${id}-name`} data-autofocus maxLength={40} value={name} onChange={(event) => setName(event.target.value)} />
      </p>
      <p className={styles.field}>
        <label htmlFor={`${id}-text`}>{t("reminders.templates.text")}</label>
        <textarea ref={area} id={`${id}-text`} rows={7} maxLength={2000} value={text} onChange={(event) => setText(event.target.value)} />
      </p>
      <p className={styles.placeholders}>
        {t("reminders.templates.insert")}
        {placeholders.map((word) => (
          <button key={word} type="button" onClick={() => insert(word)}>
            {word}
          </button>
        ))}
      </p>
      <p className={styles.check}>
        <Button small disabled={preview.isPending || text.trim().length < 5} onClick={() => preview.mutate({ text, year })}>
          {t("reminders.templates.preview")}
        </Button>
      </p>
      {preview.data ? <TemplatePreviewSheet preview={preview.data} year={year} /> : null}
      {short ? <Notice tone="bad">{t("reminders.templates.short")}</Notice> : null}
      {save.data && save.data.outcome !== "saved" ? (
        <Notice tone="bad">
          {t(`reminders.templates.${save.data.outcome}`, {
            faults: save.data.outcome === "unknownPlaceholder" ? save.data.faults.join(" ") : "",
          })}
        </Notice>
      ) : null}
      {save.isError || preview.isError ? <Notice tone="bad">{t("reminders.dialog.failed")}</Notice> : null}
    </ConfirmDialog>
  );
}
