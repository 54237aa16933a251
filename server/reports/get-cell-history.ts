import { listVersions, loadReading, type VersionRow } from "@/db/reports/load-version";
import { loadFacts } from "@/db/reports/version-facts";
import type { CellId } from "@/domain/form/edition";
import type { SignedInContext } from "../context";
import { authorizeReport } from "./authorize-report";
import type { CellEvent } from "./comment-view";
import { correctionViews } from "./get-history";

/** Everything that happened to one cell of a report: each reading with its source, each correction. Latest first. */
export function getCellHistory(
  ctx: SignedInContext,
  { reportId, cell }: { readonly reportId: number; readonly cell: CellId },
): CellEvent[] {
  authorizeReport(ctx, "report.read", reportId);
  const files = listVersions(ctx.db, reportId).filter(({ origin }) => origin !== "correction");
  const facts = loadFacts(
    ctx.db,
    files.map(({ id }) => id),
  );
  const read = (version: VersionRow): CellEvent => {
    const { number: versionNumber, fileName, createdBy: by, createdAt: at } = version;
    const found = loadReading(ctx.db, version.readingId).reading.cells[cell];
    const kept = facts.get(version.id)?.facts;
    const { raw = "", source = null } = found ?? {};
    return {
      kind: "read",
      versionNumber,
      fileName,
      value: kept?.values[cell] ?? null,
      missing: kept?.missing[cell] ?? null,
      raw,
      source,
      by,
      at,
    };
  };
  const corrections = correctionViews(ctx.db, reportId)
    .filter((one) => one.cell === cell)
    .map(({ versionNumber, oldValue, newValue, by, at }): CellEvent => ({ kind: "corrected", versionNumber, oldValue, newValue, by, at }));
  return [...files.map(read), ...corrections].sort((a, b) => b.versionNumber - a.versionNumber);
}
