import type { Reader } from "@/db/client";
import { type DecisionRow, listCorrections, listDecisions, listVersions } from "@/db/reports/load-version";
import { printedReceiptsOf } from "@/db/reports/receipts";
import { fromStored } from "@/domain/facts/stored-value";
import type { CellId } from "@/domain/form/edition";
import type { SignedInContext } from "../context";
import { authorizeReport } from "./authorize-report";
import { periodsOf } from "./periods-in-force";
import { receiptView } from "./read-receipt";
import type { CellCorrection, DecisionView, VersionView } from "./report-view";
import { reasonOf } from "./return-view";

/** Every version of a report, newest first, with its corrections, decision and receipts. */
export function getHistory(ctx: SignedInContext, { reportId }: { readonly reportId: number }): VersionView[] {
  authorizeReport(ctx, "report.read", reportId);
  return versionViews(ctx.db, reportId);
}

/** The versions of a report as shown; the caller has checked the scope. */
export function versionViews(reader: Reader, reportId: number): VersionView[] {
  const corrections = correctionViews(reader, reportId);
  const decisions = listDecisions(reader, reportId);
  const receipts = printedReceiptsOf(reader, reportId);
  const periods = periodsOf(decisions);
  return listVersions(reader, reportId).map(({ id, number, origin, fileName, fileSha256, fileSize, createdBy, createdAt }) => {
    const own = decisions.filter(({ versionId }) => versionId === id).map(decisionView);
    return {
      ...{ id, number, origin, fileName, fileSha256, fileSize, createdBy, createdAt },
      corrections: corrections.filter(({ versionNumber }) => versionNumber === number),
      decision: own[0] ?? null,
      decisions: own,
      inForce: periods.find(({ versionId }) => versionId === id)?.span ?? null,
      receipts: receipts.filter(({ receipt }) => receipt.versionId === id).map(receiptView),
    };
  });
}

/** Corrections up to a version number in the units of the form (万元), newest first. */
export function correctionViews(
  reader: Reader,
  reportId: number,
  upTo?: number,
): readonly (CellCorrection & { readonly cell: CellId; readonly readingId: number })[] {
  return listCorrections(reader, reportId, upTo).map(({ cell: stored, oldValue, newValue, by, at, versionNumber, readingId }) => {
    const cell = stored as CellId;
    return { cell, oldValue: shown(cell, oldValue), newValue: shown(cell, newValue), by, at, versionNumber, readingId };
  });
}

function shown(cell: CellId, stored: number | null): number | null {
  return stored === null ? null : fromStored(cell, stored);
}

/** A decision as shown. */
export function decisionView({ decision, reasons, by, at, level, round }: DecisionRow): DecisionView {
  return { decision, reasons: reasons.map(reasonOf), by, at, level, round };
}
