"use client";

import { useText } from "../messages/text-provider";
import styles from "./admin.module.css";
import type { FirstPassword } from "./first-password";
import { OnceDialog } from "./once-dialog";

/** A first password, shown this once. */
export function PasswordOnce({ login, password, onClose }: FirstPassword & { onClose: () => void }) {
  const t = useText();
  return (
    <OnceDialog
      title={t("admin.password.title")}
      text={t("admin.password.text", { login })}
      secret={{ value: password, label: t("admin.password.value", { login }), copy: t("admin.password.copy") }}
      width={480}
      fieldClass={styles.password}
      onClose={onClose}
    />
  );
}
