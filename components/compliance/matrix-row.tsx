"use client";

import Link from "next/link";
import { type MouseEvent, memo } from "react";
import { type FilingStatus, statusAt } from "@/domain/deadlines/filing-status";
import type { MatrixGroup, MatrixRow } from "@/server/compliance/compliance-view";
import { shanghaiTime } from "../layout/shanghai-time";
import { useLocale, useText } from "../messages/text-provider";
import { classNames } from "../ui/class-names";
import styles from "./matrix-table.module.css";
import { type MatrixColumns, NEW_FORM_YEAR } from "./matrix-years";
import { StatusMark } from "./status-mark";

/** The id of a cell in the page, for the keyboard's place. */
export const cellId = (bodyId: number, column: number) => `cell-${bodyId}-${column}`;

/** Head, boxes and names stand before and after the years. */
export const columnsOf = ({ years, contacts }: MatrixColumns) => years.length + (contacts ? 7 : 6);

function StatusCells({ row, span, column }: { row: MatrixRow; span: MatrixColumns; column: number | null }) {
  const t = useText();
  const locale = useLocale();
  return span.years.map((year, index) => {
    const status = statusAt(row.statuses, index);
    const report = row.reportIds[index] ?? null;
    const label = t("office.matrix.cell", { body: row.name, year, status: t(`office.status.${status}`) });
    const look = classNames(styles.year, year === NEW_FORM_YEAR && index > 0 && styles.newForm, column === index + 1 && styles.cursor);
    return (
      <td key={year} id={cellId(row.bodyId, index + 1)} className={look}>
        <StatusMark status={status} locale={locale} label={label} href={report === null ? null : `/reports/${report}`} />
      </td>
    );
  });
}

function FiledAt({ row, status }: { row: MatrixRow; status: FilingStatus }) {
  const t = useText();
  const { submittedAt, daysLate } = row;
  if (submittedAt !== null) {
    const at = shanghaiTime(submittedAt).slice(5);
    return daysLate !== null && daysLate > 0 ? t("office.matrix.filedLate", { at, n: daysLate }) : at;
  }
  const late = status === "overdue" && daysLate !== null;
  return late ? <b className={styles.late}>{t("office.matrix.late", { n: daysLate })}</b> : "—";
}

interface RowProps {
  readonly row: MatrixRow;
  readonly span: MatrixColumns;
  /** Its place among the lines, counted from 1, the head being the first. */
  readonly line: number;
  readonly on: boolean;
  /** The column the keyboard stands on, null on other rows. */
  readonly column: number | null;
  readonly onTick: (bodyId: number, event: MouseEvent) => void;
}

/** One body: its name, its years, and how its report of the season stands. */
export const BodyRow = memo(function BodyRow({ row, span, line, on, column, onTick }: RowProps) {
  const t = useText();
  const season = statusAt(row.statuses, span.years.length - 1);
  return (
    <tr data-on={on} aria-selected={on} aria-rowindex={line}>
      <td className={styles.tick}>
        <input
          type="checkbox"
          tabIndex={-1}
          checked={on}
          readOnly
          aria-label={t("office.batch.select", { body: row.name })}
          onClick={(event) => onTick(row.bodyId, event)}
        />
      </td>
      <th scope="row" id={cellId(row.bodyId, 0)} className={classNames(styles.name, column === 0 && styles.cursor)}>
        <Link href={`/bodies/${row.bodyId}?year=${span.year}`} title={row.name} prefetch={false} tabIndex={-1}>
          {row.name}
        </Link>
      </th>
      <StatusCells row={row} span={span} column={column} />
      <td className={classNames(styles.number, row.errors ? styles.errors : null)}>{row.errors ?? "—"}</td>
      <td className={classNames(styles.number, row.warnings ? styles.warnings : null)}>{row.warnings ?? "—"}</td>
      <td>
        <FiledAt row={row} status={season} />
      </td>
      <td className={styles.quiet}>{row.deadline?.slice(5) ?? "—"}</td>
      {span.contacts ? (
        <td className={styles.contact} title={row.contact ?? undefined}>
          {row.contact ?? "—"}
        </td>
      ) : null}
    </tr>
  );
});

/** A body whose row is still on its way. */
export function PendingRow({ bodyId, span, line }: { bodyId: number; span: MatrixColumns; line: number }) {
  const t = useText();
  return (
    <tr aria-rowindex={line}>
      <td />
      <th scope="row" id={cellId(bodyId, 0)} colSpan={columnsOf(span) - 1} className={styles.quiet}>
        {t("office.matrix.loading")}
      </th>
    </tr>
  );
}

/** The head of a group: level, kind and how many have filed. */
export function GroupRow({ group, span, line }: { group: MatrixGroup; span: MatrixColumns; line: number }) {
  const t = useText();
  const { level, kind, tally } = group;
  return (
    <tr className={styles.group} aria-rowindex={line}>
      <td />
      <th scope="rowgroup" colSpan={columnsOf(span) - 1}>
        <span>
          {t("office.matrix.group", {
            level: t(`office.level.${level}`),
            kind: t(`office.kind.${kind}`),
            n: tally.required,
            submitted: tally.filed,
          })}
        </span>
      </th>
    </tr>
  );
}
