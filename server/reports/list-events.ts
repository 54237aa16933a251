import { listExemptions, listExtensions } from "@/db/grants";
import { listPublications } from "@/db/publications";
import { listReminders } from "@/db/reminders";
import type { FoundReport } from "@/db/reports/find-report";
import { listDecisions } from "@/db/reports/load-version";
import { listAnswers } from "@/db/reports/reason-answers";
import { listComments } from "@/db/reports/record-comment";
import { listVerdicts } from "@/db/reports/record-verdict";
import type { CalendarDate } from "@/domain/deadlines/deadline";
import type { ExemptionGround } from "@/domain/deadlines/obligation";
import type { CellId } from "@/domain/form/edition";
import type { VerdictKind } from "@/domain/verdicts/verdict";
import type { SignedInContext } from "../context";
import { authorizeReport } from "./authorize-report";

/** Something that happened around a report, besides its versions and what was decided on them. */
export type ReportEvent = { readonly at: number; readonly by: string } & (
  | { readonly kind: "verdict"; readonly verdict: VerdictKind; readonly findingKey: string; readonly text: string }
  | { readonly kind: "comment"; readonly cell: CellId | null; readonly findingKey: string | null; readonly text: string }
  /** What the agency said to the nth reason of a return. */
  | { readonly kind: "answer"; readonly number: number; readonly text: string }
  /** `days` from the last day when a rule sent it, null when a person did. */
  | { readonly kind: "reminder"; readonly days: number | null; readonly text: string }
  | { readonly kind: "publication"; readonly publishedOn: CalendarDate; readonly address: string }
  | { readonly kind: "extension"; readonly date: CalendarDate; readonly text: string }
  | { readonly kind: "exemption"; readonly ground: ExemptionGround; readonly text: string }
  | { readonly kind: "revoked"; readonly text: string }
);

/** More reminders of one body and year than this nobody sends: none twice in a day. */
const MOST_REMINDERS = 400;

/** Comments, verdicts, answers, reminders, grants and publications of a report, latest first. */
export function listEvents(ctx: SignedInContext, { reportId }: { readonly reportId: number }): ReportEvent[] {
  const row = authorizeReport(ctx, "report.read", reportId);
  return [...saidOf(ctx, reportId), ...remindedOf(ctx, row), ...grantedTo(ctx, row), ...publishedBy(ctx, row)].sort((a, b) => b.at - a.at);
}

function saidOf({ db }: SignedInContext, reportId: number): ReportEvent[] {
  const answers = listDecisions(db, reportId).flatMap(({ id }) => listAnswers(db, id));
  return [
    ...answers.map(({ reason, text, by, at }): ReportEvent => ({ kind: "answer", number: reason + 1, text, by, at })),
    ...listVerdicts(db, reportId).map(
      ({ kind: verdict, findingKey, text, by, at }): ReportEvent => ({ kind: "verdict", verdict, findingKey, text, by, at }),
    ),
    ...listComments(db, reportId).map(
      ({ cell, findingKey, text, by, at }): ReportEvent => ({ kind: "comment", cell: cell as CellId | null, findingKey, text, by, at }),
    ),
  ];
}

function remindedOf({ db }: SignedInContext, { body, report: { year } }: FoundReport): ReportEvent[] {
  const { rows } = listReminders(db, { path: body.path, bodyId: body.id, year, page: 1, pageSize: MOST_REMINDERS });
  return rows.map(({ text, by, at, ruleDays }) => ({ kind: "reminder", days: ruleDays, text, by, at }));
}

interface Grant {
  readonly bodyId: number;
  readonly grantedAt: number;
  readonly revokedAt: number | null;
  readonly revokedReason: string | null;
}

function grantedTo({ db }: SignedInContext, { body, report: { year } }: FoundReport): ReportEvent[] {
  const withEnd = <G extends Grant>(
    { grant, by, revokedBy }: { readonly grant: G; readonly by: string; readonly revokedBy: string | null },
    made: (
      grant: G,
    ) => Omit<Extract<ReportEvent, { kind: "extension" }>, "at" | "by"> | Omit<Extract<ReportEvent, { kind: "exemption" }>, "at" | "by">,
  ): ReportEvent[] => {
    if (grant.bodyId !== body.id) return [];
    const granted: ReportEvent = { ...made(grant), at: grant.grantedAt, by };
    const { revokedAt, revokedReason } = grant;
    return revokedAt === null ? [granted] : [granted, { kind: "revoked", text: revokedReason ?? "", at: revokedAt, by: revokedBy ?? "" }];
  };
  return [
    ...listExtensions(db, body.path, year).flatMap((row) =>
      withEnd(row, ({ date, reason }) => ({ kind: "extension", date, text: reason })),
    ),
    ...listExemptions(db, body.path, year).flatMap((row) =>
      withEnd(row, ({ ground, reason }) => ({ kind: "exemption", ground, text: reason })),
    ),
  ];
}

function publishedBy({ db }: SignedInContext, { body, report: { year } }: FoundReport): ReportEvent[] {
  return listPublications(db, { bodyId: body.id, year }).map(({ publishedOn, address, by, at }) => ({
    kind: "publication",
    publishedOn,
    address,
    by,
    at,
  }));
}
