"use client";

import { usePathname, useSearchParams } from "next/navigation";
import { type KeyboardEvent, useMemo, useState } from "react";
import { tableName } from "@/domain/facts/cell-label";
import type { CellId, SectionId } from "@/domain/form/edition";
import { editionById } from "@/domain/form/editions";
import { printTable } from "@/domain/form/print-table";
import type { PrintedTable } from "@/domain/form/printed-table";
import { sections } from "@/domain/form/sections";
import { cellMetricId } from "@/domain/metrics/cell-metric";
import type { RollUpView } from "@/server/rollup/roll-up-view";
import { numberText } from "../charts/result-text";
import { provenanceHref } from "../leader/provenance-address";
import { useLocale, useText } from "../messages/text-provider";
import type { GridCellView } from "../report/grid-cell";
import { actionOfKey } from "../report/grid-keys";
import { moveCell } from "../report/grid-moves";
import { StatutoryGrid } from "../report/statutory-grid";
import styles from "./roll-up.module.css";

/** What the tables need of a roll-up. */
export type RollUpFigures = Pick<RollUpView, "tables" | "cells" | "sums" | "counts" | "year"> & { readonly included: number };

interface ShownTable {
  readonly section: SectionId;
  readonly heading: string;
  readonly table: PrintedTable;
}

/** The statutory tables of the forms used, in the order of the form; sums are not marked, each cell says its own coverage. */
function tablesOf({ tables }: RollUpFigures): readonly ShownTable[] {
  return sections.flatMap(({ id, numeral, title, table: name }) => {
    const used = tables.find(({ table }) => table === name);
    if (!name || !used) return [];
    const table = printTable(editionById(used.edition).tables[name]);
    return [{ section: id, heading: `${numeral}、${title}`, table: { ...table, marks: "none" as const } }];
  });
}

/** A roll-up as the form prints it, read only: a click or Enter on a cell opens who adds to it. */
export function RollUpTables({ figures }: { figures: RollUpFigures }) {
  const text = useText();
  const shown = useMemo(() => tablesOf(figures), [figures]);
  return (
    <div className={styles.tables}>
      <p className={styles.hint}>{text("rollup.hint")}</p>
      {shown.map(({ section, heading, table }) => (
        <section key={section} aria-label={heading}>
          <h2 lang="zh-CN">{heading}</h2>
          <RollUpTable table={table} figures={figures} />
        </section>
      ))}
    </div>
  );
}

const nothing = () => undefined;
const nowhere: ReadonlySet<CellId> = new Set();

function RollUpTable({ table, figures }: { table: PrintedTable; figures: RollUpFigures }) {
  const text = useText();
  const locale = useLocale();
  const open = useOpenCell(figures.year);
  const [selected, setSelected] = useState<CellId | null>(table.order[0]?.[0] ?? null);
  const views = useMemo(() => new Map(figures.cells.map((cell, at) => [cell, at])), [figures]);
  const cellView = (cell: CellId): GridCellView => {
    const at = views.get(cell) ?? -1;
    const [sum, count] = [figures.sums[at] ?? null, figures.counts[at] ?? 0];
    const whole = sum !== null && count === figures.included;
    if (whole) {
      const digits = numberText(sum, locale, 6, false);
      return { ...plainCell, value: sum, reason: null, state: "read", printed: { text: digits, told: digits } };
    }
    const partial = { text: text("rollup.partial"), told: text("rollup.cellWords", { count, expected: figures.included }) };
    return { ...plainCell, value: null, reason: "blank", state: "missing", printed: count > 0 ? partial : undefined };
  };
  const move = (cell: CellId) => {
    setSelected(cell);
    document.getElementById(`cell-${cell}`)?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!selected) return;
    const { key, ctrlKey: ctrl, metaKey, shiftKey: shift, altKey: alt } = event;
    const action = key === "Tab" ? null : actionOfKey({ key, ctrl: ctrl || metaKey, shift, alt, composing: false }, "selected");
    if (action?.kind !== "move") return;
    event.preventDefault();
    move(moveCell(table.order, selected, action.direction) ?? selected);
  };
  return (
    <div className={styles.table}>
      <StatutoryGrid
        table={table}
        label={text("grid.label", { table: tableName(table.form.id)[locale] })}
        cellView={cellView}
        markOver={() => ({ kind: "none" })}
        onMark={nothing}
        selected={selected}
        range={nowhere}
        onSelect={(cell, extend) => (extend ? undefined : move(cell))}
        onOpen={open}
        onKeyDown={onKeyDown}
        onPaste={nothing}
        onCopy={nothing}
        onCut={nothing}
        typing={null}
        lastYearShown="no"
        roomy={false}
      />
    </div>
  );
}

const plainCell = { frame: null, lastYear: null, old: undefined, computed: null, pins: "", comments: "none" } as const;

/** Opens a cell's source over the page; the address names it, so that it can be sent to somebody. */
function useOpenCell(year: number): (cell: CellId) => void {
  const path = usePathname();
  const query = Object.fromEntries(useSearchParams());
  return (cell) => {
    const key = { metric: cellMetricId(cell), group: "rollup", year } as const;
    window.history.pushState(null, "", provenanceHref({ path, query }, key));
  };
}
