"use client";

import { useMemo, useState } from "react";
import { checkReport } from "@/domain/checks/check-report";
import { ruleOrder } from "@/domain/checks/rules";
import { factsOfContent, proposeFigures } from "@/domain/filing/propose-figures";
import type { CellId, SectionId } from "@/domain/form/edition";
import { editionById } from "@/domain/form/editions";
import { printTable } from "@/domain/form/print-table";
import { sections } from "@/domain/form/sections";
import type { FormView } from "@/server/filing/form-view";
import type { FindingView } from "@/server/reports/report-view";
import { cellFrames } from "../report/cell-state";
import { sectionOfCell } from "../report/section-of-finding";
import { type GridRequest, useGrid } from "../report/use-grid";
import { useStable } from "../report/use-stable";
import { useFormDraft } from "./use-form-draft";

const gravity = { error: 0, warn: 1, info: 2 } as const;
const open = { explanation: null, standing: "open", verdicts: [] } as const;
const noSuspects: ReadonlyMap<string, CellId> = new Map();

/** Everything the online form holds: the draft, what the checks say of its figures, what is proposed, what is selected. */
export function useForm(view: FormView) {
  const control = useFormDraft(view);
  const { form, change } = control;
  const [section, setSection] = useState<SectionId>("s1");
  const [selected, setSelected] = useState<CellId | null>(null);
  const [times, setTimes] = useState(0);
  const edition = editionById(view.edition);
  const { values } = form.content;
  const table = useMemo(() => {
    const id = sections.find((one) => one.id === section)?.table;
    return id ? printTable(editionById(view.edition).tables[id]) : null;
  }, [section, view.edition]);
  const checked = useMemo(() => {
    const facts = factsOfContent({ values }, { id: view.edition });
    const { findings, assessments } = checkReport({ ...view.context, facts });
    // While the form is still being filled in, what is blank is no finding yet: the count of blanks says it.
    const filled = findings.filter(({ cells }) => cells.some((cell) => values[cell] !== undefined));
    const shown = filled.map((finding): FindingView => ({ ...finding, ...open }));
    return {
      assessments,
      findings: shown.sort((a, b) => gravity[a.severity] - gravity[b.severity] || ruleOrder(a.rule) - ruleOrder(b.rule)),
    };
  }, [values, view]);
  const proposals = useMemo(
    () => new Map(proposeFigures({ values }, editionById(view.edition), view.lastYear?.facts ?? null).map((one) => [one.cell, one])),
    [values, view],
  );
  const frames = useMemo(() => cellFrames(checked.findings, noSuspects, null), [checked]);
  const locked = view.locked !== null;

  const select = useStable((cell: CellId) => {
    setSelected(cell);
    setTimes((count) => count + 1);
    setSection(sectionOfCell(cell));
  });
  const take = useStable((cells: readonly CellId[]) => {
    const changes = cells.flatMap((cell) => {
      const proposal = proposals.get(cell);
      return proposal ? [{ cell, value: proposal.value }] : [];
    });
    change({ kind: "set", changes });
  });
  const onRequest = useStable((request: GridRequest) => {
    if (request.kind === "save") void control.saveNow();
    else if (request.kind === "takeComputed" && selected && !locked) take([selected]);
  });
  const valueAt = useStable((cell: CellId) => values[cell] ?? null);
  const grid = useGrid({ valueAt, change, table, locked, selected, times, onSelect: select, onRequest });
  const choose = (next: SectionId) => {
    grid.commit();
    setSection(next);
    setSelected(null);
  };
  return {
    ...control,
    ...checked,
    view,
    edition,
    section,
    choose,
    selected,
    select,
    table,
    proposals,
    take,
    frames,
    locked,
    grid,
    valueAt,
  };
}

export type Form = ReturnType<typeof useForm>;
