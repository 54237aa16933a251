import type { Bilingual } from "@/domain/checks/finding";
import type { CalendarDate } from "@/domain/deadlines/deadline";
import type { HolidayCalendar } from "@/domain/deadlines/holidays";
import type { Obligation } from "@/domain/deadlines/obligation";
import type { CellId } from "@/domain/form/edition";
import type { PublicationView } from "../deadlines/obligation-view";
import type { DecisionView, FindingView, ReportSummary } from "./report-view";

/** The clerk's home: how long, where it stands, what to do, is it plausible, where are the old ones. */
export interface FilingHome {
  readonly bodyName: string;
  readonly year: number;
  readonly today: CalendarDate;
  readonly deadline: CalendarDate | null;
  readonly daysLeft: number | null;
  readonly workingDaysLeft: number | null;
  /** What the body owes for the year, with its extension or exemption. */
  readonly obligation: Obligation;
  /** The second clock, publishing to society; null when nothing is due. */
  readonly publishing: { readonly by: CalendarDate; readonly daysLeft: number; readonly workingDaysLeft: number | null } | null;
  /** The publication that holds, null while none is recorded. */
  readonly publication: PublicationView | null;
  /** The official calendars of the years that the countdowns touch. */
  readonly holidays: HolidayCalendar;
  readonly report: ReportSummary | null;
  readonly openFindings: readonly FindingView[];
  readonly latestDecision: (DecisionView & { readonly versionNumber: number }) | null;
  /** Key numbers of this year beside last year's. */
  readonly comparison: readonly {
    readonly cell: CellId;
    readonly label: Bilingual;
    readonly thisYear: number | null;
    readonly lastYear: number | null;
  }[];
  /** Newest first. */
  readonly history: readonly ReportSummary[];
}
