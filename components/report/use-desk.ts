"use client";

import { useEffect, useMemo, useRef, useState } from "react";
import { suggestCauses } from "@/domain/checks/suggest-cause";
import type { CellId, SectionId } from "@/domain/form/edition";
import { editionById } from "@/domain/form/editions";
import { sections } from "@/domain/form/sections";
import type { FindingView, ReportView } from "@/server/reports/report-view";
import { cellFrames } from "./cell-state";
import { cellOfFinding, lightOf, placeOfCell } from "./desk-model";
import { checkLive } from "./live-check";
import { printTable } from "./print-table";
import { sectionOfCell, sectionOfFinding } from "./section-of-finding";
import { indexSources, placeOf } from "./source-index";
import { useDraft } from "./use-draft";
import { useGrid } from "./use-grid";

/** The statutory table of a section, laid out for the edition the document uses; null for prose sections. */
function tableOf({ editions, summary }: ReportView, section: SectionId) {
  const table = sections.find(({ id }) => id === section)?.table;
  if (!table) return null;
  return printTable(editionById(editions[table] ?? (summary.year >= 2021 ? "2021" : "2019")).tables[table]);
}

/** Everything the check view holds: the draft, the live checks, what is selected and what is lit. */
export function useDesk(report: ReportView, start: { cell: CellId | null; finding: string | null }) {
  const control = useDraft(report);
  const { draft } = control;
  const [selected, setSelected] = useState<CellId | null>(null);
  const [section, setSection] = useState<SectionId>("s3");
  const [hit, setHit] = useState<string | null>(null);
  const [focus, setFocus] = useState<{ key: string | null; at: number }>({ key: start.finding, at: 0 });

  const table = useMemo(() => tableOf(draft.report, section), [draft.report, section]);
  const index = useMemo(() => indexSources(draft.report), [draft.report]);
  const locked = !draft.report.permissions.correct;

  const select = (cell: CellId) => {
    setSelected(cell);
    setSection(sectionOfCell(cell));
    setHit(placeOfCell(draft, cell));
  };
  const showFinding = (finding: FindingView | undefined, at: number, suspect: CellId | null) => {
    if (!finding) return;
    setFocus({ key: finding.key, at });
    const cell = cellOfFinding(finding, suspect);
    const figure = draft.report.narrative.find(({ id }) => finding.narrative.includes(id));
    if (cell) select(cell);
    else setSection(sectionOfFinding(finding));
    if (figure && !cell) setHit(placeOf(figure.source));
  };
  const step = (by: 1 | -1) => {
    const count = live.findings.length;
    if (count > 0) locate((at + by + count) % count);
  };
  const grid = useGrid({ draft, change: control.change, table, locked, selected, onSelect: select, onFinding: step });

  const live = useMemo(() => checkLive(draft, grid.typed), [draft, grid.typed]);
  const suggestions = useMemo(() => suggestCauses(live.facts, live.assessments), [live]);
  const suspects = useMemo(
    () => new Map(suggestions.flatMap(({ cell, mends }) => mends.map((key) => [key, cell] as const))),
    [suggestions],
  );
  const found = live.findings.findIndex(({ key }) => key === focus.key);
  const at = found >= 0 ? found : Math.min(focus.at, Math.max(0, live.findings.length - 1));
  const finding = live.findings[at] ?? null;
  const frames = useMemo(() => cellFrames(live.findings, suspects, finding?.key ?? null), [live, suspects, finding]);
  const locate = (place: number) => {
    const one = live.findings[place];
    showFinding(one, place, one ? (suspects.get(one.key) ?? null) : null);
  };

  // F8 works wherever the focus is; inside the grid the grid has already taken it.
  const latestStep = useRef(step);
  latestStep.current = step;
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key !== "F8" || event.defaultPrevented) return;
      event.preventDefault();
      latestStep.current(event.shiftKey ? -1 : 1);
    };
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, []);

  const started = useRef(false);
  useEffect(() => {
    if (started.current) return;
    started.current = true;
    if (start.cell) select(start.cell);
    else if (start.finding && finding?.key === start.finding) locate(at);
  });

  const showPlace = (place: string) => {
    const cell = index.cellAt.get(place);
    if (cell) select(cell);
    setHit(place);
  };
  return {
    ...control,
    grid,
    live,
    table,
    index,
    locked,
    selected,
    section,
    setSection,
    select,
    showPlace,
    locate,
    step,
    at,
    finding,
    frames,
    suggestion: suggestions.find(({ mends }) => finding && mends.includes(finding.key)) ?? null,
    lit: lightOf(draft, hit, finding),
  };
}

export type Desk = ReturnType<typeof useDesk>;
