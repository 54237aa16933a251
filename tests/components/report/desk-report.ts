import type { CellId } from "@/domain/form/edition";
import { cellsOfEdition, editionById } from "@/domain/form/editions";
import type { CellView, ReportView } from "@/server/reports/report-view";

/** A report of the 2021 form whose cells are 0 but for these; null is missing. `cells` refines single cells. */
export function deskReport(
  values: Partial<Record<CellId, number | null>> = {},
  cells: Partial<Record<CellId, Partial<CellView>>> = {},
): ReportView {
  const view = (id: CellId): CellView => {
    const value = values[id] === undefined ? 0 : values[id];
    const read = { missing: value === null ? ("blank" as const) : null, raw: value === null ? "" : String(value) };
    return { value, ...read, source: null, doubt: null, corrections: [], lastYear: null, ...cells[id] };
  };
  return {
    summary: { id: 7, revision: 1, versionNumber: 1, year: 2024 },
    editions: { disclosure: "2021", applications: "2021", disputes: "2021" },
    cells: Object.fromEntries(cellsOfEdition(editionById("2021")).map(({ id }) => [id, view(id)])),
    findings: [],
    narrative: [],
    context: { narrative: [], claims: [] },
  } as unknown as ReportView;
}
