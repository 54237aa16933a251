"use client";

import { useEffect, useMemo, useRef, useState } from "react";
import type { CellId, SectionId } from "@/domain/form/edition";
import { editionById, editionForYear } from "@/domain/form/editions";
import { sections } from "@/domain/form/sections";
import type { ReportView } from "@/server/reports/report-view";
import { cellOfFinding, lightOf, placeOfCell } from "./desk-model";
import { openFindings } from "./live-check";
import { printTable } from "./print-table";
import { sectionOfCell, sectionOfFinding } from "./section-of-finding";
import { indexSources, placeOf } from "./source-index";
import { useDraft } from "./use-draft";
import { useFindingKey } from "./use-finding-key";
import { useGrid } from "./use-grid";
import { type FindingFocus, useLiveFindings } from "./use-live-findings";

/** The statutory table of a section, laid out for the edition the document uses; null for prose sections. */
function tableOf({ editions, summary }: ReportView, section: SectionId) {
  const table = sections.find(({ id }) => id === section)?.table;
  if (!table) return null;
  const used = editions[table] ?? editionForYear(summary.year)?.id ?? "2021";
  return printTable(editionById(used).tables[table]);
}

/** The section to open with: that of the first error, else the applications. */
function firstSection({ findings }: ReportView): SectionId {
  const [first] = openFindings(findings, "error").filter(({ cells }) => cells.length > 0);
  return first ? sectionOfFinding(first) : "s3";
}

/** Everything the check view holds: the draft, the live checks, what is selected and what is lit. */
export function useDesk(report: ReportView, start: { cell: CellId | null; finding: string | null }) {
  const control = useDraft(report);
  const { draft } = control;
  const [selected, setSelected] = useState<CellId | null>(null);
  const [section, setSection] = useState(() => firstSection(report));
  const [times, setTimes] = useState(0);
  const [hit, setHit] = useState<string | null>(null);
  const [focus, setFocus] = useState<FindingFocus>({ key: start.finding, at: 0 });
  const table = useMemo(() => tableOf(draft.report, section), [draft.report, section]);
  const index = useMemo(() => indexSources(draft.report), [draft.report]);
  const locked = !draft.report.permissions.correct;

  const select = (cell: CellId) => {
    setSelected(cell);
    setTimes((count) => count + 1);
    setSection(sectionOfCell(cell));
    setHit(placeOfCell(draft, cell));
  };
  const showPlace = (place: string) => {
    const cell = index.cellAt.get(place);
    if (cell) select(cell);
    setHit(place);
  };
  const step = (by: 1 | -1) => {
    const count = checked.live.findings.length;
    // The first F8 shows the finding that already stands in the panel.
    if (count > 0) locate(focus.key === null ? checked.at : (checked.at + by + count) % count);
  };
  const grid = useGrid({ draft, change: control.change, table, locked, selected, times, onSelect: select, onFinding: step });
  const checked = useLiveFindings(draft, grid.typed, focus);
  const locate = (at: number) => {
    const finding = checked.live.findings[at];
    if (!finding) return;
    setFocus({ key: finding.key, at });
    const cell = cellOfFinding(finding, checked.suspects.get(finding.key) ?? null);
    const figure = draft.report.narrative.find(({ id }) => finding.narrative.includes(id));
    if (cell) select(cell);
    else setSection(sectionOfFinding(finding));
    if (figure && !cell) setHit(placeOf(figure.source));
  };
  useFindingKey(step);

  const started = useRef(false);
  useEffect(() => {
    if (started.current) return;
    started.current = true;
    if (start.cell) select(start.cell);
    else if (start.finding && checked.finding?.key === start.finding) locate(checked.at);
  });
  const lit = lightOf(draft, hit, checked.finding);
  return { ...control, ...checked, grid, table, index, locked, selected, section, setSection, select, showPlace, locate, step, lit };
}

export type Desk = ReturnType<typeof useDesk>;
