import type { ReactNode } from "react";
import styles from "./data-table.module.css";

/** A plain table: give it thead and tbody; cells with `data-num` are numbers. Wide ones scroll sideways by keyboard too. */
export function DataTable({ label, children }: { label: string; children: ReactNode }) {
  return (
    <section className={styles.wrap} aria-label={label}>
      <table className={styles.table}>{children}</table>
    </section>
  );
}
