"use client";

import { shanghaiTime } from "@/components/layout/shanghai-time";
import { useLocale, useText } from "@/components/messages/text-provider";
import { cellLabel } from "@/domain/facts/cell-label";
import { printValue } from "@/domain/facts/print-value";
import type { CellId } from "@/domain/form/edition";
import { missingReason } from "./cell-state";
import type { Draft } from "./draft";
import styles from "./report-desk.module.css";

/** What is known of the selected cell: the original's words, last year's value, who changed it. */
export function CellStrip({ draft, cell }: { draft: Draft; cell: CellId | null }) {
  const text = useText();
  const locale = useLocale();
  const view = cell ? draft.report.cells[cell] : undefined;
  if (!cell || !view) return <p className={styles.strip}>{text("strip.none")}</p>;
  const reason = missingReason(draft, cell);
  const [last] = view.corrections;
  const facts = [
    view.raw ? text("strip.raw", { raw: view.raw }) : null,
    reason ? text(`missing.${reason}`) : null,
    view.doubt ? text(`doubt.${view.doubt}`) : null,
    view.lastYear === null ? text("strip.noLastYear") : text("strip.lastYear", { value: printValue(view.lastYear) }),
    last
      ? text("strip.corrected", {
          by: last.by,
          at: shanghaiTime(last.at),
          old: last.oldValue === null ? text("missing") : printValue(last.oldValue),
          now: last.newValue === null ? text("missing") : printValue(last.newValue),
        })
      : null,
  ].filter((fact) => fact !== null);
  return (
    <p className={styles.strip}>
      <b>{cellLabel(cell)[locale]}</b>　{facts.join("　")}
    </p>
  );
}
