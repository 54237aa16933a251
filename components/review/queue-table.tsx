import Link from "next/link";
import { daysBetween, shanghaiDate } from "@/domain/deadlines/deadline";
import type { ReportSummary } from "@/server/reports/report-view";
import { shanghaiTime } from "../layout/shanghai-time";
import type { Text } from "../messages/server-text";
import { classNames } from "../ui/class-names";
import { DataTable } from "../ui/data-table";
import { Tag } from "../ui/tag";
import styles from "./queue.module.css";

interface QueueTableProps {
  readonly rows: readonly { readonly number: number; readonly report: ReportSummary }[];
  readonly now: number;
  readonly t: Text;
}

function QueueRow({ number, report, now, t }: { number: number; report: ReportSummary; now: number; t: Text }) {
  const since = report.submittedAt ?? report.receivedAt;
  const waited = daysBetween(shanghaiDate(since), shanghaiDate(now));
  return (
    <tr>
      <td data-num className="muted">
        {number}
      </td>
      <th scope="row">
        <Link href={`/reports/${report.id}`} prefetch={false}>
          {report.bodyName}
        </Link>{" "}
        {report.late ? <Tag tone="warn">{t("review.late")}</Tag> : null}
      </th>
      <td data-num>{report.year}</td>
      <td className="nowrap">{t("review.versionNumber", { n: report.versionNumber })}</td>
      <td data-num className={classNames(report.errors > 0 && styles.errors)}>
        {report.errors}
      </td>
      <td data-num className={classNames(report.warnings > 0 && styles.warnings)}>
        {report.warnings}
      </td>
      <td data-num>{report.newReceived ?? t("review.missing")}</td>
      <td data-num>{report.concluded ?? t("review.missing")}</td>
      <td className="nowrap">{shanghaiTime(since)}</td>
      <td data-num>{t("review.days", { n: waited })}</td>
    </tr>
  );
}

/** The reports that wait for review, longest waiting first. */
export function QueueTable({ rows, now, t }: QueueTableProps) {
  return (
    <DataTable label={t("review.label")}>
      <thead>
        <tr>
          <th data-num>{t("review.order")}</th>
          <th scope="col">{t("review.body")}</th>
          <th data-num>{t("review.year")}</th>
          <th scope="col">{t("review.version")}</th>
          <th data-num>{t("review.errors")}</th>
          <th data-num>{t("review.warnings")}</th>
          <th data-num>{t("review.newReceived")}</th>
          <th data-num>{t("review.concluded")}</th>
          <th scope="col">{t("review.submittedAt")}</th>
          <th data-num>{t("review.waitingFor")}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ number, report }) => (
          <QueueRow key={report.id} number={number} report={report} now={now} t={t} />
        ))}
      </tbody>
    </DataTable>
  );
}
