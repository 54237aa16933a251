"use client";

import { useLocale, useText } from "@/components/messages/text-provider";
import { Button } from "@/components/ui/button";
import { cellLabel } from "@/domain/facts/cell-label";
import type { CellId } from "@/domain/form/edition";
import { formatNumber } from "@/domain/metrics/format-number";
import type { ShownMark } from "./prepare-proof";
import styles from "./proof-text.module.css";

const MOST_CELLS = 6;

interface NoteProps {
  readonly shown: ShownMark;
  readonly id: string;
  readonly at: { readonly left: number; readonly top: number };
  readonly onSelect: (cell: CellId) => void;
  readonly onClose: () => void;
}

/** Percentages to two decimals, as reports print them; everything else as exact as the form takes it. */
function print(value: number, unit: string): string {
  return `${formatNumber(Number(value.toFixed(unit.includes("%") ? 2 : 6)))} ${unit}`;
}

/** What a number speaks of: the sentence, the arithmetic, and the cells to go to. */
export function ProofNote({ shown: { mark, look }, id, at, onSelect, onClose }: NoteProps) {
  const text = useText();
  const locale = useLocale();
  const { reference } = mark;
  return (
    <div id={id} role="note" className={styles.note} data-look={look} style={at}>
      <p>
        <b>{text(`proof.${look}`)}</b>
        <button type="button" className={styles.close} aria-label={text("proof.close")} onClick={onClose}>
          ×
        </button>
      </p>
      <p>{mark.note[locale]}</p>
      {reference ? (
        <dl>
          <dt>{text("proof.stated")}</dt>
          <dd>{print(mark.value, mark.unit)}</dd>
          <dt>{reference.expression[locale]}</dt>
          <dd>{reference.value === null ? text("missing") : print(reference.value, mark.unit)}</dd>
        </dl>
      ) : null}
      {reference && reference.cells.length > 0 ? (
        <p className={styles.cells}>
          {reference.cells.slice(0, MOST_CELLS).map((cell) => (
            <Button key={cell} small onClick={() => onSelect(cell)}>
              {cellLabel(cell)[locale]}
            </Button>
          ))}
        </p>
      ) : null}
    </div>
  );
}
