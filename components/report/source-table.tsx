"use client";

import { classNames } from "@/components/ui/class-names";
import type { Table, TableCell } from "@/domain/document/document";
import { columnLetters } from "./column-letters";
import type { Lit, SourceIndex } from "./source-index";
import styles from "./source-pane.module.css";

interface TableProps {
  readonly table: Table;
  /** The table's place among the blocks. */
  readonly at: number;
  readonly index: SourceIndex;
  readonly lit: Lit;
  readonly onPlace: (place: string) => void;
}

/** A table of the original; of a workbook with the letters and numbers of its sheet around it. */
export function SourceTable({ table: { rows, sheet }, ...cells }: TableProps) {
  return (
    <div className={styles.tableWrap}>
      <table className={classNames(styles.table, sheet && styles.sheetGrid)}>
        {sheet ? (
          <thead>
            <tr>
              <th scope="col" title={sheet.name} aria-label={sheet.name} />
              {sheet.columns.map((column) => (
                <th key={column} scope="col">
                  {columnLetters(column)}
                </th>
              ))}
            </tr>
          </thead>
        ) : null}
        <tbody>
          {[...rows.entries()].map(([line, row]) => (
            <tr key={line}>
              {sheet ? <th scope="row">{sheet.rows[line]}</th> : null}
              {[...row.entries()].map(([number, cell]) => (
                <Cell key={number} cell={cell} place={`c${cells.at}-${line}-${number}`} {...cells} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Cell({ cell, place, index, lit, onPlace }: Omit<TableProps, "table" | "at"> & { cell: TableCell; place: string }) {
  const known = index.cellAt.has(place);
  const hit = lit.hit === place;
  return (
    <td
      colSpan={cell.columnSpan}
      rowSpan={cell.rowSpan}
      data-place={known ? place : undefined}
      className={classNames(lit.near.has(place) && styles.near, hit && styles.hit)}
    >
      {known ? (
        // The keyboard walks through the same cells in the statutory table.
        <button type="button" tabIndex={-1} className={styles.read} aria-pressed={hit} onClick={() => onPlace(place)}>
          {cell.text || "\u00a0"}
        </button>
      ) : (
        cell.text
      )}
    </td>
  );
}
