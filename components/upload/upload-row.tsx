"use client";

import Link from "next/link";
import styles from "@/components/filing/filing.module.css";
import { useLocale, useText } from "@/components/messages/text-provider";
import { Button } from "@/components/ui/button";
import { CheckMark } from "@/components/ui/check-mark";
import type { UploadOutcome } from "./upload-file";
import type { Upload } from "./use-uploads";

/** One file with its own result: what was recognised, or why it was not taken and what to do. */
export function UploadRow({ upload, onRetry }: { upload: Upload; onRetry: () => void }) {
  const { file, outcome } = upload;
  return (
    <li className={styles.file}>
      <div className={styles.fileName}>
        <span>{file.name}</span>
        <span className="note">{printSize(file.size)}</span>
      </div>
      {outcome === null ? <Sending share={upload.share} /> : <Outcome outcome={outcome} onRetry={onRetry} />}
    </li>
  );
}

function Sending({ share }: { share: number }) {
  const text = useText();
  const percent = Math.round(share * 100);
  const words = share >= 1 ? text("upload.reading") : text("upload.sending", { percent });
  return (
    <div>
      <progress max={1} value={share} aria-label={words} />
      <p role="status" className="muted">
        {words}
      </p>
    </div>
  );
}

function Outcome({ outcome, onRetry }: { outcome: UploadOutcome; onRetry: () => void }) {
  const text = useText();
  const locale = useLocale();
  if (outcome.outcome === "received") {
    const { receipt, cellsRead, cellsExpected, repeated } = outcome;
    return (
      <div role="status">
        <p>
          <span className={styles.agrees}>
            <CheckMark />
          </span>{" "}
          {text("upload.received", { body: receipt.bodyName, year: receipt.year, n: cellsRead, total: cellsExpected })}
          {text(repeated ? "upload.repeated" : "upload.receiptNumber", { number: receipt.number })}
        </p>
        <Link href={`/reports/${receipt.reportId}`}>{text("upload.open")}</Link>
      </div>
    );
  }
  const refused = outcome.outcome === "refused";
  const sentence = refused
    ? outcome.message[locale]
    : outcome.reason === "server"
      ? text("upload.failed", { incident: outcome.incident ?? "—" })
      : text(`upload.${outcome.reason}`);
  return (
    <div role="alert" className={styles.refusal}>
      {refused ? (
        <p>
          <b>{text("upload.refused")}</b>
        </p>
      ) : null}
      <p>{sentence}</p>
      {!refused && (outcome.reason === "network" || outcome.reason === "server") ? (
        <Button small onClick={onRetry}>
          {text("upload.again")}
        </Button>
      ) : null}
    </div>
  );
}

const KILO = 1024;

function printSize(bytes: number): string {
  return bytes < KILO * KILO ? `${Math.max(1, Math.round(bytes / KILO))} KB` : `${(bytes / KILO / KILO).toFixed(1)} MB`;
}
