"use client";

import type { ClipboardEvent, KeyboardEvent, MouseEvent, ReactNode, RefObject } from "react";
import { useText } from "@/components/messages/text-provider";
import { CheckMark } from "@/components/ui/check-mark";
import { classNames } from "@/components/ui/class-names";
import type { CellId } from "@/domain/form/edition";
import type { CellFrame, CellState } from "./cell-state";
import styles from "./grid.module.css";
import type { GridMode } from "./grid-keys";
import type { PrintedBox, PrintedRow, PrintedTable } from "./printed-table";
import type { SumMark } from "./sum-marks";

/** A cell as the grid draws it. */
export interface GridCellView {
  readonly text: string;
  readonly zero: boolean;
  readonly state: CellState;
  readonly frame: CellFrame;
  readonly label: string;
  /** Last year's value in words, shown while Alt is held. */
  readonly lastYear: string;
  /** The value of the version submitted before, where it differs. */
  readonly old: string | null;
  readonly pins: readonly number[];
}

/** What the person does at the grid; null in a grid that is only read. */
export interface GridTyping {
  readonly mode: GridMode;
  readonly text: string | null;
  readonly input: RefObject<HTMLInputElement | null>;
  readonly onText: (text: string) => void;
  readonly onEdit: () => void;
}

export interface GridProps {
  readonly table: PrintedTable;
  readonly label: string;
  readonly cellView: (cell: CellId) => GridCellView;
  readonly markOver: (cells: readonly CellId[]) => SumMark;
  readonly onMark: (finding: string) => void;
  readonly selected: CellId | null;
  readonly range: ReadonlySet<CellId>;
  readonly onSelect: (cell: CellId, extend: boolean) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onPaste: (event: ClipboardEvent) => void;
  readonly onCopy: (event: ClipboardEvent) => void;
  readonly typing: GridTyping | null;
  readonly showLastYear: boolean;
  readonly roomy: boolean;
}

/** A statutory table in official order and wording, with the marks of its sums outside it. */
export function StatutoryGrid(props: GridProps) {
  const { table, label, roomy, typing, onKeyDown, onPaste, onCopy } = props;
  return (
    <table
      className={classNames(styles.grid, roomy && styles.roomy, !typing && styles.readOnly)}
      aria-label={label}
      onKeyDown={onKeyDown}
      onPaste={onPaste}
      onCopy={onCopy}
    >
      <Columns table={table} />
      {table.head.length > 0 ? (
        <thead>
          {table.head.map((boxes, index) => (
            <tr
              key={keyed(boxes)
                .map(({ key }) => key)
                .join()}
            >
              {keyed(boxes).map(({ box, key }) => (
                <Box key={key} box={box} grid={props} />
              ))}
              {index === 0 && table.marks === "rowsAndColumns" ? <td className={styles.mark} rowSpan={table.head.length} /> : null}
            </tr>
          ))}
        </thead>
      ) : null}
      <tbody>
        {table.body.map((row) => (
          <Row key={row.key} row={row} grid={props} />
        ))}
      </tbody>
      <Foot grid={props} />
    </table>
  );
}

/** Boxes with keys of their own; the same heading may stand several times in a row. */
function keyed(boxes: readonly PrintedBox[]): { box: PrintedBox; key: string }[] {
  const seen = new Map<string, number>();
  return boxes.map((box) => {
    const name = box.kind === "value" ? box.cell.id : box.text;
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return { box, key: `${name}-${count}` };
  });
}

function Columns({ table }: { table: PrintedTable }) {
  const values = Array.from({ length: table.valueColumns }, (_, index) => index);
  return (
    <colgroup>
      {table.labelColumns === 3 ? (
        <>
          <col style={{ width: 26 }} />
          <col style={{ width: 60 }} />
        </>
      ) : null}
      {table.labelColumns > 0 ? <col style={table.labelColumns === 1 ? { width: "34%" } : undefined} /> : null}
      {values.map((index) => (
        <col key={index} style={table.labelColumns === 3 ? { width: 57 } : undefined} />
      ))}
      {table.marks === "rowsAndColumns" ? <col style={{ width: 38 }} /> : null}
    </colgroup>
  );
}

function Row({ row, grid }: { row: PrintedRow; grid: GridProps }) {
  return (
    <tr className={row.closesGroup ? styles.closes : undefined}>
      {keyed(row.boxes).map(({ box, key }) => (
        <Box key={key} box={box} grid={grid} />
      ))}
      {grid.table.marks === "rowsAndColumns" ? (
        <td className={styles.mark}>
          <Mark mark={grid.markOver(row.cells)} onMark={grid.onMark} />
        </td>
      ) : null}
    </tr>
  );
}

function Box({ box, grid }: { box: PrintedBox; grid: GridProps }): ReactNode {
  if (box.kind === "value") return <ValueCell cell={box.cell.id} columns={box.columns} total={box.total} grid={grid} />;
  if (box.kind === "label") {
    return (
      <th scope="row" lang="zh-CN" colSpan={box.columns} className={classNames(styles.label, box.major && styles.major)}>
        {box.text}
      </th>
    );
  }
  return (
    <th
      lang="zh-CN"
      scope={box.kind === "group" ? "rowgroup" : box.columns > 1 ? "colgroup" : "col"}
      colSpan={box.columns}
      rowSpan={box.rows}
      className={classNames(styles[box.kind], box.kind === "group" && box.text.startsWith("（") && styles.subgroup)}
    >
      {box.text}
    </th>
  );
}

function ValueCell({ cell, columns, total, grid }: { cell: CellId; columns: number; total: boolean; grid: GridProps }) {
  const view = grid.cellView(cell);
  const { typing } = grid;
  const selected = grid.selected === cell;
  const typed = selected && typing ? typing.text : null;
  const select = (event: MouseEvent) => {
    // While its text is typed, a click only moves the caret.
    if (typed !== null) return;
    event.preventDefault();
    grid.onSelect(cell, event.shiftKey);
  };
  return (
    <td
      id={`cell-${cell}`}
      colSpan={columns}
      className={classNames(
        styles.value,
        total && styles.total,
        view.zero && styles.zero,
        view.state !== "read" && styles[view.state],
        view.frame && styles[view.frame],
        grid.range.has(cell) && styles.range,
        selected && styles.selected,
      )}
      tabIndex={selected && !typing ? 0 : -1}
      aria-label={selected ? undefined : view.label}
      title={view.old === null ? undefined : view.label}
      onMouseDown={select}
      onDoubleClick={typing ? typing.onEdit : undefined}
    >
      {view.old !== null && typed === null ? <span className={styles.old}>{view.old}</span> : null}
      {selected && typing ? (
        <>
          <span aria-hidden="true">{typed === null ? view.text : ""}</span>
          <input
            ref={typing.input}
            className={styles.input}
            style={typed === null ? { color: "transparent" } : undefined}
            data-typing={typed !== null}
            aria-label={view.label}
            inputMode="decimal"
            autoComplete="off"
            spellCheck={false}
            value={typed ?? (view.state === "missing" ? "" : view.text)}
            onChange={(event) => typing.onText(event.target.value)}
          />
        </>
      ) : (
        view.text
      )}
      {grid.showLastYear && typed === null ? <span className={styles.ghost}>{view.lastYear}</span> : null}
      {view.pins.length > 0 ? <span className={styles.pin}>{view.pins.join(",")}</span> : null}
    </td>
  );
}

function Foot({ grid }: { grid: GridProps }) {
  const { table, markOver, onMark } = grid;
  const text = useText();
  if (table.marks === "none") return null;
  const groups = table.marks === "below" ? disputeGroups(table) : columnsOf(table);
  return (
    <tfoot>
      <tr>
        {table.labelColumns > 0 ? (
          <td className={styles.markLabel} colSpan={table.labelColumns}>
            {text("grid.columnSums")}
          </td>
        ) : null}
        {groups.map((cells) => (
          <td key={cells[0]} className={styles.mark} colSpan={table.marks === "below" ? cells.length : 1}>
            <Mark mark={markOver(cells)} onMark={onMark} />
          </td>
        ))}
        {table.marks === "rowsAndColumns" ? <td className={styles.mark} /> : null}
      </tr>
    </tfoot>
  );
}

function columnsOf(table: PrintedTable): CellId[][] {
  const width = table.order[0]?.length ?? 0;
  return Array.from({ length: width }, (_, column) => table.order.flatMap((row) => row[column] ?? []));
}

function disputeGroups(table: PrintedTable): CellId[][] {
  const { rows } = table.form.blocks[0] ?? { rows: [] };
  return rows.map(({ id }) => table.order.flat().filter((cell) => cell.split(".")[1] === id));
}

function Mark({ mark, onMark }: { mark: SumMark; onMark: (finding: string) => void }) {
  const text = useText();
  if (mark.kind === "none") return null;
  if (mark.kind === "broken") {
    return (
      <button type="button" tabIndex={-1} className={styles.broken} onClick={() => onMark(mark.finding)}>
        {text("grid.broken", { n: mark.difference })}
      </button>
    );
  }
  if (mark.kind === "open") {
    return (
      <span className={styles.open} title={text("grid.openTitle")}>
        {text("grid.open")}
      </span>
    );
  }
  return (
    <span className={styles.holds}>
      <CheckMark label={text("grid.holds")} />
    </span>
  );
}
