import type { ReactNode } from "react";
import { classNames } from "./class-names";
import styles from "./sheet.module.css";

/** A white sheet on the page's ground: a titled part of a screen. Never put one into another. */
export function Sheet({
  title,
  aside,
  flush = false,
  className,
  children,
}: {
  title?: ReactNode;
  aside?: ReactNode;
  flush?: boolean;
  className?: string | undefined;
  children: ReactNode;
}) {
  return (
    <section className={classNames(styles.sheet, !flush && styles.padded, className)}>
      {title ? (
        <div className={styles.head}>
          <h2 className={styles.title}>{title}</h2>
          {aside ? <div className={styles.aside}>{aside}</div> : null}
        </div>
      ) : null}
      {children}
    </section>
  );
}
