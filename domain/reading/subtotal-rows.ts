import { labelKeys } from "../document/normalise";
import type { FormTable, RowGroup } from "../form/edition";
import { editions } from "../form/editions";
import { alignValues } from "./align-values";
import { isGroupLabel } from "./form-labels";
import type { Piece, PrintedRow } from "./form-rows";
import { findLabelledRow } from "./labelled-rows";
import { isValueText } from "./number-text";

const groups: readonly RowGroup[] = editions.flatMap(({ tables }) => tables.applications.rowGroups);
const subtotal = /^(?:小计|合计|共计)$/u;

/** A row of sums that stands for a group of rows: （三）不予公开 with values of its own, or 小计 below its rows. */
export interface SubtotalRow {
  readonly group: string;
  readonly printed: PrintedRow;
  readonly pieces: readonly Piece[];
}

function groupNamed(text: string): string | null {
  const keys = labelKeys(text.replace(/小计$/u, ""));
  return groups.find(({ label, aliases }) => [label, ...aliases].flatMap(labelKeys).some((key) => keys.includes(key)))?.id ?? null;
}

function groupOfLeaf(printed: PrintedRow | undefined, table: FormTable): string | null {
  const id = printed ? findLabelledRow(printed, "applications")?.meanings[0]?.row.id : null;
  return table.blocks.flatMap(({ rows }) => rows).find((row) => row.id === id)?.group ?? null;
}

/** The group that 小计 without a name of its own closes: that of the row before it, when the next row opens another group. */
function groupBefore(data: readonly PrintedRow[], index: number, table: FormTable): string | null {
  const before = groupOfLeaf(data[index - 1], table);
  const next = data[index + 1];
  const closes = groupOfLeaf(next, table) !== before && (next?.pieces.some(({ text }) => isGroupLabel(text)) ?? false);
  return closes ? before : null;
}

/** The rows of subtotals among the rows with values of 表三; `columns` are those printed. A group whose sums cannot be told is left out. */
export function findSubtotalRows(data: readonly PrintedRow[], table: FormTable, columns: number): readonly SubtotalRow[] {
  return data.flatMap((printed, index) => {
    const firstValue = printed.pieces.findIndex(({ text }) => isValueText(text));
    const labels = printed.pieces.slice(0, firstValue).filter(({ text }) => text.trim() !== "");
    const last = labels[labels.length - 1];
    if (!last) return [];
    const named = [...labels].reverse().flatMap(({ text }) => (isGroupLabel(text.replace(/小计$/u, "")) ? [groupNamed(text)] : []))[0];
    const bare = subtotal.test(last.text.replace(/[\s:：]/gu, ""));
    if (!bare && (named === undefined || groupNamed(last.text) === null)) return [];
    const group = named ?? (bare ? groupBefore(data, index, table) : null);
    if (!group || !table.rowGroups.some(({ id, parent }) => id === group && parent !== null)) return [];
    const label = printed.pieces.indexOf(last);
    const row = { ...printed, label, depth: 0, width: printed.pieces.length, values: printed.pieces.slice(label + 1) };
    const alignment = alignValues(row, { rows: [row], columns, headerIsComplete: false });
    return alignment.outcome === "aligned" ? [{ group, printed, pieces: alignment.pieces }] : [];
  });
}
