"use client";

import { type ReactNode, useId } from "react";
import { useText } from "../messages/text-provider";
import { Button } from "../ui/button";
import { DialogFrame } from "../ui/dialog-frame";
import { Notice } from "../ui/notice";
import styles from "./admin.module.css";

interface FormDialogProps {
  readonly title: string;
  readonly submit: string;
  readonly busy: boolean;
  /** Why the last attempt was refused, in words; null when there was none. */
  readonly refusal: string | null;
  readonly onSubmit: (form: FormData) => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A form in a dialog; Enter saves, Esc leaves, a refusal stands above the fields and nothing typed is lost. */
export function FormDialog({ title, submit, busy, refusal, onSubmit, onClose, children }: FormDialogProps) {
  const t = useText();
  const id = useId();
  return (
    <DialogFrame title={title} shape="box" closeLabel={t("ui.close")} onClose={onClose}>
      <form
        id={id}
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          onSubmit(new FormData(event.currentTarget));
        }}
      >
        {refusal ? (
          <Notice tone="bad" title={t("admin.failed")}>
            {refusal}
          </Notice>
        ) : null}
        {children}
      </form>
      <div className={styles.actions}>
        <Button onClick={onClose}>{t("ui.cancel")}</Button>
        <Button tone="primary" type="submit" form={id} disabled={busy}>
          {submit}
        </Button>
      </div>
    </DialogFrame>
  );
}
