import type { ReactNode } from "react";
import styles from "./source-link.module.css";

/** A number that leads to where it comes from: a plain link, taken up by the provenance drawer when scripts run. */
export function SourceLink({ href, label, children }: { href: string; label?: string | undefined; children: ReactNode }) {
  return (
    <a href={href} data-provenance="" aria-label={label} className={styles.source}>
      {children}
    </a>
  );
}
