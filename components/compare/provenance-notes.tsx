"use client";

import { useQuery } from "@tanstack/react-query";
import { useApi } from "../api/api-provider";
import { shanghaiTime } from "../layout/shanghai-time";
import { useText } from "../messages/text-provider";
import styles from "./provenance.module.css";
import type { SourceView } from "./source-view";

/** What an office noted on this metric's year, of everybody or of this body: reorganisation, another way of counting. */
export function ProvenanceNotes({ view }: { view: SourceView }) {
  const text = useText();
  const notes = useQuery(useApi().views.notes.queryOptions({ metrics: [view.metric] }));
  const pinned = (notes.data ?? []).filter(({ year, bodyId }) => year === view.year && (bodyId === null || bodyId === view.bodyId));
  if (pinned.length === 0) return null;
  return (
    <section className={styles.section}>
      <h3>{text("compare.notes")}</h3>
      <ul className={styles.notes}>
        {pinned.map(({ id, kind, text: words, writtenBy, office, writtenAt }) => (
          <li key={id}>
            {text(`compare.note.${kind}`)} · {words}{" "}
            <span className={styles.faint}>
              {office} {writtenBy} {shanghaiTime(writtenAt)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
