"use client";

import { useLocale, useText } from "@/components/messages/text-provider";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { cellLabel, plainLabel } from "@/domain/facts/cell-label";
import { printValue } from "@/domain/facts/print-value";
import type { CellId, FormTable } from "@/domain/form/edition";
import { cellsOfTable } from "@/domain/form/editions";
import styles from "./grid.module.css";
import type { PendingPaste } from "./use-grid-clipboard";

interface PasteProps {
  readonly pending: PendingPaste;
  readonly table: FormTable;
  readonly valueAt: (cell: CellId) => number | null;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

/** What a pasted block would do, before it is done: each row with its new values, and everything that could not be used. */
export function PasteDialog({ pending: { plan, risks }, table, valueAt, onConfirm, onClose }: PasteProps) {
  const text = useText();
  const locale = useLocale();
  const { changes, unfit, outside } = plan;
  return (
    <ConfirmDialog
      title={text("paste.title")}
      confirm={text("paste.confirm", { n: changes.length })}
      onConfirm={onConfirm}
      onClose={onClose}
    >
      <ul className={styles.risks}>
        {risks.map((risk) => (
          <li key={risk}>{text(`paste.${risk}`)}</li>
        ))}
      </ul>
      {unfit.length > 0 ? (
        <p>
          {text("paste.unfitList", { list: unfit.map(({ cell, text: pasted }) => `${cellLabel(cell)[locale]}“${pasted}”`).join("；") })}
        </p>
      ) : null}
      {outside.length > 0 ? <p>{text("paste.outsideList", { list: outside.join("；") })}</p> : null}
      <PasteRows table={table} valueAt={valueAt} pending={{ plan, risks }} />
    </ConfirmDialog>
  );
}

function PasteRows({ table, valueAt, pending }: Pick<PasteProps, "table" | "valueAt" | "pending">) {
  const text = useText();
  const next = new Map(pending.plan.changes.map(({ cell, value }) => [cell, value]));
  const cells = cellsOfTable(table).filter(({ id, row }) => next.has(id) || [...next.keys()].some((cell) => cell.split(".")[1] === row.id));
  const blocks = [...new Set(cells.map(({ block }) => block))];
  return blocks.map((block) => {
    const own = cells.filter((cell) => cell.block === block);
    return (
      <table key={block} className={styles.pasteTable} aria-label={text("paste.title")}>
        <thead>
          <tr>
            <td />
            {(table.blocks[block]?.columns ?? []).map(({ id, label }) => (
              <th key={id} lang="zh-CN" data-num scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {[...new Set(own.map(({ row }) => row))].map((row) => (
            <tr key={row.id}>
              <th scope="row" lang="zh-CN">
                {plainLabel(row.label)}
              </th>
              {own
                .filter((cell) => cell.row === row)
                .map(({ id }) => (
                  <td key={id} data-num>
                    <PasteValue now={valueAt(id)} next={next.get(id)} />
                  </td>
                ))}
            </tr>
          ))}
        </tbody>
      </table>
    );
  });
}

/** The new value with the old one struck; a cell the block does not touch stands grey. */
function PasteValue({ now, next }: { now: number | null; next: number | null | undefined }) {
  const text = useText();
  const words = (value: number | null) => (value === null ? text("missing") : printValue(value));
  if (next === undefined) return <span className="muted">{words(now)}</span>;
  if (next === now) return words(now);
  return (
    <>
      <span className={styles.old}>{words(now)}</span> <b>{words(next)}</b>
    </>
  );
}
