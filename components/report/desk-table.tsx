"use client";

import { useEffect, useMemo, useState } from "react";
import { useLocale, useText } from "@/components/messages/text-provider";
import type { Pin } from "@/components/review/pins";
import { cellLabel, tableName } from "@/domain/facts/cell-label";
import type { CellId } from "@/domain/form/edition";
import { cellState, missingReason } from "./cell-state";
import { draftValue } from "./draft";
import { printValue } from "./print-value";
import styles from "./report-desk.module.css";
import { type GridCellView, StatutoryGrid } from "./statutory-grid";
import { markOver } from "./sum-marks";
import type { Desk } from "./use-desk";

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
export function DeskTable({ desk, pins, reviewing, roomy }: { desk: Desk; pins: readonly Pin[]; reviewing: boolean; roomy: boolean }) {
  const text = useText();
  const locale = useLocale();
  const showLastYear = useAltHeld();
  const { draft, grid, live, table, frames } = desk;
  const pinned = useMemo(() => new Map(pins.map(({ cell }) => [cell, pins.filter((pin) => pin.cell === cell)])), [pins]);
  if (!table) return null;
  const valueWords = (value: number | null) => (value === null ? text("missing") : printValue(value));
  const cellView = (cell: CellId): GridCellView => {
    const value = draftValue(draft, cell);
    const view = draft.report.cells[cell];
    const state = cellState(draft, cell, desk.locked && !reviewing);
    const frame = frames.get(cell) ?? null;
    const old = reviewing ? draft.report.changedSinceSubmission[cell] : undefined;
    const reason = missingReason(draft, cell);
    const words = [
      cellLabel(cell)[locale],
      reason ? text(`missing.${reason}`) : printValue(value),
      state === "read" || state === "missing" ? null : text(`state.${state}`),
      frame ? text(frame === "faulty" ? "state.faulty" : "state.tied") : null,
      old === undefined ? null : text("grid.before", { value: valueWords(old) }),
    ];
    return {
      text: view || value !== null ? valueWords(value) : "",
      zero: value === 0,
      state,
      frame,
      label: words.filter((word) => word !== null).join(text("grid.and")),
      lastYear: view?.lastYear == null ? "—" : printValue(view.lastYear),
      old: old === undefined ? null : valueWords(old),
      pins: (pinned.get(cell) ?? []).map(({ number }) => number),
    };
  };
  return (
    <StatutoryGrid
      table={table}
      label={text("grid.label", { table: tableName(table.form.id)[locale] })}
      cellView={cellView}
      markOver={(cells) => markOver(cells, live.assessments, live.findings)}
      onMark={(key) => desk.locate(live.findings.findIndex((one) => one.key === key))}
      selected={desk.selected}
      range={grid.range}
      onSelect={grid.select}
      onKeyDown={grid.onKeyDown}
      onPaste={grid.onPaste}
      onCopy={grid.onCopy}
      typing={desk.locked ? null : { mode: grid.mode, text: grid.text, input: grid.input, onText: grid.onText, onEdit: grid.edit }}
      showLastYear={showLastYear}
      roomy={roomy}
    />
  );
}

/** What the last typing or pasting led to, in a sentence. */
export function GridNewsLine({ desk }: { desk: Desk }) {
  const text = useText();
  const { news } = desk.grid;
  const words =
    news === null
      ? ""
      : news.kind === "unfit"
        ? text("news.unfit", { text: news.text })
        : text(news.result.matched === "label" ? "news.pastedByLabel" : "news.pasted", {
            n: news.result.changes.length,
            unfit: news.result.unfit,
            outside: news.result.outside,
          });
  return (
    <p role="status" className={words ? styles.news : styles.hidden}>
      {words}
    </p>
  );
}
