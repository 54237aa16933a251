"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { metricNoteKinds } from "@/domain/metrics/metric-note";
import { useApi } from "../api/api-provider";
import { useText } from "../messages/text-provider";
import { Button } from "../ui/button";
import styles from "./compare.module.css";

export interface ShownNote {
  readonly id: number;
  /** The sign at its year in the drawing. */
  readonly sign: string;
  readonly text: string;
  readonly own: boolean;
}

export interface MetricNotesProps {
  readonly metric: string;
  readonly notes: readonly ShownNote[];
  readonly years: readonly number[];
  /** Marked bodies, which a note may be about; otherwise it is about all. */
  readonly bodies: readonly { readonly id: number; readonly name: string }[];
  readonly mayWrite: boolean;
}

/** The notes pinned to this metric's years, with who wrote them; an office may write more and take them back. */
export function MetricNotes({ metric, notes, years, bodies, mayWrite }: MetricNotesProps) {
  const text = useText();
  const router = useRouter();
  const retire = useMutation(useApi().views.retireNote.mutationOptions({ onSuccess: () => router.refresh() }));
  if (notes.length === 0 && !mayWrite) return null;
  return (
    <section className={styles.notes} aria-label={text("compare.notes")}>
      <ul>
        {notes.map(({ id, sign, text: words, own }) => (
          <li key={id}>
            <b>※{sign}</b> {words}
            {own ? (
              <button type="button" onClick={() => retire.mutate({ id })} aria-label={text("compare.notes.retireOf", { sign })}>
                {text("compare.notes.retire")}
              </button>
            ) : null}
          </li>
        ))}
      </ul>
      {mayWrite ? <NoteForm metric={metric} years={years} bodies={bodies} /> : null}
    </section>
  );
}

function NoteForm({ metric, years, bodies }: Pick<MetricNotesProps, "metric" | "years" | "bodies">) {
  const text = useText();
  const router = useRouter();
  const [year, setYear] = useState(years[years.length - 1] ?? 0);
  const [bodyId, setBodyId] = useState("");
  const [kind, setKind] = useState<(typeof metricNoteKinds)[number]>("reorganisation");
  const [words, setWords] = useState("");
  const written = () => {
    setWords("");
    router.refresh();
  };
  const write = useMutation(useApi().views.writeNote.mutationOptions({ onSuccess: written }));
  return (
    <details>
      <summary>{text("compare.notes.write")}</summary>
      <form
        className={styles.noteForm}
        onSubmit={(event) => {
          event.preventDefault();
          if (words.trim() !== "") write.mutate({ metric, year, bodyId: bodyId === "" ? null : Number(bodyId), kind, text: words.trim() });
        }}
      >
        <select aria-label={text("leader.yearOf")} value={year} onChange={(event) => setYear(Number(event.target.value))}>
          {years.map((one) => (
            <option key={one} value={one}>
              {one}
            </option>
          ))}
        </select>
        <select aria-label={text("leader.body")} value={bodyId} onChange={(event) => setBodyId(event.target.value)}>
          <option value="">{text("compare.notes.all")}</option>
          {bodies.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
        <select
          aria-label={text("compare.notes.kind")}
          value={kind}
          onChange={(event) => setKind(metricNoteKinds.find((one) => one === event.target.value) ?? "other")}
        >
          {metricNoteKinds.map((one) => (
            <option key={one} value={one}>
              {text(`compare.note.${one}`)}
            </option>
          ))}
        </select>
        <input
          aria-label={text("compare.notes.text")}
          placeholder={text("compare.notes.hint")}
          value={words}
          maxLength={300}
          onChange={(event) => setWords(event.target.value)}
        />
        <Button type="submit" small disabled={write.isPending}>
          {text("compare.notes.pin")}
        </Button>
        <span role="status" className={styles.none}>
          {write.isError ? text("compare.notes.failed") : null}
        </span>
      </form>
    </details>
  );
}
