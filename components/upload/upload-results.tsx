"use client";

import styles from "@/components/filing/filing.module.css";
import { useText } from "@/components/messages/text-provider";
import { Button } from "@/components/ui/button";
import { Sheet } from "@/components/ui/sheet";
import { countUploads, filesOfOtherYears, type Upload } from "./upload-list";
import { type RowActions, UploadRow } from "./upload-row";

/** The files of this visit: one line that tells how far all are, then each with its own result. */
export function UploadResults({ uploads, onRetry, onConfirm }: { uploads: readonly Upload[] } & RowActions) {
  const text = useText();
  const ofOtherYears = filesOfOtherYears(uploads);
  const confirmAll = () => {
    for (const upload of ofOtherYears) {
      const proposal = upload.outcome?.outcome === "refused" ? upload.outcome.proposals?.[0] : undefined;
      if (proposal) onConfirm(upload, proposal);
    }
  };
  return (
    <Sheet title={text("upload.results")}>
      <p role="status">{text("upload.counts", { total: uploads.length, ...countUploads(uploads) })}</p>
      {ofOtherYears.length > 1 ? (
        <p className={styles.choices}>
          <Button onClick={confirmAll}>{text("upload.choice.all", { n: ofOtherYears.length })}</Button>
        </p>
      ) : null}
      <ul>
        {uploads.map((upload) => (
          <UploadRow key={upload.key} upload={upload} onRetry={onRetry} onConfirm={onConfirm} />
        ))}
      </ul>
    </Sheet>
  );
}
