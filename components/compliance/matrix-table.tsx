"use client";

import { type MouseEvent, useRef } from "react";
import type { ComplianceMatrix } from "@/server/compliance/compliance-view";
import { useText } from "../messages/text-provider";
import { MatrixHead } from "./matrix-head";
import { itemsFrom, lineOf, ROW_HEIGHT } from "./matrix-items";
import type { MatrixQuery } from "./matrix-query";
import { BodyRow, cellId, columnsOf, GroupRow, PendingRow } from "./matrix-row";
import styles from "./matrix-table.module.css";
import type { Chosen, MatrixColumns } from "./matrix-years";
import { useKeptPlace } from "./use-kept-place";
import { type Cursor, useMatrixKeys } from "./use-matrix-keys";
import { type useMatrixRows, useRowsInSight } from "./use-matrix-rows";
import { useScrollWindow } from "./use-scroll-window";

interface MatrixTableProps {
  readonly matrix: ComplianceMatrix;
  readonly query: MatrixQuery;
  readonly known: ReturnType<typeof useMatrixRows>;
  readonly chosen: Chosen;
  readonly choose: (ids: readonly number[], on: boolean) => void;
  readonly clear: () => void;
  /** Every line is mounted, for the printer. */
  readonly whole: boolean;
}

/** Bodies × years with a letter for every state. Only the lines in sight are mounted; the keyboard reaches all of them. */
export function MatrixTable({ matrix, query, known, chosen, choose, clear, whole }: MatrixTableProps) {
  const t = useText();
  const { ids, groups, years, year, contacts } = matrix;
  const span: MatrixColumns = { year, years, contacts };
  const scroller = useRef<HTMLDivElement>(null);
  const start = Math.max(0, query.at === null ? 0 : ids.indexOf(query.at));
  const lines = ids.length + groups.length;
  const sight = useScrollWindow(scroller, { lines, years: years.length, start: lineOf(start, groups) });
  const { first, count } = whole ? { first: 0, count: lines } : sight;
  const keep = useKeptPlace();
  const hrefOf = ({ place, column }: Cursor) => {
    const id = ids[place];
    const report = column === 0 || id === undefined ? null : (known.rows.get(id)?.reportIds[column - 1] ?? null);
    if (column > 0) return report === null ? null : `/reports/${report}`;
    return id === undefined ? null : `/bodies/${id}?year=${year}`;
  };
  const onMove = ({ place }: Cursor) => {
    sight.show(lineOf(place, groups));
    keep(ids[place] ?? null);
  };
  const isChosen = (id: number) => chosen.has(id);
  const keys = useMatrixKeys({ ids, columns: years.length + 1, page: sight.page, start, hrefOf, isChosen, choose, clear, onMove });
  const items = itemsFrom(first, count, groups);
  const places = items.flatMap((item) => ("place" in item ? [item.place] : []));
  useRowsInSight(matrix, [places[0] ?? 0, (places[places.length - 1] ?? -1) + 1], known);
  const at = ids[keys.cursor.place];
  const onTick = (bodyId: number, event: MouseEvent) => {
    const place = ids.indexOf(bodyId);
    if (event.shiftKey) keys.reach(place);
    else keys.toggle(place);
  };
  const held = places.includes(keys.cursor.place) && at !== undefined;
  // The table takes the keyboard as a whole: rows out of sight are not mounted and can hold no focus.
  const grid = {
    role: "grid",
    tabIndex: 0,
    "aria-label": t("office.matrix.label"),
    "aria-multiselectable": true,
    "aria-rowcount": lines + 1,
    ...(held && { "aria-activedescendant": cellId(at, known.rows.has(at) ? keys.cursor.column : 0) }),
  } as const;
  return (
    <div ref={scroller} className={styles.scroller} data-whole={whole}>
      <table className={styles.matrix} {...grid} onKeyDown={keys.onKeyDown}>
        <MatrixHead span={span} query={query} ids={ids} chosen={chosen} onTickAll={(on) => (on ? choose(ids, true) : clear())} />
        <Spacer lines={first} columns={columnsOf(span)} />
        <tbody>
          {items.map((item, index) => {
            const line = first + index + 2;
            if ("group" in item) return <GroupRow key={`group ${item.group.start}`} group={item.group} span={span} line={line} />;
            const id = ids[item.place] ?? 0;
            const row = known.rows.get(id);
            if (!row) return <PendingRow key={id} bodyId={id} span={span} line={line} />;
            const column = id === at ? keys.cursor.column : null;
            return <BodyRow key={id} row={row} span={span} line={line} on={chosen.has(id)} column={column} onTick={onTick} />;
          })}
        </tbody>
        <Spacer lines={lines - first - count} columns={columnsOf(span)} />
      </table>
    </div>
  );
}

/** Room for the lines that are not mounted. */
function Spacer({ lines, columns }: { lines: number; columns: number }) {
  if (lines <= 0) return null;
  return (
    <tbody aria-hidden="true">
      <tr>
        <td colSpan={columns} className={styles.spacer} style={{ height: lines * ROW_HEIGHT }} />
      </tr>
    </tbody>
  );
}
