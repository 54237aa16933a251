import { findBody } from "@/db/bodies";
import { loadHolidays } from "@/db/holidays";
import { loadObligations } from "@/db/obligations";
import { latestPublication } from "@/db/publications";
import { findReportOf } from "@/db/reports/find-report";
import { listReportRows } from "@/db/reports/list-reports";
import { listDecisions } from "@/db/reports/load-version";
import type { Bilingual } from "@/domain/checks/finding";
import { type CalendarDate, daysBetween, shanghaiDate } from "@/domain/deadlines/deadline";
import type { HolidayCalendar } from "@/domain/deadlines/holidays";
import { obligationOf } from "@/domain/deadlines/obligation";
import { judgedDeadline } from "@/domain/deadlines/punctuality";
import { workingDaysBetween } from "@/domain/deadlines/working-days";
import type { CellId } from "@/domain/form/edition";
import type { SignedInContext } from "../context";
import { found } from "../errors";
import { approvedFigures } from "./approved-figures";
import { requireAction } from "./authorize-report";
import { openOnes, readCheckedVersion } from "./checked-version";
import type { FilingHome } from "./filing-home";
import { decisionView } from "./get-history";
import { summarizeReport } from "./summarize-report";

/** Key numbers the clerk compares with last year's, in the order of the form. */
const keyCells: readonly { readonly cell: CellId; readonly label: Bilingual }[] = [
  { cell: "applications.newReceived.total", label: { zh: "本年新收", en: "New applications" } },
  { cell: "applications.carriedIn.total", label: { zh: "上年结转", en: "Carried in" } },
  { cell: "applications.concluded.total", label: { zh: "办理总计", en: "Concluded" } },
  { cell: "applications.carriedOut.total", label: { zh: "结转下年度", en: "Carried out" } },
  { cell: "applications.granted.total", label: { zh: "予以公开", en: "Granted" } },
  { cell: "disputes.reconsideration.total", label: { zh: "行政复议", en: "Reconsiderations" } },
];

/** The clerk's home for a season; without a year the one that is being filed, last calendar year in Asia/Shanghai. */
export function getHome(ctx: SignedInContext, { year: asked }: { readonly year?: number | undefined }): FilingHome {
  requireAction(ctx, "report.read");
  const owner = found(findBody(ctx.db, ctx.viewer.bodyId));
  const today = shanghaiDate(ctx.now());
  const year = asked ?? Number(today.slice(0, 4)) - 1;
  const obligations = loadObligations(ctx.db);
  const history = listReportRows(ctx.db, { path: owner.path, reach: "own" }).map((row) => summarizeReport(row, obligations));
  const current = findReportOf(ctx.db, owner, year);
  const obligation = obligationOf(owner, year, obligations);
  const deadline = judgedDeadline(current, obligation);
  const holidays = loadHolidays(ctx.db);
  const checked = current ? readCheckedVersion(ctx.db, { report: current, body: owner }) : null;
  const [latest] = current ? listDecisions(ctx.db, current.id) : [];
  const former = approvedFigures(ctx.db, owner, year - 1);
  return {
    bodyName: owner.name,
    year,
    today,
    deadline,
    daysLeft: deadline === null ? null : daysBetween(today, deadline),
    workingDaysLeft: deadline === null ? null : workingDaysBetween(today, deadline, holidays),
    obligation,
    publishing: obligation.required ? countdownTo(obligation.publishBy, today, holidays) : null,
    publication: latestPublication(ctx.db, { bodyId: owner.id, year }),
    holidays: Object.fromEntries(Object.entries(holidays).filter(([of]) => Number(of) >= year)),
    report: history.find(({ id }) => id === current?.id) ?? null,
    openFindings: checked ? openOnes(checked.findings, ["error", "warn"]) : [],
    latestDecision: latest ? { ...decisionView(latest), versionNumber: latest.versionNumber } : null,
    comparison: keyCells.map(({ cell, label }) => ({
      cell,
      label,
      thisYear: checked?.content.facts.values[cell] ?? null,
      lastYear: former?.facts.values[cell] ?? null,
    })),
    history,
  };
}

function countdownTo(by: CalendarDate, today: CalendarDate, holidays: HolidayCalendar): FilingHome["publishing"] {
  return { by, daysLeft: daysBetween(today, by), workingDaysLeft: workingDaysBetween(today, by, holidays) };
}
