import type { BodyRow } from "@/db/bodies";
import { listBodiesBreaking } from "@/db/compliance";
import { daysBetween, shanghaiDate } from "@/domain/deadlines/deadline";
import type { SignedInContext } from "../context";
import type { ComplianceMatrix, MatrixRow } from "./compliance-view";
import { type JudgedFiling, loadSeasons, type Seasons } from "./season";

/** How many years stand side by side. */
const MATRIX_YEARS = 6;

/**
 * The monitoring matrix: every body of the viewer's subtree that ever had to report in these years, six years up to the season;
 * with a rule, also which of them break it in the season's year.
 */
export function getMatrix(ctx: SignedInContext, { year, rule }: { readonly year: number; readonly rule?: string }): ComplianceMatrix {
  const years = Array.from({ length: MATRIX_YEARS }, (_, at) => year - MATRIX_YEARS + 1 + at);
  const seasons = loadSeasons(ctx, years);
  const rows = seasons.bodies
    .map((body) => matrixRow(seasons, body, years))
    .filter(({ statuses }) => statuses.some((s) => s !== "notRequired"));
  const breaking = rule === undefined ? null : listBodiesBreaking(ctx.db, ctx.viewer.bodyPath, { year, rule });
  return { year, years, today: seasons.today, rows, breaking };
}

function matrixRow(seasons: Seasons, body: BodyRow, years: readonly number[]): MatrixRow {
  const filings = years.map((year) => seasons.filing(body, year));
  const season = filings.at(-1);
  const { id: bodyId, name, pinyin, level, kind, parentId, contact } = body;
  return {
    ...{ bodyId, name, pinyin, level, kind, parentId, contact },
    statuses: filings.map(({ status }) => status),
    reportIds: filings.map(({ row }) => row?.id ?? null),
    errors: season?.row?.errors ?? null,
    warnings: season?.row?.warnings ?? null,
    submittedAt: season?.row?.firstSubmittedAt ?? null,
    deadline: season?.deadline ?? null,
    extendedTo: season?.obligation.required ? (season.obligation.extension?.date ?? null) : null,
    daysLate: season ? daysLate(season, seasons.today) : null,
  };
}

/** Days past the deadline: up to the first submission, or up to today while nothing was submitted; null when not late. */
function daysLate({ row, deadline, obligation }: JudgedFiling, today: string): number | null {
  if (deadline === null || !obligation.required) return null;
  const filed = row?.firstSubmittedAt;
  const days = daysBetween(deadline, filed == null ? today : shanghaiDate(filed));
  return days > 0 ? days : null;
}
