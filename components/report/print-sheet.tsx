"use client";

import { useEffect, useState } from "react";
import { flushSync } from "react-dom";
import { shanghaiTime } from "@/components/layout/shanghai-time";
import { useLocale, useText } from "@/components/messages/text-provider";
import { classNames } from "@/components/ui/class-names";
import { cellLabel } from "@/domain/facts/cell-label";
import { printValue } from "@/domain/facts/print-value";
import type { PrintedBox, PrintedTable } from "@/domain/form/printed-table";
import { sections } from "@/domain/form/sections";
import type { FindingView } from "@/server/reports/report-view";
import { draftValue } from "./draft";
import styles from "./print-sheet.module.css";
import { type Desk, tableOf } from "./use-desk";

/** Draws the sheet only while the browser prints, so that it costs nothing while one works. */
function usePrinting(): boolean {
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    const start = () => flushSync(() => setPrinting(true));
    const end = () => setPrinting(false);
    window.addEventListener("beforeprint", start);
    window.addEventListener("afterprint", end);
    return () => {
      window.removeEventListener("beforeprint", start);
      window.removeEventListener("afterprint", end);
    };
  }, []);
  return printing;
}

/** The check view on A4: what it is, every finding with its arithmetic, and the statutory tables. */
export function PrintSheet({ desk }: { desk: Desk }) {
  const text = useText();
  const printing = usePrinting();
  if (!printing) return null;
  const { draft, live } = desk;
  const { summary } = draft.report;
  const tables = sections.flatMap(({ id, numeral, title }) => {
    const table = tableOf(draft.report, id);
    return table ? [{ id, heading: `${numeral}、${title}`, table }] : [];
  });
  return (
    <div className={styles.sheet} data-testid="print-sheet">
      <h1>{text("desk.title", { body: summary.bodyName, year: summary.year })}</h1>
      <p>
        {text(`desk.scope.${summary.scope}`)} · {text("desk.version", { n: draft.versionNumber })} · {draft.report.version.fileName} ·{" "}
        {text("print.at", { at: shanghaiTime(Date.now()) })}
        {draft.unsaved.length > 0 ? ` · ${text("print.unsaved", { n: draft.unsaved.length })}` : ""}
      </p>
      <h2>{text("print.findings", { n: live.findings.length })}</h2>
      <ol>
        {live.findings.map((finding) => (
          <PrintedFinding key={finding.key} finding={finding} />
        ))}
      </ol>
      {tables.map(({ id, heading, table }) => (
        <section key={id}>
          <h2 lang="zh-CN">{heading}</h2>
          <TableOnPaper table={table} desk={desk} />
        </section>
      ))}
    </div>
  );
}

function PrintedFinding({ finding }: { finding: FindingView }) {
  const text = useText();
  const locale = useLocale();
  return (
    <li>
      <b>{text(`finding.${finding.severity}`)}</b> {finding.message[locale]}
      {finding.explanation ? `（${text("finding.explained")}：${finding.explanation.text}）` : null}
    </li>
  );
}

function TableOnPaper({ table, desk }: { table: PrintedTable; desk: Desk }) {
  const text = useText();
  const locale = useLocale();
  const box = (one: PrintedBox, key: string) => {
    if (one.kind !== "value") {
      return (
        <th key={key} lang="zh-CN" colSpan={one.columns} rowSpan={one.kind === "label" ? 1 : one.rows} className={styles[one.kind]}>
          {one.text}
        </th>
      );
    }
    const value = draftValue(desk.draft, one.cell.id);
    const frame = desk.frames.get(one.cell.id);
    return (
      <td
        key={key}
        colSpan={one.columns}
        title={cellLabel(one.cell.id)[locale]}
        className={classNames(styles.value, frame && styles[frame])}
      >
        {value === null ? text("missing") : printValue(value)}
      </td>
    );
  };
  const line = (boxes: readonly PrintedBox[], key: string) => (
    <tr key={key}>{boxes.map((one, at) => box(one, `${key} ${one.kind === "value" ? one.cell.id : `${at} ${one.text}`}`))}</tr>
  );
  return (
    <table className={styles.table}>
      {table.head.length > 0 ? (
        <thead>{table.head.map((boxes) => line(boxes, boxes.map((one) => (one.kind === "value" ? "" : one.text)).join()))}</thead>
      ) : null}
      <tbody>{table.body.map(({ key, boxes }) => line(boxes, key))}</tbody>
    </table>
  );
}
