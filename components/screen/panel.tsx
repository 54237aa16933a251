import type { ReactNode } from "react";
import styles from "./screen.module.css";

/** A part of a slide: its finding, what it rests on, the drawing. */
export function Panel({
  title,
  subtitle,
  wide = false,
  note,
  children,
}: {
  title: string;
  subtitle: string;
  wide?: boolean;
  note?: string;
  children: ReactNode;
}) {
  return (
    <section className={wide ? styles.wide : styles.panel}>
      <h2>{title}</h2>
      <p className={styles.sub}>{subtitle}</p>
      <div className={styles.drawing}>{children}</div>
      {note ? <p className={styles.sub}>{note}</p> : null}
    </section>
  );
}
