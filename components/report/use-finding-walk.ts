"use client";

import { useState } from "react";
import type { CellId, SectionId } from "@/domain/form/edition";
import { cellOfFinding } from "./desk-model";
import type { Draft } from "./draft";
import { sectionOfFinding } from "./section-of-finding";
import { placeOf } from "./source-index";
import type { FindingFocus, LiveFindings } from "./use-live-findings";
import { useStable } from "./use-stable";

interface WalkSetup {
  /** The key of the finding to begin with, or null. */
  readonly first: string | null;
  readonly draft: Draft;
  /** What the checks say when a step is taken. */
  readonly checked: () => LiveFindings;
  readonly select: (cell: CellId) => void;
  readonly setSection: (section: SectionId) => void;
  readonly setHit: (place: string) => void;
}

/** The way through findings and doubtful cells: each step shows the cell, the finding and the place in the original. */
export function useFindingWalk({ first, draft, checked, select, setSection, setHit }: WalkSetup) {
  const [focus, setFocus] = useState<FindingFocus>({ key: first, at: 0 });
  const locate = useStable((at: number): void => {
    const { live, suspects } = checked();
    const finding = live.findings[at];
    if (!finding) return;
    setFocus({ key: finding.key, at });
    const cell = cellOfFinding(finding, suspects.get(finding.key) ?? null);
    const figure = draft.report.narrative.find(({ id }) => finding.narrative.includes(id));
    if (cell) select(cell);
    else setSection(sectionOfFinding(finding));
    if (figure && !cell) setHit(placeOf(figure.source));
  });
  const step = useStable((by: 1 | -1): void => {
    const { stops, at } = checked();
    if (stops.length === 0) return;
    const now = stops.findIndex(({ key }) => key === focus.key);
    // The first F8 shows the finding that already stands in the panel.
    const next = focus.key === null ? at : ((now < 0 ? at : now) + by + stops.length) % stops.length;
    const stop = stops[next];
    if (!stop) return;
    if (stop.doubt === null) locate(next);
    else {
      setFocus({ key: stop.key, at });
      select(stop.doubt);
    }
  });
  return { focus, locate, step };
}
