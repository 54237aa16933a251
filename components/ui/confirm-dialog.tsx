"use client";

import type { ReactNode } from "react";
import { useText } from "@/components/messages/text-provider";
import { Button } from "./button";
import styles from "./dialog.module.css";
import { DialogFrame } from "./dialog-frame";

/** Asks before something is done. Render it only while it is open; `confirm` names the act (verb + object). */
export function ConfirmDialog({
  title,
  confirm,
  blocked = false,
  danger = false,
  onConfirm,
  onClose,
  children,
}: {
  title: ReactNode;
  confirm: string;
  /** The act cannot be confirmed (yet), or is under way. */
  blocked?: boolean;
  danger?: boolean;
  onConfirm: () => void;
  onClose: () => void;
  children: ReactNode;
}) {
  const text = useText();
  return (
    <DialogFrame title={title} shape="box" closeLabel={text("ui.close")} onClose={onClose}>
      <div className={styles.body}>{children}</div>
      <div className={styles.actions}>
        <Button onClick={onClose}>{text("ui.cancel")}</Button>
        <Button tone={danger ? "danger" : "primary"} disabled={blocked} onClick={onConfirm}>
          {confirm}
        </Button>
      </div>
    </DialogFrame>
  );
}
