import { labelKey } from "../document/normalise";
import { editions } from "../form/editions";
import { isColumnLabel } from "./form-labels";
import type { PrintedRow } from "./form-rows";
import { isValueText } from "./number-text";

const columns = editions[0]?.tables.applications.blocks[0]?.columns ?? [];
const FIRST_OF_GROUP = columns.findIndex(({ group }) => group !== null);
const OF_GROUP = columns.filter(({ group }) => group !== null).length;

const subtotal = /^(?:法人(?:或|和)其[他它]组织)?(?:小计|合计)$/u;
const anyTotal = /(?:小计|合计|总计)$/u;

/**
 * Where 表三 prints a subtotal of 法人或其他组织 that the form does not have: its index among the eight printed columns, before or
 * behind the five kinds. Told by its label beside theirs, while 总计 is a column of its own; null when there is none.
 */
export function findSubtotalColumn(rows: readonly PrintedRow[]): number | null {
  const headers = rows.filter(({ pieces }) => !pieces.some(({ text }) => isValueText(text)));
  const totals = headers.flatMap(({ pieces }) => pieces).filter(({ text }) => anyTotal.test(labelKey(text)));
  if (totals.length < 2) return null;
  for (const { pieces } of headers) {
    const labels = pieces.map(({ text }) => text).filter((text) => text.trim() !== "");
    const first = labels.findIndex((_, at) =>
      columns.slice(FIRST_OF_GROUP, FIRST_OF_GROUP + OF_GROUP).every((column, step) => isColumnLabel(labels[at + step] ?? "", column)),
    );
    if (first === -1) continue;
    if (subtotal.test(labelKey(labels[first + OF_GROUP] ?? ""))) return FIRST_OF_GROUP + OF_GROUP;
    if (subtotal.test(labelKey(labels[first - 1] ?? ""))) return FIRST_OF_GROUP;
  }
  return null;
}
