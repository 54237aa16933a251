import { inTransaction } from "@/db/client";
import { type Correction, recordCorrection } from "@/db/reports/record-correction";
import { listVerdicts } from "@/db/reports/record-verdict";
import type { VersionFacts } from "@/db/reports/version-facts";
import { cellLabel } from "@/domain/facts/cell-label";
import { fitsCell, toStored } from "@/domain/facts/stored-value";
import type { CellId } from "@/domain/form/edition";
import { stateAfter } from "@/domain/report/life";
import type { SignedInContext } from "../context";
import { authorizeReport } from "./authorize-report";
import { checkFigures } from "./check-figures";
import { readCheckedVersion, withVerdicts } from "./checked-version";
import { locked, type Refused, refused, staleMessage } from "./report-sentences";
import type { CorrectResult } from "./report-view";

export interface CellChange {
  readonly cell: CellId;
  /** The number in the unit of the form (万元 for money); null empties the cell. */
  readonly value: number | null;
}

export interface CorrectInput {
  readonly reportId: number;
  /** The revision the clerk saw; when someone saved since, nothing is changed. */
  readonly revision: number;
  readonly changes: readonly CellChange[];
}

/** Changes cells of the current version: a new version with its corrections and re-evaluated findings. */
export function correctReport(ctx: SignedInContext, { reportId, revision, changes }: CorrectInput): CorrectResult {
  const row = authorizeReport(ctx, "report.correct", reportId);
  if (row.report.revision !== revision) return { outcome: "stale", revision: row.report.revision, message: staleMessage() };
  if (!stateAfter(row.report.state, "correct")) return locked(row.report.state);
  const base = readCheckedVersion(ctx.db, row);
  const refusal = refuseChanges(base.content, changes);
  if (refusal) return refusal;
  const changed = changedCells(base.content, changes);
  if (changed.length === 0) return refused("nothingChanged");
  const content = applyChanges(base.content, changes);
  const { findings } = checkFigures(ctx.db, { ...base, content, owner: row.body, year: row.report.year });
  const { accountId, login } = ctx.viewer;
  const made: Correction = { reportId, revision, changes: changed, content, findings, by: { accountId, login }, at: ctx.now() };
  const recorded = inTransaction(ctx.db, (tx) => recordCorrection(tx, made));
  if (recorded.outcome === "stale") return { ...recorded, message: staleMessage() };
  if (recorded.outcome === "locked") return locked(recorded.state);
  return {
    outcome: "corrected",
    revision: recorded.revision,
    versionNumber: recorded.versionNumber,
    findings: withVerdicts(findings, content, listVerdicts(ctx.db, reportId)),
  };
}

function refuseChanges({ facts }: VersionFacts, changes: readonly CellChange[]): Refused | null {
  for (const { cell, value } of changes) {
    if (facts.values[cell] === undefined && facts.missing[cell] === undefined) return refused("cellNotInForm", { cell: cellLabel(cell) });
    if (value !== null && !fitsCell(cell, value)) return refused("valueDoesNotFit", { cell: cellLabel(cell) });
  }
  return null;
}

/** The cells whose value becomes another one; the last word on a cell named twice counts. */
function changedCells({ facts }: VersionFacts, changes: readonly CellChange[]): Correction["changes"] {
  const stored = (cell: CellId, value: number | null) => (value === null ? null : toStored(cell, value));
  return [...new Map(changes.map(({ cell, value }) => [cell, value]))]
    .map(([cell, value]) => ({ cell, oldValue: stored(cell, facts.values[cell] ?? null), newValue: stored(cell, value) }))
    .filter(({ oldValue, newValue }) => oldValue !== newValue);
}

function applyChanges(content: VersionFacts, changes: readonly CellChange[]): VersionFacts {
  const values = { ...content.facts.values };
  const missing = { ...content.facts.missing };
  for (const { cell, value } of changes) {
    if (value === null) {
      if (values[cell] !== undefined) missing[cell] = "cleared";
      delete values[cell];
    } else {
      values[cell] = value;
      delete missing[cell];
    }
  }
  return { ...content, facts: { ...content.facts, values, missing } };
}
