"use client";

import { shanghaiTime } from "@/components/layout/shanghai-time";
import { useLocale, useText } from "@/components/messages/text-provider";
import { cellLabel } from "@/domain/facts/cell-label";
import type { CellId } from "@/domain/form/edition";
import type { ReportView } from "@/server/reports/report-view";
import styles from "./report-desk.module.css";

/** Why the report came back, each reason leading to its cell. */
export function ReturnReasons({ decision, onSelect }: { decision: ReportView["latestDecision"]; onSelect: (cell: CellId) => void }) {
  const text = useText();
  const locale = useLocale();
  if (decision?.decision !== "returned") return null;
  return (
    <section className={styles.reasons} aria-label={text("returned.region")}>
      <b>
        {text("returned.title", {
          by: decision.by,
          at: shanghaiTime(decision.at),
          version: decision.versionNumber,
          n: decision.reasons.length,
        })}
      </b>
      <ol>
        {decision.reasons.map(({ cell, text: reason }, index) => (
          <li key={`${cell}-${reason}`}>
            <span>{index + 1}.</span>
            <span>
              {cell ? (
                <button type="button" className={styles.link} onClick={() => onSelect(cell)}>
                  {cellLabel(cell)[locale]}
                </button>
              ) : null}{" "}
              {reason}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
