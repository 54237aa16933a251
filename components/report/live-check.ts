import { checkEquations } from "@/domain/checks/check-equations";
import { equationsOf } from "@/domain/checks/equations";
import type { Assessment } from "@/domain/checks/finding";
import { ruleOrder } from "@/domain/checks/rules";
import type { Facts, MissingReason } from "@/domain/facts/facts";
import type { CellId } from "@/domain/form/edition";
import type { FindingView } from "@/server/reports/report-view";
import { type Draft, draftValue } from "./draft";
import type { CellChange } from "./paste-block";

/** The figures as they stand on the screen, the text being typed included. */
function factsOfDraft(draft: Draft, typed: CellChange | null): Facts {
  const values: Partial<Record<CellId, number>> = {};
  const missing: Partial<Record<CellId, MissingReason>> = {};
  for (const cell of Object.keys(draft.report.cells) as CellId[]) {
    const value = typed?.cell === cell ? typed.value : draftValue(draft, cell);
    if (value === null) missing[cell] = draft.report.cells[cell]?.missing ?? "cleared";
    else values[cell] = value;
  }
  return { editions: draft.report.editions, values, missing };
}

/** What the checks say at this moment. */
export interface LiveCheck {
  readonly facts: Facts;
  readonly findings: readonly FindingView[];
  readonly assessments: readonly Assessment[];
}

const unspoken = { explanation: null, standing: "open", verdicts: [] } as const;

const gravity = { error: 0, warn: 1, info: 2 } as const;

/**
 * Runs the 勾稽 equations here on every key stroke; the other rules are the server's and follow with each save. An
 * explanation stands as long as the arithmetic it explains.
 */
export function checkLive(draft: Draft, typed: CellChange | null): LiveCheck {
  const facts = factsOfDraft(draft, typed);
  const { findings, assessments } = checkEquations(facts);
  const equations = new Set(equationsOf(facts.editions).map(({ key }) => key));
  const live = findings.map((finding): FindingView => {
    const known = draft.findings.find(({ key }) => key === finding.key);
    const { explanation, standing, verdicts } = known && known.message.zh === finding.message.zh ? known : unspoken;
    return { ...finding, explanation, standing, verdicts };
  });
  const others = draft.findings.filter(({ key, cells }) => !equations.has(key) && !overtaken(draft, key, cells));
  const sorted = [...live, ...others].sort((a, b) => gravity[a.severity] - gravity[b.severity] || ruleOrder(a.rule) - ruleOrder(b.rule));
  return { facts, findings: sorted, assessments };
}

/** Blank cells that were filled here are no longer blank, though the server does not know yet. */
function overtaken(draft: Draft, key: string, cells: readonly CellId[]): boolean {
  return /^F0[45]-/.test(key) && cells.length > 0 && cells.every((cell) => draftValue(draft, cell) !== null);
}

/** Errors and warnings that still keep the report from being submitted. */
export function openFindings(findings: readonly FindingView[], severity: "error" | "warn"): FindingView[] {
  return findings.filter((finding) => finding.severity === severity && finding.explanation === null);
}
