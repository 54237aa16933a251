"use client";

import { useEffect, useMemo, useState } from "react";
import { useLocale, useText } from "@/components/messages/text-provider";
import type { Pin } from "@/components/review/pins";
import { equationsOf } from "@/domain/checks/equations";
import { tableName } from "@/domain/facts/cell-label";
import type { CellId } from "@/domain/form/edition";
import { cellState, missingReason } from "./cell-state";
import { draftValue } from "./draft";
import type { GridCellView } from "./grid-cell";
import styles from "./report-desk.module.css";
import { StatutoryGrid } from "./statutory-grid";
import { markOver } from "./sum-marks";
import { useCommentMarks } from "./use-comments";
import type { Desk } from "./use-desk";
import { useStable } from "./use-stable";

/** How the table is looked at. */
export interface TableLook {
  readonly reviewing: boolean;
  readonly roomy: boolean;
  /** Last year's value and the change under each value. */
  readonly lastYear: boolean;
}

/** True while Alt is held down: last year's values are shown then. */
function useAltHeld(): boolean {
  const [held, setHeld] = useState(false);
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key === "Alt") event.preventDefault();
      setHeld(event.type === "keydown" && event.key === "Alt");
    };
    const release = () => setHeld(false);
    document.addEventListener("keydown", listen);
    document.addEventListener("keyup", listen);
    window.addEventListener("blur", release);
    return () => {
      document.removeEventListener("keydown", listen);
      document.removeEventListener("keyup", listen);
      window.removeEventListener("blur", release);
    };
  }, []);
  return held;
}

/** The statutory table of the section in view, with everything the draft and the checks say about its cells. */
export function DeskTable({ desk, pins, look }: { desk: Desk; pins: readonly Pin[]; look: TableLook }) {
  const text = useText();
  const locale = useLocale();
  const altHeld = useAltHeld();
  const { draft, grid, live, table, frames } = desk;
  const { mode, text: typed, input, onText, edit: onEdit } = grid;
  const typing = useMemo(() => ({ mode, text: typed, input, onText, onEdit }), [mode, typed, input, onText, onEdit]);
  const onMark = useStable((key: string) => desk.locate(live.findings.findIndex((one) => one.key === key)));
  const numbers = useMemo(
    () =>
      new Map(
        pins.map(({ cell }) => [
          cell,
          pins
            .filter((pin) => pin.cell === cell)
            .map(({ number }) => number)
            .join(),
        ]),
      ),
    [pins],
  );
  const commented = useCommentMarks(draft.report.summary.id);
  if (!table) return null;
  const cellView = (cell: CellId): GridCellView => ({
    value: draftValue(draft, cell),
    reason: missingReason(draft, cell),
    state: cellState(draft, cell, desk.locked && !look.reviewing),
    frame: frames.get(cell) ?? null,
    lastYear: draft.report.cells[cell]?.lastYear ?? null,
    old: look.reviewing ? draft.report.changedSinceSubmission[cell] : undefined,
    computed: desk.locked ? null : (desk.computed.get(cell)?.value ?? null),
    pins: numbers.get(cell) ?? "",
    comments: commented.get(cell) ?? "none",
  });
  return (
    <StatutoryGrid
      table={table}
      label={text("grid.label", { table: tableName(table.form.id)[locale] })}
      cellView={cellView}
      markOver={(cells) => markOver(cells, live.assessments, live.findings)}
      onMark={onMark}
      selected={desk.selected}
      range={grid.range}
      onSelect={grid.select}
      onKeyDown={grid.onKeyDown}
      onPaste={grid.onPaste}
      onCopy={grid.onCopy}
      onCut={grid.onCut}
      typing={desk.locked ? null : typing}
      lastYearShown={altHeld ? "instead" : look.lastYear ? "below" : "no"}
      roomy={look.roomy}
    />
  );
}

/** What the last typing or pasting led to, and how the sums it touched stand now; read out as it changes. */
export function GridNewsLine({ desk }: { desk: Desk }) {
  const words = useNewsWords(desk);
  const sums = useSumWords(desk);
  return (
    <>
      <p role="status" className={words ? styles.news : styles.hidden}>
        {words}
      </p>
      <p role="status" className={styles.hidden} data-testid="sum-news">
        {sums}
      </p>
    </>
  );
}

function useNewsWords({ grid: { news }, restored }: Desk): string {
  const text = useText();
  if (news === null) return restored && restored.kept.length > 0 ? text("news.restored", { n: restored.kept.length }) : "";
  if (news.kind === "unfit") return text("news.unfit", { text: news.text });
  if (news.kind === "computed") return text("news.computed", { n: news.count });
  const { changes, matched, unfit, outside } = news.plan;
  if (news.kind === "pasteRefused") return text("news.pasteRefused", { unfit: unfit.length, outside: outside.length });
  return text(matched === "label" ? "news.pastedByLabel" : "news.pasted", {
    n: changes.length,
    unfit: unfit.length,
    outside: outside.length,
  });
}

const MOST_SPOKEN = 4;

/** The sums that the last edit touched, in words; a paste touches too many to be read out one by one. */
function useSumWords({ draft, live, locked }: Desk): string {
  const text = useText();
  const locale = useLocale();
  const last = draft.stack.done[draft.stack.done.length - 1];
  if (!last || locked) return "";
  const cells = new Set(last.map(({ cell }) => cell));
  const touched = live.assessments.filter((one) => one.cells.some((cell) => cells.has(cell)));
  if (touched.length > MOST_SPOKEN) return text("sums.many", { n: live.assessments.filter(({ outcome }) => outcome === "failed").length });
  const equations = equationsOf(live.facts.editions);
  return touched
    .map(({ key, outcome }) => {
      const place = equations.find((equation) => equation.key === key)?.place[locale] ?? "";
      return text(`sums.${outcome}`, { place });
    })
    .join(text("grid.and"));
}
