"use client";

import { useMemo } from "react";
import { useLocale, useText } from "@/components/messages/text-provider";
import { cellLabel, tableName } from "@/domain/facts/cell-label";
import { printValue } from "@/domain/facts/print-value";
import type { ProposalBasis } from "@/domain/filing/propose-figures";
import type { CellId } from "@/domain/form/edition";
import type { PrintedBox, PrintedTable } from "@/domain/form/printed-table";
import { PasteDialog } from "../report/paste-dialog";
import { sectionOfCell } from "../report/section-of-finding";
import { StatutoryGrid } from "../report/statutory-grid";
import { markOver } from "../report/sum-marks";
import { useStable } from "../report/use-stable";
import styles from "./form.module.css";
import type { Form } from "./use-form";

/** A statutory table to be filled in; what is only proposed stands pale in its cell until it is confirmed. */
export function FormTable({ form, table }: { form: Form; table: PrintedTable }) {
  const text = useText();
  const locale = useLocale();
  const { grid, valueAt, proposals, frames, findings, assessments, view } = form;
  const { mode, text: typed, input, onText, edit: onEdit } = grid;
  const typing = useMemo(() => ({ mode, text: typed, input, onText, onEdit }), [mode, typed, input, onText, onEdit]);
  const onMark = useStable((key: string) => {
    const cell = findings.find((finding) => finding.key === key)?.cells[0];
    if (cell) form.select(cell);
  });
  return (
    <>
      <Proposals form={form} table={table} />
      <StatutoryGrid
        table={table}
        label={text("grid.label", { table: tableName(table.form.id)[locale] })}
        cellView={(cell) => ({
          value: valueAt(cell),
          reason: valueAt(cell) === null ? "blank" : null,
          state: valueAt(cell) === null ? "missing" : "read",
          frame: frames.get(cell) ?? null,
          lastYear: view.lastYear?.facts.values[cell] ?? null,
          old: undefined,
          computed: proposals.get(cell)?.value ?? null,
          pins: "",
          comments: "none",
        })}
        markOver={(cells) => markOver(cells, assessments, findings)}
        onMark={onMark}
        selected={form.selected}
        range={grid.range}
        onSelect={grid.select}
        onKeyDown={grid.onKeyDown}
        onPaste={grid.onPaste}
        onCopy={grid.onCopy}
        onCut={grid.onCut}
        typing={form.locked ? null : typing}
        lastYearShown="no"
        roomy={false}
      />
      <p role="status" className={styles.counts}>
        {grid.news?.kind === "unfit" ? text("news.unfit", { text: grid.news.text }) : text("form.gridHelp")}
      </p>
      {grid.pending ? (
        <PasteDialog
          pending={grid.pending}
          table={table.form}
          valueAt={valueAt}
          onConfirm={() => grid.pending && grid.layDown(grid.pending.plan)}
          onClose={grid.dropPending}
        />
      ) : null}
    </>
  );
}

const bases: readonly ProposalBasis[] = ["carriedOver", "inForce", "sum"];

/** What could be taken over into this table, by where it comes from; nothing counts before a person takes it. */
function Proposals({ form, table }: { form: Form; table: PrintedTable }) {
  const text = useText();
  const own = [...form.proposals.values()].filter(({ cell }) => cell.startsWith(`${table.form.id}.`));
  if (own.length === 0 || form.locked) return null;
  return (
    <div className={styles.proposals} data-testid="proposals">
      {bases.map((basis) => {
        const cells = own.filter((one) => one.basis === basis).map(({ cell }) => cell);
        return cells.length === 0 ? null : (
          <p key={basis}>
            <span>{text(`form.proposal.${basis}`, { n: cells.length, year: form.view.year - 1 })}</span>
            <button type="button" className={styles.link} onClick={() => form.take(cells)}>
              {text(`form.take.${basis}`, { n: cells.length })}
            </button>
          </p>
        );
      })}
    </div>
  );
}

/** What the checks say of the figures typed so far, and last year's sheet of the same table. */
export function FormTableSide({ form, table }: { form: Form; table: PrintedTable }) {
  const text = useText();
  const locale = useLocale();
  const { findings, view, section } = form;
  const own = findings.filter(({ cells }) => cells.some((cell) => sectionOfCell(cell) === section));
  const isEmpty = table.order.flat().every((cell) => form.valueAt(cell) === null);
  return (
    <>
      <h2>{text("form.findings", { n: own.length })}</h2>
      {own.length === 0 ? <p className="muted">{text(isEmpty ? "form.emptyTable" : "form.noFindings")}</p> : null}
      <ul className={styles.list} aria-live="polite">
        {own.map(({ key, severity, message, cells: [cell] }) => (
          <li key={key}>
            <b className={severity === "error" ? styles.bad : undefined}>{text(`finding.${severity}`)}</b>
            <span>{message[locale]}</span>
            {cell ? (
              <button type="button" className={styles.link} aria-label={cellLabel(cell)[locale]} onClick={() => form.select(cell)}>
                {text("home.locate")}
              </button>
            ) : null}
          </li>
        ))}
      </ul>
      <h2>{text("form.formerTable", { year: view.year - 1 })}</h2>
      {view.lastYear ? <FormerTable table={table} values={view.lastYear.facts.values} /> : <p className="muted">{text("form.noFormer")}</p>}
    </>
  );
}

/** Last year's approved figures in the layout of this year's table; blank where that form had no such cell. */
function FormerTable({ table, values }: { table: PrintedTable; values: Readonly<Partial<Record<CellId, number>>> }) {
  const line = (boxes: readonly PrintedBox[], row: string) => (
    <tr key={row}>
      {keyedBoxes(boxes).map(({ box, key }) =>
        box.kind === "value" ? (
          <td key={box.cell.id} colSpan={box.columns}>
            {printValue(values[box.cell.id] ?? null)}
          </td>
        ) : (
          <th key={key} colSpan={box.columns} rowSpan={box.kind === "label" ? 1 : box.rows}>
            {box.text}
          </th>
        ),
      )}
    </tr>
  );
  return (
    <table className={styles.past} lang="zh-CN">
      {table.labelColumns === 3 ? (
        <colgroup>
          <col style={{ width: "5%" }} />
          <col style={{ width: "11%" }} />
          <col style={{ width: "28%" }} />
        </colgroup>
      ) : null}
      <tbody>
        {table.head.map((boxes, at) => line(boxes, `head ${at}`))}
        {table.body.map(({ key, boxes }) => line(boxes, key))}
      </tbody>
    </table>
  );
}

/** Boxes with keys of their own; the same heading may stand several times in a row. */
function keyedBoxes(boxes: readonly PrintedBox[]): readonly { readonly box: PrintedBox; readonly key: string }[] {
  return boxes.map((box, at) => ({ box, key: String(at) }));
}
