"use client";

import { Button, Modal } from "antd";
import { useState } from "react";
import { shanghaiTime } from "../layout/shanghai-time";
import { CopyButton } from "../leader/copy-button";
import { useText } from "../messages/text-provider";
import styles from "./admin.module.css";

/** A link that sets a password once, and whose. */
export interface OneTimeLink {
  readonly login: string;
  readonly token: string;
  readonly expiresAt: number;
}

/** A one-time link, shown this once: it leaves the page's memory when the dialog closes. Only its own button closes it. */
export function LinkOnce({ login, token, expiresAt, onClose }: OneTimeLink & { onClose: () => void }) {
  const t = useText();
  const [open, setOpen] = useState(true);
  const address = `${window.location.origin}/sign-in/link#${token}`;
  return (
    <Modal
      title={t("admin.link.title")}
      open={open}
      width={560}
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
      <p>{t("admin.link.text", { login })}</p>
      <div className={styles.once}>
        <input
          className={styles.link}
          readOnly
          value={address}
          aria-label={t("admin.link.value", { login })}
          onFocus={(event) => event.target.select()}
        />
        <CopyButton label={t("admin.link.copy")} copied={t("admin.password.copied")} content={() => address} />
      </div>
      <p className="note">{t("admin.link.until", { at: shanghaiTime(expiresAt) })}</p>
    </Modal>
  );
}
