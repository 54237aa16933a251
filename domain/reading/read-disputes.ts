import { missingCell } from "./cell-readings";
import { cellIds, type DisputeCells } from "./dispute-cells";
import { readDisputeShape } from "./dispute-shapes";
import type { PrintedRow } from "./form-rows";
import { isValueText } from "./number-text";
import type { ReadingProblem } from "./reading";
import type { TableReading } from "./table-reading";

/** Cells that could not be told carry the values that were found, for a person to place. */
function missingCells(printed: readonly PrintedRow[]): DisputeCells {
  const values = printed.flatMap(({ pieces }) => pieces.filter(({ text }) => isValueText(text)));
  const raw = values.map(({ text }) => text.trim()).join("\t");
  const reason = values.length > 0 ? "ambiguous" : "blank";
  return new Map(cellIds.map((id) => [id, missingCell(reason, raw, values[0]?.source ?? null)] as const));
}

/** Reads 表四 (格式第四部分), alike in both editions; `mustProve` asks for sums where text lost its grid. */
export function readDisputes(printed: readonly PrintedRow[], mustProve = false): Omit<TableReading, "edition"> {
  const own = printed.filter(({ table }) => table === "disputes");
  const hasLabels = own.some(({ pieces }) => pieces.some(({ text }) => text.trim() !== ""));
  if (!hasLabels) return { found: false, cells: new Map(), problems: [] };
  const read = readDisputeShape(own, mustProve);
  if (!read) return { found: true, cells: missingCells(own), problems: hasValues(own) ? [ambiguousTable] : [] };
  return { found: true, cells: new Map(cellIds.map((id) => [id, read.get(id) ?? missingCell("notFound")] as const)), problems: [] };
}

const hasValues = (printed: readonly PrintedRow[]) => printed.some(({ pieces }) => pieces.some(({ text }) => isValueText(text)));
const ambiguousTable: ReadingProblem = { code: "ambiguousRow", table: "disputes", cells: cellIds, source: null };
