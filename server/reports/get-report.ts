import { loadObligations } from "@/db/obligations";
import { findReportRow } from "@/db/reports/list-reports";
import { listDecisions } from "@/db/reports/load-version";
import { obligationOf } from "@/domain/deadlines/obligation";
import { judgedDeadline } from "@/domain/deadlines/punctuality";
import type { CellId } from "@/domain/form/edition";
import type { SignedInContext } from "../context";
import { found } from "../errors";
import { authorizeReport } from "./authorize-report";
import { type CheckedVersion, readCheckedVersion } from "./checked-version";
import { correctionViews, decisionView, versionViews } from "./get-history";
import { versionInForceAt } from "./periods-in-force";
import { permissionsOf } from "./report-permissions";
import type { CellView, ReportView } from "./report-view";
import { changesSince, countOpenReasons, returnView } from "./return-view";
import { reviewStanding } from "./review-standing";
import { summarizeReport } from "./summarize-report";

export interface ReportQuery {
  readonly reportId: number;
  readonly versionId?: number | undefined;
  /** An instant (milliseconds): the version that was in force then, not found when none was. */
  readonly asOf?: number | undefined;
}

/** Everything the check and review views show of a report's current version, of one of its versions, or as known at an instant. */
export function getReport(ctx: SignedInContext, { reportId, asOf, ...asked }: ReportQuery): ReportView {
  const row = authorizeReport(ctx, "report.read", reportId);
  const versionId = asOf === undefined ? asked.versionId : found(versionInForceAt(ctx.db, reportId, asOf));
  const checked = readCheckedVersion(ctx.db, row, versionId);
  const { version, stored } = checked;
  const returned = returnView(ctx.db, checked);
  const [latest] = listDecisions(ctx.db, reportId);
  const obligations = loadObligations(ctx.db, [row.report.year]);
  return {
    summary: summarizeReport(found(findReportRow(ctx.db, reportId)), obligations),
    editions: checked.content.facts.editions,
    cells: cellViews(ctx, checked),
    narrative: checked.content.narrative,
    findings: checked.findings,
    context: checked.context,
    assessments: checked.assessments,
    document: stored.document,
    problems: stored.reading.problems,
    sections: stored.reading.sections,
    version: found(versionViews(ctx.db, reportId).find(({ id }) => id === version.id)),
    latestDecision: latest ? { ...decisionView(latest), versionNumber: latest.versionNumber } : null,
    ...changesSince(ctx.db, checked),
    returned,
    review: reviewStanding(ctx.db, row),
    permissions: permissionsOf(ctx, row, { versionId: version.id, findings: checked.findings, openReasons: countOpenReasons(returned) }),
    deadline: judgedDeadline(row.report, obligationOf(row.body, row.report.year, obligations)),
  };
}

function cellViews(ctx: SignedInContext, { version, content, stored, former }: CheckedVersion): ReportView["cells"] {
  const { facts } = content;
  const { reading } = stored;
  const corrections = correctionViews(ctx.db, version.reportId, version.number).filter(({ readingId }) => readingId === version.readingId);
  const cells = [...Object.keys(facts.values), ...Object.keys(facts.missing)] as CellId[];
  const view = (cell: CellId): CellView => ({
    value: facts.values[cell] ?? null,
    missing: facts.missing[cell] ?? null,
    raw: reading.cells[cell]?.raw ?? "",
    source: reading.cells[cell]?.source ?? null,
    doubt: reading.cells[cell]?.doubt ?? null,
    corrections: corrections
      .filter((one) => one.cell === cell)
      .map(({ oldValue, newValue, by, at, versionNumber }) => ({ oldValue, newValue, by, at, versionNumber })),
    lastYear: former?.facts.values[cell] ?? null,
  });
  return Object.fromEntries(cells.map((cell) => [cell, view(cell)]));
}
