import type { Reader } from "@/db/client";
import { type FilingRow, listContacts, listFilings, listSeasonBodies, type SeasonBody } from "@/db/compliance";
import { loadObligations } from "@/db/obligations";
import { shanghaiDate } from "@/domain/deadlines/deadline";
import type { FilingStatus } from "@/domain/deadlines/filing-status";
import { deadlineOf, isExempt, obligationOf } from "@/domain/deadlines/obligation";
import type { OwedState, ReminderFacts } from "@/domain/reminders/reminder-text";
import { filingStatus } from "../compliance/filing-status";

/** A body and year: what a reminder could tell of it, or why it owes nothing. */
export type OwedReport =
  | { readonly owes: true; readonly body: SeasonBody; readonly reportId: number | null; readonly facts: ReminderFacts }
  | { readonly owes: false; readonly body: SeasonBody; readonly reason: "filed" | "exempt" | "notRequired" };

const owed: Readonly<Partial<Record<FilingStatus, OwedState>>> = {
  draft: "draft",
  returned: "returned",
  overdue: "nothing",
  missing: "nothing",
  due: "nothing",
  extended: "nothing",
};

/** The bodies at and below a path with what each owes for a year at an instant: four queries, whatever their number. */
export function listOwedReports(reader: Reader, { path, year, now }: { path: string; year: number; now: number }): readonly OwedReport[] {
  const today = shanghaiDate(now);
  const rows = new Map<number, FilingRow>(listFilings(reader, path, [year]).map((row) => [row.bodyId, row]));
  const book = loadObligations(reader, [year]);
  const contacts = listContacts(reader, path);
  return listSeasonBodies(reader, path).map((body): OwedReport => {
    const row = rows.get(body.id) ?? null;
    const obligation = obligationOf(body, year, book);
    if (!obligation.required) return { owes: false, body, reason: isExempt(obligation) ? "exempt" : "notRequired" };
    const state = owed[filingStatus({ year, row, obligation }, today)];
    if (state === undefined) return { owes: false, body, reason: "filed" };
    const known = state === "nothing" && row ? "draft" : state;
    const facts = { body: body.name, year, state: known, deadline: deadlineOf(obligation), today, contact: contacts.get(body.id) ?? null };
    return { owes: true, body, reportId: row?.id ?? null, facts };
  });
}
