import { cellLabel } from "../facts/cell-label";
import { cellById } from "../form/editions";
import { defineMetric } from "./define-metric";
import type { Metric } from "./metric";

const PREFIX = "cell:";

/** The id under which a statutory cell is a metric of its own. */
export function cellMetricId(cell: string): string {
  return `${PREFIX}${cell}`;
}

/** A single cell of the form as a metric (`cell:<cell id>`), a count in 件 or money in 万元; null for any other id. */
export function cellMetric(id: string): Metric | null {
  const cell = id.startsWith(PREFIX) ? cellById(id.slice(PREFIX.length)) : null;
  if (!cell) return null;
  const { zh, en } = cellLabel(cell.id);
  return defineMetric({
    id,
    zh,
    en,
    formula: cell.id,
    unit: cell.kind === "money" ? "万元" : "件",
    noteZh: `法定表格单元格，数值取自${zh}。`,
    noteEn: `A cell of the statutory form: ${en}.`,
  });
}
