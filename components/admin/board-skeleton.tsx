"use client";

import { useText } from "../messages/text-provider";
import styles from "./admin.module.css";

/** A quiet block of about the board's size while it is fetched. */
export function BoardSkeleton() {
  const t = useText();
  return (
    <div className={styles.skeleton} role="status" aria-busy="true">
      <span className={styles.hidden}>{t("admin.loading")}</span>
    </div>
  );
}
