"use client";

import { shanghaiTime } from "../layout/shanghai-time";
import { useText } from "../messages/text-provider";
import styles from "./admin.module.css";
import { OnceDialog } from "./once-dialog";

/** A link that sets a password once, and whose. */
export interface OneTimeLink {
  readonly login: string;
  readonly token: string;
  readonly expiresAt: number;
}

/** A one-time link, shown this once, with the time it ends. */
export function LinkOnce({ login, token, expiresAt, onClose }: OneTimeLink & { onClose: () => void }) {
  const t = useText();
  const value = `${window.location.origin}/sign-in/link#${token}`;
  return (
    <OnceDialog
      title={t("admin.link.title")}
      text={t("admin.link.text", { login })}
      secret={{ value, label: t("admin.link.value", { login }), copy: t("admin.link.copy") }}
      width={560}
      fieldClass={styles.link}
      onClose={onClose}
    >
      <p className="note">{t("admin.link.until", { at: shanghaiTime(expiresAt) })}</p>
    </OnceDialog>
  );
}
