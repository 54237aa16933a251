"use client";

import type { TemplatePreview } from "@/server/reminders/preview-template";
import { useText } from "../messages/text-provider";
import { Notice } from "../ui/notice";
import styles from "./reminders.module.css";

/** A text as a real body would read it, or why it cannot be shown. */
export function TemplatePreviewSheet({ preview, year }: { preview: TemplatePreview; year: number }) {
  const t = useText();
  const inYear = { year: String(year) };
  if (preview.outcome === "unknownPlaceholder")
    return <Notice tone="bad">{t("reminders.templates.unknownPlaceholder", { faults: preview.faults.join(" ") })}</Notice>;
  if (preview.outcome === "nobodyOwes") return <Notice tone="info">{t("reminders.templates.nobodyOwes", inYear)}</Notice>;
  const { name } = preview;
  if (preview.outcome === "lacksFact")
    return <Notice tone="warn">{t("reminders.templates.lacksFact", { name, fact: preview.placeholder })}</Notice>;
  return (
    <>
      <p className="note">{t("reminders.templates.previewOf", { name, ...inYear })}</p>
      <p className={styles.letter}>{preview.text}</p>
    </>
  );
}
