"use client";

import Link from "next/link";
import { useRouter } from "next/navigation";
import { useEffect, useId, useRef, useState } from "react";
import styles from "@/components/filing/filing.module.css";
import { useText } from "@/components/messages/text-provider";
import { Button } from "@/components/ui/button";
import { Sheet } from "@/components/ui/sheet";
import type { UploadOutcome } from "./upload-file";
import { UploadResults } from "./upload-results";
import { useUploads } from "./use-uploads";

/** Long enough to read the sentence that says what was recognised. */
const PAUSE_MS = 900;

/** Calls `onFiles` when files are dropped anywhere on the page; true while some are held over it. */
function usePageDrop(onFiles: (files: readonly File[]) => void): boolean {
  const [over, setOver] = useState(false);
  const latest = useRef(onFiles);
  latest.current = onFiles;
  useEffect(() => {
    const holdsFiles = (event: DragEvent) => event.dataTransfer?.types.includes("Files") === true;
    const enter = (event: DragEvent) => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      setOver(true);
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent) => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      setOver(false);
      latest.current([...(event.dataTransfer?.files ?? [])]);
    };
    document.addEventListener("dragenter", enter);
    document.addEventListener("dragover", enter);
    document.addEventListener("dragleave", leave);
    document.addEventListener("drop", drop);
    return () => {
      document.removeEventListener("dragenter", enter);
      document.removeEventListener("dragover", enter);
      document.removeEventListener("dragleave", leave);
      document.removeEventListener("drop", drop);
    };
  }, []);
  return over;
}

/** Takes files for a report year, shows what became of each, and goes on to the check view when there is one to go to. */
export function UploadDesk({ years, initialYear, formats }: { years: readonly number[]; initialYear: number; formats: string }) {
  const text = useText();
  const router = useRouter();
  const id = useId();
  const [year, setYear] = useState(initialYear);
  const input = useRef<HTMLInputElement>(null);
  const settle = (batch: readonly UploadOutcome[]) => {
    const [only, ...rest] = batch;
    if (only?.outcome !== "received" || rest.length > 0) return;
    setTimeout(() => router.push(`/reports/${only.receipt.reportId}`), PAUSE_MS);
  };
  const { uploads, add, retry, confirm } = useUploads(settle);
  const take = (files: readonly File[]) => (files.length > 0 ? void add(files, year) : undefined);
  const over = usePageDrop(take);
  return (
    <>
      {over ? <div className={styles.overlay}>{text("upload.release", { year })}</div> : null}
      <Sheet>
        <p>
          <label htmlFor={`${id}y`}>{text("upload.year")}</label>{" "}
          <select id={`${id}y`} className={styles.select} value={year} onChange={(event) => setYear(Number(event.target.value))}>
            {years.map((one) => (
              <option key={one}>{one}</option>
            ))}
          </select>
        </p>
        <div className={styles.drop} style={{ marginTop: 12 }}>
          <h2>{text("upload.drop")}</h2>
          <p>{text("upload.formats", { formats })}</p>
          <input
            ref={input}
            type="file"
            multiple
            className={styles.hiddenInput}
            tabIndex={-1}
            aria-label={text("upload.choose")}
            onChange={(event) => {
              take([...(event.target.files ?? [])]);
              event.target.value = "";
            }}
          />
          <Button tone="primary" onClick={() => input.current?.click()}>
            {text("upload.choose")}
          </Button>
        </div>
        <p className="note" style={{ marginTop: 12 }}>
          {text("upload.safe")} <Link href="/help">{text("upload.help")}</Link>
        </p>
      </Sheet>
      {uploads.length > 0 ? (
        <div style={{ marginTop: 12 }}>
          <UploadResults
            uploads={uploads}
            onRetry={(upload) => void retry(upload)}
            onConfirm={(upload, proposal) => void confirm(upload, proposal)}
          />
        </div>
      ) : null}
    </>
  );
}
