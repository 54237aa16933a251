"use client";

import { useQuery } from "@tanstack/react-query";
import { useRef, useState } from "react";
import type { RemindResult } from "@/server/reminders/reminder-view";
import { useApi } from "../api/api-provider";
import { useText } from "../messages/text-provider";
import { downloadFile } from "../report/download-file";
import { Button } from "../ui/button";
import { Notice } from "../ui/notice";
import styles from "./reminder-dialog.module.css";
import { SkippedList } from "./skipped-list";

/** What reminding did, with the texts to copy, the letters and the contact list. */
export function ReminderOutcome({ result: { batchId, reminded, skipped } }: { result: RemindResult }) {
  const t = useText();
  return (
    <>
      <p role="status" className={styles.outcome}>
        {t("reminders.dialog.done", { n: reminded })}
      </p>
      {batchId === null ? null : <TakeAlong batchId={batchId} />}
      <SkippedList skipped={skipped} />
    </>
  );
}

function TakeAlong({ batchId }: { batchId: number }) {
  const t = useText();
  const area = useRef<HTMLTextAreaElement>(null);
  const [copied, setCopied] = useState<"copied" | "byHand" | null>(null);
  const [refusal, setRefusal] = useState<readonly string[] | null>(null);
  const { data: text } = useQuery(useApi().reminders.batchText.queryOptions({ batchId }));
  // On plain http there is no clipboard object, so the selected text is copied the old way.
  const copy = () => {
    area.current?.select();
    setCopied(document.execCommand("copy") ? "copied" : "byHand");
  };
  const save = (as: "letters" | "contacts") =>
    void downloadFile(`/api/exports/reminders/${batchId}?as=${as}`).then((done) =>
      setRefusal(done.saved ? null : (done.sentences ?? [t("reminders.dialog.failed")])),
    );
  return (
    <>
      <p className={styles.acts}>
        <Button disabled={text === undefined} onClick={copy}>
          {t("reminders.dialog.copy")}
        </Button>
        <Button onClick={() => save("letters")}>{t("reminders.dialog.letters")}</Button>
        <Button onClick={() => save("contacts")}>{t("reminders.dialog.contacts")}</Button>
        <span role="status">{copied ? t(`reminders.dialog.${copied}`) : ""}</span>
      </p>
      {refusal ? <Notice tone="bad">{refusal.join(" ")}</Notice> : null}
      <textarea ref={area} className={styles.text} readOnly rows={8} aria-label={t("reminders.log.what")} value={text ?? ""} />
    </>
  );
}
