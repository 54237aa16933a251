"use client";

import { Button, Modal } from "antd";
import { type ReactNode, useState } from "react";
import { CopyButton } from "../leader/copy-button";
import { useText } from "../messages/text-provider";
import styles from "./admin.module.css";

interface OnceProps {
  readonly title: string;
  readonly text: string;
  /** What is shown, and what it is called. */
  readonly secret: { readonly value: string; readonly label: string; readonly copy: string };
  readonly width: number;
  readonly fieldClass: string | undefined;
  readonly onClose: () => void;
  readonly children?: ReactNode;
}

/** A secret shown this once: it leaves the page's memory when the dialog closes. Only its own button closes it. */
export function OnceDialog({ title, text, secret, width, fieldClass, onClose, children }: OnceProps) {
  const t = useText();
  const [open, setOpen] = useState(true);
  return (
    <Modal
      title={title}
      open={open}
      width={width}
      closable={false}
      keyboard={false}
      mask={{ closable: false }}
      afterClose={onClose}
      footer={
        <Button type="primary" onClick={() => setOpen(false)}>
          {t("admin.password.done")}
        </Button>
      }
    >
      <p>{text}</p>
      <div className={styles.once}>
        <input className={fieldClass} readOnly value={secret.value} aria-label={secret.label} onFocus={(event) => event.target.select()} />
        <CopyButton label={secret.copy} copied={t("admin.password.copied")} content={() => secret.value} />
      </div>
      {children}
    </Modal>
  );
}
