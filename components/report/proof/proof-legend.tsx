"use client";

import { useText } from "@/components/messages/text-provider";
import { type ProofLook, proofLooks } from "./prepare-proof";
import styles from "./proof-text.module.css";

interface LegendProps {
  readonly counts: Readonly<Record<ProofLook, number>>;
  readonly onlyDiffering: boolean;
  readonly onOnlyDiffering: (only: boolean) => void;
}

/** What the lines under the numbers mean, how many there are of each, and the filter. */
export function ProofLegend({ counts, onlyDiffering, onOnlyDiffering }: LegendProps) {
  const text = useText();
  return (
    <div className={styles.legend}>
      <ul aria-label={text("proof.legend")}>
        {proofLooks.map((look) => (
          <li key={look}>
            <span className={styles.mark} data-look={look} aria-hidden="true">
              12
            </span>{" "}
            {text(`proof.${look}`)} <b>{counts[look]}</b>
          </li>
        ))}
      </ul>
      <label>
        <input
          type="checkbox"
          checked={onlyDiffering}
          disabled={counts.differs === 0 && !onlyDiffering}
          onChange={(event) => onOnlyDiffering(event.target.checked)}
        />{" "}
        {text("proof.onlyDiffering")}
      </label>
      <span className={styles.keys}>
        <kbd>N</kbd> <kbd>P</kbd> {text("proof.keys")}
      </span>
    </div>
  );
}
