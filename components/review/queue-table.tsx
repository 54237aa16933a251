import Link from "next/link";
import { daysBetween, shanghaiDate } from "@/domain/deadlines/deadline";
import type { QueuedReport } from "@/server/reviews/review-view";
import { shanghaiTime } from "../layout/shanghai-time";
import type { Text } from "../messages/server-text";
import { classNames } from "../ui/class-names";
import { DataTable } from "../ui/data-table";
import { Tag } from "../ui/tag";
import { ChooseAll } from "./assign-bar";
import { ASSIGN_FORM } from "./assign-form";
import styles from "./queue.module.css";

interface QueueTableProps {
  readonly rows: readonly { readonly number: number; readonly report: QueuedReport }[];
  readonly now: number;
  /** The address of the part of the queue shown, which a report opened from it walks. */
  readonly address: string;
  readonly t: Text;
}

function QueueRow({ number, report, now, address, t }: Omit<QueueTableProps, "rows"> & QueueTableProps["rows"][number]) {
  const since = report.submittedAt ?? report.receivedAt;
  const waited = daysBetween(shanghaiDate(since), shanghaiDate(now));
  return (
    <tr>
      <td>
        <input
          type="checkbox"
          name="report"
          value={report.id}
          form={ASSIGN_FORM}
          aria-label={t("queue.choose", { body: report.bodyName })}
        />
      </td>
      <td data-num className="muted">
        {number}
      </td>
      <th scope="row">
        <Link href={`/reports/${report.id}?${address}`} prefetch={false}>
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
      <td className="nowrap">{report.review.reviewer?.name ?? <span className="muted">{t("review.unassigned")}</span>}</td>
      <td className="nowrap">
        {report.review.level}/{report.review.levels}
      </td>
    </tr>
  );
}

/** The reports that wait for review, longest waiting first. */
export function QueueTable({ rows, ...shared }: QueueTableProps) {
  const { t } = shared;
  return (
    <DataTable label={t("review.label")}>
      <thead>
        <tr>
          <th>
            <ChooseAll />
          </th>
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
          <th scope="col">{t("queue.reviewer")}</th>
          <th scope="col">{t("queue.level")}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ number, report }) => (
          <QueueRow key={report.id} number={number} report={report} {...shared} />
        ))}
      </tbody>
    </DataTable>
  );
}
