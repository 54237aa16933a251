"use client";

import { useText } from "../messages/text-provider";
import { Button } from "../ui/button";
import { DialogFrame } from "../ui/dialog-frame";
import styles from "./admin.module.css";

/** A first password, shown this once: it leaves the page's memory when the dialog closes. */
export function PasswordOnce({ login, password, onClose }: { login: string; password: string; onClose: () => void }) {
  const t = useText();
  return (
    <DialogFrame title={t("admin.password.title")} shape="box" closeLabel={t("ui.close")} onClose={onClose}>
      <div className={styles.once}>
        <p>{t("admin.password.text", { login })}</p>
        <input
          className={styles.password}
          readOnly
          value={password}
          aria-label={t("admin.password.value", { login })}
          onFocus={(event) => event.target.select()}
        />
      </div>
      <div className={styles.actions}>
        <Button tone="primary" onClick={onClose}>
          {t("admin.password.done")}
        </Button>
      </div>
    </DialogFrame>
  );
}
