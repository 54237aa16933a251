"use client";

import { useState } from "react";
import { useLocale, useText } from "@/components/messages/text-provider";
import type { ReportView } from "@/server/reports/report-view";
import { NoticeDialog } from "./notice-dialog";
import styles from "./report-desk.module.css";

/** The report's findings as a workbook; for those who review it, the notice as well. */
export function DeskExports({ report, reviewing }: { report: ReportView; reviewing: boolean }) {
  const text = useText();
  const locale = useLocale();
  const [open, setOpen] = useState(false);
  const { id } = report.summary;
  const mustMend = report.findings.some(({ severity, explanation }) => severity !== "info" && explanation === null);
  return (
    <>
      <a href={`/api/exports/findings/${id}?lang=${locale}`} download>
        {text("export.findings")}
      </a>
      <a href={`/api/exports/report/${id}?version=${report.version.id}`} download>
        {text("form.open.word")}
      </a>
      {reviewing && mustMend ? (
        <button type="button" className={styles.link} onClick={() => setOpen(true)}>
          {text("export.notice")}
        </button>
      ) : null}
      {open ? <NoticeDialog reportIds={[id]} onClose={() => setOpen(false)} /> : null}
    </>
  );
}
