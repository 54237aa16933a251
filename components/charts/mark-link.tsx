import type { ReactNode } from "react";
import styles from "./charts.module.css";

/** A mark of a chart that leads to where its number comes from; reached by Tab, opened by Enter or a click. */
export function MarkLink({ href, label, children }: { href: string; label: string; children: ReactNode }) {
  return (
    <a href={href} data-provenance="" aria-label={label} className={styles.mark}>
      <title>{label}</title>
      {children}
    </a>
  );
}
