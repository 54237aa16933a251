"use client";

import { memo } from "react";
import { useText } from "@/components/messages/text-provider";
import { classNames } from "@/components/ui/class-names";
import type { ProofBlock, ProofPiece, ShownMark } from "./prepare-proof";
import styles from "./proof-text.module.css";

export interface MarkHandling {
  /** The mark whose note is open. */
  readonly open: ShownMark | null;
  readonly noteId: string;
  /** The one mark the Tab key reaches; N and P walk on from there. */
  readonly reached: string | null;
  readonly onOpen: (shown: ShownMark) => void;
}

/** A paragraph with a line under each number; a table of the section stands as it is. */
export const ProofParagraph = memo(function ProofParagraph({
  block: { at, block, pieces },
  ...marks
}: { block: ProofBlock } & MarkHandling) {
  if (block.kind === "table") {
    return (
      <table className={styles.table}>
        <tbody>
          {[...block.rows.entries()].map(([line, row]) => (
            <tr key={line}>
              {[...row.entries()].map(([number, cell]) => (
                <td key={number} colSpan={cell.columnSpan} rowSpan={cell.rowSpan}>
                  {cell.text}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    );
  }
  return (
    <p data-block={at} className={HEADING.test(block.text.trim()) ? styles.heading : undefined}>
      {pieces.map((piece) =>
        piece.shown ? (
          <Mark key={piece.from} shown={piece.shown} piece={piece} {...marks} />
        ) : (
          <span key={piece.from} data-from={piece.from}>
            {piece.text}
          </span>
        ),
      )}
    </p>
  );
});

const HEADING = /^[一二三四五六]、.{0,40}$/;

function Mark({ shown, piece, open, noteId, reached, onOpen }: { shown: ShownMark; piece: ProofPiece } & MarkHandling) {
  const text = useText();
  const isOpen = open?.place === shown.place;
  const isOperand = open?.mark.reference?.operands.some(
    (one) => one.block === shown.mark.span.block && one.start === shown.mark.span.start,
  );
  return (
    <button
      type="button"
      data-mark={shown.place}
      data-from={piece.from}
      data-look={shown.look}
      className={classNames(styles.mark, isOpen && styles.open, isOperand && styles.operand)}
      tabIndex={shown.place === reached ? 0 : -1}
      aria-expanded={isOpen}
      aria-controls={isOpen ? noteId : undefined}
      onClick={() => onOpen(shown)}
    >
      {piece.text}
      <span className={styles.spoken}>{text("proof.spoken", { state: text(`proof.${shown.look}`) })}</span>
    </button>
  );
}
