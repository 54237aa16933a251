import type { CalendarDate } from "@/domain/deadlines/deadline";
import type { FilingStatus, MatrixRow } from "@/server/compliance/compliance-view";
import { shanghaiTime } from "../layout/shanghai-time";
import type { Text } from "../messages/server-text";
import { type CsvCell, csvText } from "./csv-text";
import type { MatrixQuery } from "./matrix-query";
import { seasonStatus } from "./prepare-matrix";

/** The season a list is about: its year, the index of that year in the rows' statuses, and today. */
export interface ListSeason {
  readonly year: number;
  readonly season: number;
  readonly today: CalendarDate;
}

const settled: ReadonlySet<FilingStatus> = new Set(["approved", "approvedLate", "pending", "exempt", "notRequired"]);

/** The rows whose bodies still have something to do: all but those approved, in review or not required. */
export function rowsToRemind(rows: readonly MatrixRow[], season: number): MatrixRow[] {
  return rows.filter((row) => !settled.has(seasonStatus(row, season)));
}

/** The reports of the season with errors or warnings: those a notice may be due for. */
export function reportsToMend(rows: readonly MatrixRow[], season: number): number[] {
  return rows.filter(({ errors, warnings }) => (errors ?? 0) + (warnings ?? 0) > 0).flatMap(({ reportIds }) => reportIds[season] ?? []);
}

/** The filters in words, for the head of an export. */
export function filterSummary(query: MatrixQuery, year: number, t: Text): string {
  const parts = [
    query.level && `${t("office.matrix.level")} ${t(`office.level.${query.level}`)}`,
    query.kind && `${t("office.matrix.kind")} ${t(`office.kind.${query.kind}`)}`,
    query.status && `${t("office.matrix.status", { year })} ${t(`office.status.${query.status}`)}`,
    query.rule && `${t("office.matrix.breach")} ${query.rule}`,
    query.text && `${t("office.matrix.body")} ${query.text}`,
  ].filter(Boolean);
  return parts.length > 0 ? parts.join("; ") : t("office.csv.noFilter");
}

/** The chosen bodies as a CSV file with title, filters, base, date and source at its head. */
export function listCsv(rows: readonly MatrixRow[], { year, season, today }: ListSeason, words: { t: Text; filters: string }): string {
  const { t, filters } = words;
  const head: CsvCell[] = [
    t("office.matrix.body"),
    t("office.matrix.level"),
    t("office.matrix.kind"),
    t("office.csv.statusOfYear", { year }),
    t("office.matrix.deadline"),
    t("office.csv.extendedTo"),
    t("office.csv.daysLate"),
    t("office.matrix.submittedAt"),
    t("office.matrix.errors"),
    t("office.matrix.warnings"),
    t("office.matrix.contact"),
  ];
  const body = rows.map((row): CsvCell[] => [
    row.name,
    t(`office.level.${row.level}`),
    t(`office.kind.${row.kind}`),
    t(`office.status.${seasonStatus(row, season)}`),
    row.deadline,
    row.extendedTo,
    row.daysLate,
    row.submittedAt === null ? null : shanghaiTime(row.submittedAt),
    row.errors,
    row.warnings,
    row.contact,
  ]);
  return csvText([
    [t("office.csv.title", { year })],
    [t("office.csv.selection", { filters })],
    [t("office.csv.base", { n: rows.length, today })],
    [],
    head,
    ...body,
  ]);
}

function reminderLine(row: MatrixRow, season: number, t: Text): string {
  const { deadline, daysLate, contact } = row;
  const due =
    deadline === null
      ? t("office.remind.noDeadline")
      : daysLate !== null && daysLate > 0
        ? t("office.remind.late", { deadline, n: daysLate })
        : t("office.remind.due", { deadline });
  const standing = seasonStatus(row, season) === "returned" ? t("office.remind.sentBack") : due;
  return [row.name, standing, contact && t("office.remind.contact", { contact })].filter(Boolean).join("　");
}

/** The reminder as text to copy: heading, sentence, and one numbered line a body. */
export function reminderText(rows: readonly MatrixRow[], { year, season, today }: ListSeason, t: Text): string {
  const lines = rows.map((row, index) => `${index + 1}. ${reminderLine(row, season, t)}`);
  return [t("office.remind.heading", { year }), t("office.remind.intro", { today, n: rows.length }), ...lines].join("\n");
}
