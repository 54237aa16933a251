"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { type FormEvent, useId, useState } from "react";
import { useApi } from "@/components/api/api-provider";
import { useText } from "@/components/messages/text-provider";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { CalendarDate } from "@/domain/deadlines/deadline";
import type { PublicationView, RecordPublicationResult } from "@/server/deadlines/obligation-view";
import styles from "./publication.module.css";

interface PublicationFormProps {
  readonly year: number;
  readonly today: CalendarDate;
  readonly known: PublicationView | null;
}

/** Opens on demand; what was typed stays until it is saved. */
export function PublicationForm({ year, today, known }: PublicationFormProps) {
  const text = useText();
  const router = useRouter();
  const id = useId();
  const [open, setOpen] = useState(false);
  const [address, setAddress] = useState(known?.address ?? "");
  const [publishedOn, setPublishedOn] = useState(known?.publishedOn ?? "");
  const record = useMutation(useApi().deadlines.recordPublication.mutationOptions());
  if (!open)
    return (
      <Button small onClick={() => setOpen(true)}>
        {text(known ? "publication.amend" : "publication.record")}
      </Button>
    );
  const save = (event: FormEvent) => {
    event.preventDefault();
    record.mutate(
      { year, address, publishedOn, replaces: known?.id ?? null },
      {
        onSuccess: (result) => {
          if (result.outcome !== "recorded") return;
          setOpen(false);
          router.refresh();
        },
      },
    );
  };
  const problem = record.isError ? text("publication.failed") : record.data ? problemOf(record.data, year, text) : null;
  return (
    <form className={styles.form} onSubmit={save} noValidate>
      <label htmlFor={`${id}-address`}>{text("publication.address")}</label>
      <input
        id={`${id}-address`}
        type="url"
        inputMode="url"
        maxLength={2000}
        placeholder="https://"
        value={address}
        onChange={(event) => setAddress(event.target.value)}
      />
      <label htmlFor={`${id}-date`}>{text("publication.date")}</label>
      <input
        id={`${id}-date`}
        type="date"
        min={`${year + 1}-01-01`}
        max={today}
        value={publishedOn}
        onChange={(event) => setPublishedOn(event.target.value)}
      />
      <Button small type="submit" disabled={record.isPending}>
        {text("publication.save")}
      </Button>
      <Button small tone="quiet" onClick={() => setOpen(false)}>
        {text("ui.cancel")}
      </Button>
      <p className="note">{text("publication.note")}</p>
      {problem ? <Notice tone="bad">{problem}</Notice> : null}
    </form>
  );
}

function problemOf(result: RecordPublicationResult, year: number, text: ReturnType<typeof useText>): string | null {
  if (result.outcome === "recorded") return null;
  return result.outcome === "stale" ? text("publication.stale") : text(`publication.refusal.${result.reason}`, { year: year + 1 });
}
