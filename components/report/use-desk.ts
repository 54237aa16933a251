"use client";

import { useEffect, useMemo, useRef, useState } from "react";
import type { CellId, SectionId } from "@/domain/form/edition";
import { editionById, editionForYear } from "@/domain/form/editions";
import { printTable } from "@/domain/form/print-table";
import { sections } from "@/domain/form/sections";
import type { ReportView } from "@/server/reports/report-view";
import { candidatesOf } from "./cell-offers";
import { lightOf, placeOfCell } from "./desk-model";
import { draftValue } from "./draft";
import { openFindings } from "./live-check";
import { sectionOfCell, sectionOfFinding } from "./section-of-finding";
import { indexSources } from "./source-index";
import { useDeskKeys } from "./use-desk-keys";
import { useDraft } from "./use-draft";
import { useFindingWalk } from "./use-finding-walk";
import { type GridRequest, useGrid } from "./use-grid";
import { useLiveFindings } from "./use-live-findings";
import { useStable } from "./use-stable";
import { useStash } from "./use-stash";

/** The statutory table of a section, laid out for the edition the document uses; null for prose sections. */
export function tableOf({ editions, summary }: ReportView, section: SectionId) {
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

/** Where a desk opens, and whose it is. */
export interface DeskStart {
  readonly cell: CellId | null;
  readonly finding: string | null;
  readonly accountId: number;
}

/** What is selected, which section is in view, and what is lit in the original. */
function useSelection(report: ReportView) {
  const [selected, setSelected] = useState<CellId | null>(null);
  const [section, setSection] = useState(() => firstSection(report));
  const [times, setTimes] = useState(0);
  const [hit, setHit] = useState<string | null>(null);
  const selectCell = (cell: CellId, place: string | null) => {
    setSelected(cell);
    setTimes((count) => count + 1);
    setSection(sectionOfCell(cell));
    setHit(place);
  };
  return { selected, section, setSection, times, hit, setHit, selectCell };
}

/** Everything the check view holds: the draft, the live checks, what is selected and what is lit. */
export function useDesk(report: ReportView, start: DeskStart) {
  const control = useDraft(report);
  const { draft, change } = control;
  const { selected, section, setSection, times, hit, setHit, selectCell } = useSelection(report);
  const [sheet, setSheet] = useState<"help" | "computed" | null>(null);
  const table = useMemo(() => tableOf(draft.report, section), [draft.report, section]);
  const index = useMemo(() => indexSources(draft.report), [draft.report]);
  const locked = !draft.report.permissions.correct;

  const select = useStable((cell: CellId) => selectCell(cell, placeOfCell(draft, cell)));
  const showPlace = useStable((place: string) => {
    const cell = index.cellAt.get(place);
    if (cell) select(cell);
    setHit(place);
  });
  const { focus, locate, step } = useFindingWalk({ first: start.finding, draft, checked: () => checked, select, setSection, setHit });
  const onRequest = useStable((request: GridRequest) => {
    if (request.kind === "nextFinding" || request.kind === "previousFinding") step(request.kind === "nextFinding" ? 1 : -1);
    else if (request.kind === "save") void control.saveNow();
    else if (request.kind === "help") setSheet("help");
    else if (selected && !locked) takeOffer(selected, request.kind === "choose" ? request.at : null);
  });
  const takeOffer = (cell: CellId, at: number | null) => {
    const value = at === null ? checked.computed.get(cell)?.value : candidatesOf(draft, checked.live.facts, cell)[at]?.value;
    if (value === undefined) return;
    change({ kind: "confirm", cell });
    change({ kind: "set", changes: [{ cell, value }] });
    select(cell);
  };
  const valueAt = useStable((cell: CellId) => draftValue(draft, cell));
  const grid = useGrid({ valueAt, change, table, locked, selected, times, onSelect: select, onRequest });
  const checked = useLiveFindings(draft, grid.typed, focus);
  const stash = useStash(draft, grid.typed, { accountId: start.accountId, change });
  const saveNow = useStable(() => {
    grid.commit();
    void control.saveNow();
  });
  useDeskKeys({ onStep: step, onSave: saveNow });

  const started = useRef(false);
  useEffect(() => {
    if (started.current) return;
    started.current = true;
    if (start.cell) select(start.cell);
    else if (start.finding && checked.finding?.key === start.finding) locate(checked.at);
  });
  const lit = useMemo(() => lightOf(draft, hit, checked.finding), [draft, hit, checked.finding]);
  const view = { selected, section, setSection, select, showPlace, locate, step, sheet, setSheet, takeOffer, lit };
  return { ...control, ...checked, ...stash, ...view, grid, table, index, locked };
}

export type Desk = ReturnType<typeof useDesk>;
