import type { CellId } from "../form/edition";
import type { Assessment, Bilingual, EquationSide, Finding, Severity } from "./finding";
import { ruleById } from "./rules";

/** One rule applied at one scope: its assessment, and the finding when it failed. */
export interface Verdict {
  readonly assessment: Assessment;
  readonly finding: Finding | null;
}

/** The rule and the place it was applied to. */
export interface Scope {
  readonly rule: string;
  /** What follows the rule in the key; null when the rule is applied once a report. */
  readonly scope: string | null;
  readonly cells: readonly CellId[];
}

/** What a failed rule says beside its scope. */
export interface Failure {
  readonly message: Bilingual;
  /** A milder level than the rule's, where something softens the breach. */
  readonly severity?: Severity;
  readonly sides?: [EquationSide, EquationSide];
  readonly narrative?: readonly string[];
  readonly stated?: readonly number[];
}

function keyOf({ rule, scope }: Scope): string {
  return scope === null ? rule : `${rule}:${scope}`;
}

/** A verdict without a finding. */
export function settled(scope: Scope, outcome: "passed" | "notAssessable"): Verdict {
  return { assessment: { rule: scope.rule, key: keyOf(scope), cells: scope.cells, outcome }, finding: null };
}

/** A failed rule with its finding; the severity is the catalogue's unless a milder one is given. */
export function failed(scope: Scope, failure: Failure): Verdict {
  const { rule, cells } = scope;
  const key = keyOf(scope);
  const { level, version } = ruleById(rule);
  return {
    assessment: { rule, key, cells, outcome: "failed" },
    finding: {
      rule,
      key,
      severity: failure.severity ?? level,
      ruleVersion: `${version}`,
      cells,
      message: failure.message,
      sides: failure.sides ?? null,
      narrative: failure.narrative ?? [],
      stated: failure.stated ?? [],
    },
  };
}
