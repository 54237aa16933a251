"use client";

import { useMemo } from "react";
import { computeMissing } from "@/domain/checks/compute-missing";
import { diagnose } from "@/domain/checks/diagnosis/diagnose";
import type { CellId } from "@/domain/form/edition";
import { cellFrames } from "./cell-state";
import { openDoubts } from "./desk-model";
import type { Draft } from "./draft";
import { lastYearFacts } from "./last-year-facts";
import { checkLive } from "./live-check";
import type { CellChange } from "./paste-block";

/** What is looked at: the key of a finding or of a doubtful cell, and its place for when it has been mended. */
export interface FindingFocus {
  readonly key: string | null;
  readonly at: number;
}

/** A place F8 stops at: first every finding, then every cell whose reading is in doubt. */
export interface Stop {
  readonly key: string;
  readonly doubt: CellId | null;
}

/** What the checks say at this moment, what would mend it, what arithmetic supplies, and the finding in focus. */
export function useLiveFindings(draft: Draft, typed: CellChange | null, focus: FindingFocus) {
  const live = useMemo(() => checkLive(draft, typed), [draft, typed]);
  const lastYear = useMemo(() => lastYearFacts(draft.report), [draft.report]);
  const diagnoses = useMemo(() => diagnose(live.facts, lastYear), [live, lastYear]);
  const computed = useMemo(() => new Map(computeMissing(live.facts).map((one) => [one.cell, one])), [live]);
  const suspects = useMemo(
    () =>
      new Map(
        diagnoses.flatMap(({ suggestion }) =>
          (suggestion?.mends ?? []).flatMap((key) => suggestion?.changes.slice(0, 1).map(({ cell }) => [key, cell] as const) ?? []),
        ),
      ),
    [diagnoses],
  );
  const stops = useMemo(
    (): Stop[] => [
      ...live.findings.map(({ key }) => ({ key, doubt: null })),
      ...openDoubts(draft).map((cell) => ({ key: `doubt:${cell}`, doubt: cell })),
    ],
    [live, draft],
  );
  const found = live.findings.findIndex(({ key }) => key === focus.key);
  const at = found >= 0 ? found : Math.min(focus.at, Math.max(0, live.findings.length - 1));
  const finding = live.findings[at] ?? null;
  const frames = useMemo(() => cellFrames(live.findings, suspects, finding?.key ?? null), [live, suspects, finding]);
  const diagnosis = diagnoses.find(({ keys }) => finding && keys.includes(finding.key)) ?? null;
  return { live, suspects, computed, stops, at, finding, frames, diagnosis };
}

export type LiveFindings = ReturnType<typeof useLiveFindings>;
