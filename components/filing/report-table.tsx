import Link from "next/link";
import { shanghaiTime } from "@/components/layout/shanghai-time";
import type { Text } from "@/components/messages/server-text";
import { DataTable } from "@/components/ui/data-table";
import { Tag } from "@/components/ui/tag";
import type { ReportSummary } from "@/server/reports/report-view";
import { ReportStateTag } from "./report-state";

interface ReportTableProps {
  readonly reports: readonly ReportSummary[];
  readonly text: Text;
  /** Where the timeline of a year is shown beside the table, if it is. */
  readonly timeline?: (year: number) => string;
}

/** Reports of a body, newest first, each with what it states and where to go on. */
export function ReportTable({ reports, text, timeline }: ReportTableProps) {
  const count = (value: number | null) => (value === null ? text("missing") : value);
  return (
    <DataTable label={text("history.title")}>
      <thead>
        <tr>
          <th>{text("history.year")}</th>
          <th>{text("history.submittedAt")}</th>
          <th>{text("history.version")}</th>
          <th>{text("history.state")}</th>
          <th>{text("history.findings")}</th>
          <th data-num>{text("history.newReceived")}</th>
          <th data-num>{text("history.concluded")}</th>
          <th>{text("history.open")}</th>
        </tr>
      </thead>
      <tbody>
        {reports.map((report) => (
          <tr key={report.id}>
            <td>
              <b>{report.year}</b>
            </td>
            <td className="nowrap">
              {report.submittedAt === null
                ? text("history.notSubmitted", { at: shanghaiTime(report.receivedAt) })
                : shanghaiTime(report.submittedAt)}{" "}
              {report.late ? <Tag tone="warn">{text("history.late")}</Tag> : null}
            </td>
            <td className="nowrap">{text("desk.version", { n: report.versionNumber })}</td>
            <td>
              <ReportStateTag state={report.state} text={text} />
            </td>
            <td className="nowrap">
              {report.errors + report.warnings > 0
                ? text("history.findingCounts", { errors: report.errors, warnings: report.warnings })
                : "—"}
            </td>
            <td data-num>{count(report.newReceived)}</td>
            <td data-num>{count(report.concluded)}</td>
            <td className="nowrap">
              <Link href={`/reports/${report.id}`}>{text("history.report")}</Link>　
              {timeline ? (
                <Link href={timeline(report.year)} scroll={false} style={{ marginRight: 14 }}>
                  {text("timeline.title")}
                </Link>
              ) : null}
              <Link href={`/reports/${report.id}/history`}>{text("history.versions")}</Link>
            </td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}
