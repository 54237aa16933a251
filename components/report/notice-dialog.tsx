"use client";

import { useId, useState } from "react";
import { useText } from "@/components/messages/text-provider";
import { buttonClass } from "@/components/ui/button";
import dialog from "@/components/ui/dialog.module.css";
import { DialogFrame } from "@/components/ui/dialog-frame";

/** Asks for the last day and downloads the notice of one report, or the archive of many. */
export function NoticeDialog({ reportIds, onClose }: { reportIds: readonly number[]; onClose: () => void }) {
  const text = useText();
  const id = useId();
  const [due, setDue] = useState("");
  const [only, ...more] = reportIds;
  const query = new URLSearchParams({ ...(more.length > 0 ? { reports: reportIds.join(",") } : {}), ...(due ? { due } : {}) });
  const href = `/api/exports/notices${more.length > 0 ? "" : `/${only}`}?${query}`;
  const title = more.length > 0 ? text("export.noticesTitle", { n: reportIds.length }) : text("export.noticeTitle");
  return (
    <DialogFrame title={title} shape="box" closeLabel={text("ui.close")} onClose={onClose}>
      <div className={dialog.body}>
        <p>{text("export.noticeText")}</p>
        <p style={{ marginTop: 12 }}>
          <label htmlFor={id}>{text("export.due")}</label>{" "}
          <input id={id} type="date" data-autofocus value={due} onChange={(event) => setDue(event.target.value)} />
        </p>
        <p className="note">{text("export.dueNote")}</p>
      </div>
      <div className={dialog.actions}>
        <a className={buttonClass({ tone: "primary" })} href={href} download onClick={() => setTimeout(onClose, 0)}>
          {text("export.download")}
        </a>
      </div>
    </DialogFrame>
  );
}
