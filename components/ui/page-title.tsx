import type { ReactNode } from "react";
import styles from "./page-title.module.css";

/** The one heading of a page, with a note beside it and the page's actions at the right. */
export function PageTitle({ children, note, actions }: { children: ReactNode; note?: ReactNode; actions?: ReactNode }) {
  return (
    <div className={styles.row}>
      <h1 className={styles.title}>
        {children}
        {note ? <span className={styles.note}>{note}</span> : null}
      </h1>
      {actions ? <div className={styles.actions}>{actions}</div> : null}
    </div>
  );
}
