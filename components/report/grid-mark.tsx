"use client";

import { useText } from "@/components/messages/text-provider";
import { CheckMark } from "@/components/ui/check-mark";
import type { CellId } from "@/domain/form/edition";
import type { PrintedTable } from "@/domain/form/printed-table";
import styles from "./grid.module.css";
import type { SumMark } from "./sum-marks";

export interface MarkProps {
  readonly markOver: (cells: readonly CellId[]) => SumMark;
  readonly onMark: (finding: string) => void;
}

/** How the sums over these cells stand: ✓, 差 n, 未判, or nothing where the form has no sum. */
export function GridMark({ cells, markOver, onMark }: MarkProps & { cells: readonly CellId[] }) {
  const text = useText();
  const mark = markOver(cells);
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

/** The marks below the columns, or below each group of columns. */
export function GridFoot({ table, ...marks }: MarkProps & { table: PrintedTable }) {
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
            <GridMark cells={cells} {...marks} />
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
