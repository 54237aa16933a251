"use client";

import { useText } from "../messages/text-provider";
import styles from "./provenance.module.css";

export interface AbsentRow {
  readonly bodyId: number;
  readonly name: string;
  /** Why it is not in the sum. */
  readonly word: string;
}

/** So many are listed at once, the others behind a click. */
const MOST = 20;

/** The bodies a sum lacks, each with the reason. */
export function AbsentList({ title, rows }: { title: string; rows: readonly AbsentRow[] }) {
  const text = useText();
  if (rows.length === 0) return null;
  return (
    <>
      <h3 className={styles.differs}>{title}</h3>
      <Names rows={rows.slice(0, MOST)} />
      {rows.length > MOST ? (
        <details className={styles.more}>
          <summary>{text("source.absentMore", { count: rows.length - MOST })}</summary>
          <Names rows={rows.slice(MOST)} />
        </details>
      ) : null}
    </>
  );
}

function Names({ rows }: { rows: readonly AbsentRow[] }) {
  return (
    <ul className={styles.absent}>
      {rows.map(({ bodyId, name, word }) => (
        <li key={bodyId}>
          <span>{name}</span>
          <span>{word}</span>
        </li>
      ))}
    </ul>
  );
}
