"use client";

import { useRef, useState } from "react";
import type { MatrixRow } from "@/server/compliance/compliance-view";
import { useText } from "../messages/text-provider";
import { ConfirmDialog } from "../ui/confirm-dialog";
import { type ListSeason, reminderText } from "./prepare-list";
import styles from "./reminder-dialog.module.css";

/** On plain http there is no clipboard object, so the selected text is copied the old way. */
function copySelected(area: HTMLTextAreaElement): boolean {
  area.select();
  return document.execCommand("copy");
}

/** The reminder as text, ready to copy into a message or a letter. */
export function ReminderDialog({ rows, list, onClose }: { rows: readonly MatrixRow[]; list: ListSeason; onClose: () => void }) {
  const t = useText();
  const area = useRef<HTMLTextAreaElement>(null);
  const [outcome, setOutcome] = useState<"copied" | "byHand" | null>(null);
  return (
    <ConfirmDialog
      title={t("office.remind.title")}
      confirm={t("office.remind.copy")}
      onClose={onClose}
      onConfirm={() => setOutcome(area.current && copySelected(area.current) ? "copied" : "byHand")}
    >
      <p className="note">{t("office.remind.text")}</p>
      <textarea
        ref={area}
        className={styles.text}
        readOnly
        rows={12}
        aria-label={t("office.remind.title")}
        value={reminderText(rows, list, t)}
      />
      <p className={styles.outcome} role="status">
        {outcome ? t(`office.remind.${outcome}`) : ""}
      </p>
    </ConfirmDialog>
  );
}
