import type { ReactNode } from "react";
import { classNames } from "./class-names";
import styles from "./notice.module.css";

/** A sentence about what happened, what is safe and what to do. Bad news is announced at once, other news politely. */
export function Notice({ tone, title, children }: { tone: "info" | "ok" | "warn" | "bad"; title?: ReactNode; children?: ReactNode }) {
  return (
    <div className={classNames(styles.notice, styles[tone])} role={tone === "bad" ? "alert" : "status"}>
      {title ? <p className={styles.title}>{title}</p> : null}
      {children}
    </div>
  );
}
