"use client";

import { useEffect, useRef, useState } from "react";
import { cellLabel } from "@/domain/facts/cell-label";
import type { CellId } from "@/domain/form/edition";
import { useLocale, useText } from "../messages/text-provider";
import { Button } from "../ui/button";
import { changeReason, type DraftReason, removeReason } from "./draft-reasons";
import { PhraseBar } from "./phrase-bar";
import styles from "./review-panel.module.css";

/** The longest reason that can be sent. */
const REASON_LENGTH = 500;

/** What a reason is about, in words. */
export function usePlaceOf({ cell, passage }: Pick<DraftReason, "cell" | "passage">): string {
  const t = useText();
  const locale = useLocale();
  if (cell !== null) return cellLabel(cell)[locale];
  return passage ? t("reason.passage", { quote: passage.quote }) : t("review.general");
}

function ReasonEditor(props: {
  reason: DraftReason;
  number: number;
  open: boolean;
  onOpen: () => void;
  onChange: (text: string) => void;
  onRemove: () => void;
}) {
  const { reason, number, open, onOpen, onChange, onRemove } = props;
  const t = useText();
  const area = useRef<HTMLTextAreaElement>(null);
  // A reason just begun is written at once; the kept ones wait.
  useEffect(() => {
    if (area.current?.value === "") area.current.focus();
  }, []);
  const place = usePlaceOf(reason);
  return (
    <li className={styles.reason}>
      <button type="button" className={styles.pin} onClick={onOpen} aria-label={t("review.reasonLabel", { n: number, cell: place })}>
        {number}
      </button>
      <div className={styles.grow}>
        <div className={styles.reasonHead}>
          <b>{place}</b>
          <Button tone="quiet" small onClick={onRemove} aria-label={`${t("review.remove")}：${number}`}>
            {t("review.remove")}
          </Button>
        </div>
        <textarea
          ref={area}
          className={styles.text}
          rows={open ? 3 : 2}
          maxLength={REASON_LENGTH}
          value={reason.text}
          aria-label={t("review.reasonLabel", { n: number, cell: place })}
          onFocus={onOpen}
          onChange={(event) => onChange(event.target.value)}
        />
        {open ? <PhraseBar text={reason.text} onText={onChange} /> : null}
      </div>
    </li>
  );
}

/** The reasons with their numbers; the one being written has the saved phrases under it. */
export function ReasonList(props: {
  reasons: readonly DraftReason[];
  onReasons: (reasons: readonly DraftReason[]) => void;
  onSelectCell: (cell: CellId) => void;
}) {
  const { reasons, onReasons, onSelectCell } = props;
  const [open, setOpen] = useState<number | null>(null);
  return (
    <ol>
      {reasons.map((reason, index) => (
        <ReasonEditor
          key={reason.id}
          reason={reason}
          number={index + 1}
          open={open === reason.id}
          onOpen={() => {
            setOpen(reason.id);
            if (reason.cell !== null) onSelectCell(reason.cell);
          }}
          onChange={(text) => onReasons(changeReason(reasons, reason.id, text))}
          onRemove={() => onReasons(removeReason(reasons, reason.id))}
        />
      ))}
    </ol>
  );
}
