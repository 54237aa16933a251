"use client";

import { useMemo } from "react";
import { suggestCauses } from "@/domain/checks/suggest-cause";
import { cellFrames } from "./cell-state";
import type { Draft } from "./draft";
import { checkLive } from "./live-check";
import type { CellChange } from "./paste-block";

/** The finding looked at: its key, and its place for when it has been mended. */
export interface FindingFocus {
  readonly key: string | null;
  readonly at: number;
}

/** What the checks say at this moment, what would mend it, and the finding in focus. */
export function useLiveFindings(draft: Draft, typed: CellChange | null, focus: FindingFocus) {
  const live = useMemo(() => checkLive(draft, typed), [draft, typed]);
  const suggestions = useMemo(() => suggestCauses(live.facts, live.assessments), [live]);
  const suspects = useMemo(
    () => new Map(suggestions.flatMap(({ cell, mends }) => mends.map((key) => [key, cell] as const))),
    [suggestions],
  );
  const found = live.findings.findIndex(({ key }) => key === focus.key);
  const at = found >= 0 ? found : Math.min(focus.at, Math.max(0, live.findings.length - 1));
  const finding = live.findings[at] ?? null;
  const frames = useMemo(() => cellFrames(live.findings, suspects, finding?.key ?? null), [live, suspects, finding]);
  const suggestion = suggestions.find(({ mends }) => finding && mends.includes(finding.key)) ?? null;
  return { live, suspects, at, finding, frames, suggestion };
}
