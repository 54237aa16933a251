"use client";

import Link from "next/link";
import type { MatrixRow } from "@/server/compliance/compliance-view";
import { shanghaiTime } from "../layout/shanghai-time";
import { useLocale, useText } from "../messages/text-provider";
import { classNames } from "../ui/class-names";
import { MatrixHead } from "./matrix-head";
import type { MatrixQuery } from "./matrix-query";
import styles from "./matrix-table.module.css";
import { type MatrixColumns, NEW_FORM_YEAR, type Selection } from "./matrix-years";
import { type MatrixGroup, seasonStatus } from "./prepare-matrix";
import { StatusMark } from "./status-mark";

function StatusCells({ row, span }: { row: MatrixRow; span: MatrixColumns }) {
  const t = useText();
  const locale = useLocale();
  return span.years.map((year, index) => {
    const status = row.statuses[index] ?? "notRequired";
    const report = row.reportIds[index] ?? null;
    const label = t("office.matrix.cell", { body: row.name, year, status: t(`office.status.${status}`) });
    const mark = <StatusMark status={status} locale={locale} label={label} href={report === null ? null : `/reports/${report}`} />;
    return (
      <td key={year} className={classNames(styles.year, year === NEW_FORM_YEAR && index > 0 && styles.newForm)}>
        {mark}
      </td>
    );
  });
}

function FiledAt({ row, season }: { row: MatrixRow; season: number }) {
  const t = useText();
  const { submittedAt, daysLate } = row;
  if (submittedAt !== null) {
    const at = shanghaiTime(submittedAt).slice(5);
    return daysLate !== null && daysLate > 0 ? t("office.matrix.filedLate", { at, n: daysLate }) : at;
  }
  const late = seasonStatus(row, season) === "overdue" && daysLate !== null;
  return late ? <b className={styles.late}>{t("office.matrix.late", { n: daysLate })}</b> : "—";
}

function Row({ row, span, selection }: { row: MatrixRow; span: MatrixColumns; selection: Selection }) {
  const t = useText();
  const on = selection.chosen.has(row.bodyId);
  return (
    <tr data-on={on}>
      <td className={styles.tick}>
        <input
          type="checkbox"
          checked={on}
          aria-label={t("office.batch.select", { body: row.name })}
          onChange={(event) => selection.toggle([row], event.target.checked)}
        />
      </td>
      <th scope="row" className={styles.name}>
        <Link href={`/bodies/${row.bodyId}?year=${span.year}`} title={row.name} prefetch={false}>
          {row.name}
        </Link>
      </th>
      <StatusCells row={row} span={span} />
      <td className={classNames(styles.number, row.errors ? styles.errors : null)}>{row.errors ?? "—"}</td>
      <td className={classNames(styles.number, row.warnings ? styles.warnings : null)}>{row.warnings ?? "—"}</td>
      <td>
        <FiledAt row={row} season={span.season} />
      </td>
      <td className={styles.quiet}>{row.deadline?.slice(5) ?? "—"}</td>
      {span.contacts ? (
        <td className={styles.contact} title={row.contact ?? undefined}>
          {row.contact ?? "—"}
        </td>
      ) : null}
    </tr>
  );
}

/** Bodies × years with a letter for every state; grouped by level and kind when the query says so. */
export function MatrixTable(props: { groups: readonly MatrixGroup[]; span: MatrixColumns; query: MatrixQuery; selection: Selection }) {
  const { groups, span, query, selection } = props;
  const t = useText();
  const rows = groups.flatMap((group) => group.rows);
  return (
    <table className={styles.matrix} aria-label={t("office.matrix.label")}>
      <MatrixHead span={span} query={query} rows={rows} selection={selection} />
      {groups.map((group) => (
        <tbody key={group.key}>
          {query.grouped ? (
            <tr className={styles.group}>
              <td />
              <th scope="rowgroup" colSpan={span.years.length + (span.contacts ? 6 : 5)}>
                {t("office.matrix.group", {
                  level: t(`office.level.${group.level}`),
                  kind: t(`office.kind.${group.kind}`),
                  n: group.bodies,
                  submitted: group.submitted,
                })}
              </th>
            </tr>
          ) : null}
          {group.rows.map((row) => (
            <Row key={row.bodyId} row={row} span={span} selection={selection} />
          ))}
        </tbody>
      ))}
    </table>
  );
}
