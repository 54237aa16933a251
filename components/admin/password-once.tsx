"use client";

import { Button, Modal } from "antd";
import { useState } from "react";
import { CopyButton } from "../leader/copy-button";
import { useText } from "../messages/text-provider";
import styles from "./admin.module.css";
import type { FirstPassword } from "./first-password";

/** A first password, shown this once: it leaves the page's memory when the dialog closes. Only its own button closes it. */
export function PasswordOnce({ login, password, onClose }: FirstPassword & { onClose: () => void }) {
  const t = useText();
  const [open, setOpen] = useState(true);
  return (
    <Modal
      title={t("admin.password.title")}
      open={open}
      width={480}
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
      <p>{t("admin.password.text", { login })}</p>
      <div className={styles.once}>
        <input
          className={styles.password}
          readOnly
          value={password}
          aria-label={t("admin.password.value", { login })}
          onFocus={(event) => event.target.select()}
        />
        <CopyButton label={t("admin.password.copy")} copied={t("admin.password.copied")} content={() => password} />
      </div>
    </Modal>
  );
}
