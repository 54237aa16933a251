import type { MatrixRow } from "@/server/compliance/compliance-view";

/** The reports of the season with errors or warnings: those a notice may be due for. */
export function reportsToMend(rows: readonly MatrixRow[], season: number): number[] {
  return rows.filter(({ errors, warnings }) => (errors ?? 0) + (warnings ?? 0) > 0).flatMap(({ reportIds }) => reportIds[season] ?? []);
}
