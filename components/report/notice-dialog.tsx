"use client";

import { useId, useState } from "react";
import { useLocale, useText } from "@/components/messages/text-provider";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { Notice } from "@/components/ui/notice";
import { downloadFile } from "./download-file";

/** Where the notice of one report, or the archive of many, is fetched. */
function addressOf(reportIds: readonly number[], due: string): string {
  const [only = 0, ...more] = reportIds;
  const query = new URLSearchParams({ ...(more.length > 0 ? { reports: reportIds.join(",") } : {}), ...(due ? { due } : {}) });
  return `/api/exports/notices${more.length > 0 ? "" : `/${only}`}?${query}`;
}

/** Asks for the last day and downloads the notice of one report, or the archive of many. */
export function NoticeDialog({ reportIds, onClose }: { reportIds: readonly number[]; onClose: () => void }) {
  const text = useText();
  const locale = useLocale();
  const id = useId();
  const [due, setDue] = useState("");
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const title = reportIds.length > 1 ? text("export.noticesTitle", { n: reportIds.length }) : text("export.noticeTitle");
  const download = async () => {
    setBusy(true);
    const result = await downloadFile(addressOf(reportIds, due));
    setBusy(false);
    if (result.saved) return onClose();
    setRefusal(result.sentences?.[locale === "zh" ? 0 : 1] ?? text("export.failed"));
  };
  return (
    <ConfirmDialog title={title} confirm={text("export.download")} blocked={busy} onConfirm={() => void download()} onClose={onClose}>
      <p>{text("export.noticeText")}</p>
      <p style={{ marginTop: 12 }}>
        <label htmlFor={id}>{text("export.due")}</label>{" "}
        <input id={id} type="date" data-autofocus value={due} onChange={(event) => setDue(event.target.value)} />
      </p>
      <p className="note">{text("export.dueNote")}</p>
      {refusal ? <Notice tone="bad">{refusal}</Notice> : null}
    </ConfirmDialog>
  );
}
