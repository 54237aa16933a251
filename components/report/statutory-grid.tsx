"use client";

import type { ClipboardEvent, KeyboardEvent, ReactNode } from "react";
import { classNames } from "@/components/ui/class-names";
import type { CellId } from "@/domain/form/edition";
import type { PrintedBox, PrintedRow, PrintedTable } from "@/domain/form/printed-table";
import styles from "./grid.module.css";
import { GridCell, type GridCellView, type GridTyping, type LastYearShown } from "./grid-cell";
import { GridFoot, GridMark, type MarkProps } from "./grid-mark";

export interface GridProps extends MarkProps {
  readonly table: PrintedTable;
  readonly label: string;
  readonly cellView: (cell: CellId) => GridCellView;
  readonly selected: CellId | null;
  readonly range: ReadonlySet<CellId>;
  readonly onSelect: (cell: CellId, extend: boolean) => void;
  /** A click on a cell, where the grid is only read. */
  readonly onOpen?: (cell: CellId) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onPaste: (event: ClipboardEvent) => void;
  readonly onCopy: (event: ClipboardEvent) => void;
  readonly onCut: (event: ClipboardEvent) => void;
  readonly typing: GridTyping | null;
  readonly lastYearShown: LastYearShown;
  readonly roomy: boolean;
}

/** The table is walked with the keys of a grid; its rows and cells keep the meaning of a table. */
const gridPattern = { role: "grid", "aria-multiselectable": true } as const;

/** A statutory table in official order and wording, with the marks of its sums outside it. */
export function StatutoryGrid(props: GridProps) {
  const { table, label, roomy, typing, onKeyDown, onPaste, onCopy, onCut, markOver, onMark } = props;
  return (
    <table
      className={classNames(
        styles.grid,
        roomy && styles.roomy,
        props.lastYearShown === "below" && styles.withPast,
        !typing && styles.readOnly,
      )}
      aria-label={label}
      {...gridPattern}
      onKeyDown={onKeyDown}
      onPaste={onPaste}
      onCopy={onCopy}
      onCut={onCut}
    >
      <Columns table={table} />
      {table.head.length > 0 ? <Head grid={props} /> : null}
      <tbody>
        {table.body.map((row) => (
          <Row key={row.key} row={row} grid={props} />
        ))}
      </tbody>
      <GridFoot table={table} markOver={markOver} onMark={onMark} />
    </table>
  );
}

function Head({ grid }: { grid: GridProps }) {
  const { head, marks } = grid.table;
  return (
    <thead>
      {head.map((boxes, index) => (
        <tr
          key={keyed(boxes)
            .map(({ key }) => key)
            .join()}
        >
          {keyed(boxes).map(({ box, key }) => (
            <Box key={key} box={box} grid={grid} />
          ))}
          {index === 0 && marks === "rowsAndColumns" ? <td className={styles.mark} rowSpan={head.length} /> : null}
        </tr>
      ))}
    </thead>
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
          <GridMark cells={row.cells} markOver={grid.markOver} onMark={grid.onMark} />
        </td>
      ) : null}
    </tr>
  );
}

function Box({ box, grid }: { box: PrintedBox; grid: GridProps }): ReactNode {
  if (box.kind === "value") return <Value cell={box.cell.id} columns={box.columns} total={box.total} grid={grid} />;
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

function Value({ cell, columns, total, grid }: { cell: CellId; columns: number; total: boolean; grid: GridProps }) {
  const selected = grid.selected === cell;
  return (
    <GridCell
      {...grid.cellView(cell)}
      cell={cell}
      columns={columns}
      total={total}
      selected={selected}
      inRange={grid.range.has(cell)}
      typing={selected ? grid.typing : null}
      readOnly={grid.typing === null}
      lastYearShown={grid.lastYearShown}
      onSelect={grid.onSelect}
      onOpen={grid.onOpen}
    />
  );
}
