import { checkReport } from "@/domain/checks/check-report";
import { equationsOf } from "@/domain/checks/equations";
import type { Assessment } from "@/domain/checks/finding";
import { findingInputs } from "@/domain/checks/finding-inputs";
import { ruleOrder } from "@/domain/checks/rules";
import type { Facts, MissingReason } from "@/domain/facts/facts";
import type { CellId } from "@/domain/form/edition";
import type { FindingView } from "@/server/reports/report-view";
import { type Draft, draftValue, savedValue } from "./draft";
import type { CellChange } from "./paste-block";

/** The figures of a draft, each as `value` tells it. */
function factsOfDraft({ report }: Draft, value: (cell: CellId) => number | null): Facts {
  const values: Partial<Record<CellId, number>> = {};
  const missing: Partial<Record<CellId, MissingReason>> = {};
  for (const cell of Object.keys(report.cells) as CellId[]) {
    const now = value(cell);
    if (now === null) missing[cell] = report.cells[cell]?.missing ?? "cleared";
    else values[cell] = now;
  }
  return { editions: report.editions, values, missing };
}

/** What the checks say at this moment; `assessments` are those of the 勾稽 equations. */
export interface LiveCheck {
  readonly facts: Facts;
  readonly findings: readonly FindingView[];
  readonly assessments: readonly Assessment[];
}

const unspoken = { explanation: null, standing: "open", verdicts: [] } as const;

const gravity = { error: 0, warn: 1, info: 2 } as const;

/**
 * Runs every check on each key stroke: the same code against the same context as on the server. What was said of a finding
 * stands as long as its inputs are those it was said of.
 */
export function checkLive(draft: Draft, typed: CellChange | null): LiveCheck {
  const facts = factsOfDraft(draft, (cell) => (typed?.cell === cell ? typed.value : draftValue(draft, cell)));
  const decidedOn = factsOfDraft(draft, (cell) => savedValue(draft, cell));
  const { findings, assessments } = checkReport({ ...draft.report.context, facts });
  const known = new Map(draft.findings.map((finding) => [finding.key, finding]));
  const live = findings.map((finding): FindingView => {
    const before = known.get(finding.key);
    const same = before && findingInputs(before, decidedOn) === findingInputs(finding, facts);
    const { explanation, standing, verdicts } = same ? before : unspoken;
    return { ...finding, explanation, standing, verdicts };
  });
  const sorted = live.sort((a, b) => gravity[a.severity] - gravity[b.severity] || ruleOrder(a.rule) - ruleOrder(b.rule));
  const equations = new Set(equationsOf(facts.editions).map(({ key }) => key));
  return { facts, findings: sorted, assessments: assessments.filter(({ key }) => equations.has(key)) };
}

/** Errors and warnings that still keep the report from being submitted. */
export function openFindings(findings: readonly FindingView[], severity: "error" | "warn"): FindingView[] {
  return findings.filter((finding) => finding.severity === severity && finding.explanation === null);
}
