import type { AuditFilter } from "@/db/audit";
import { csvText } from "@/domain/export/csv-text";
import { readAuditViews } from "../audit/list-audit";
import type { AuditView } from "../bodies/body-view";
import type { SignedInContext } from "../context";
import { requireAction } from "../require-action";
import { asOf, contentTypes, type ExportResult } from "./exported-file";
import { noteExport } from "./note-export";
import { type CellValue, writeWorkbook } from "./write-workbook";

/** Entries in one file, at most. */
const MOST_ENTRIES = 50_000;

/** How the log is set: its words, and an entry as a row. */
export interface AuditLayout {
  readonly title: string;
  /** The sheet that tells what was asked for. */
  readonly about: string;
  /** The filters in words: what each is called, and what it holds. */
  readonly filters: readonly (readonly [string, string])[];
  readonly counted: string;
  readonly exportedAt: string;
  readonly columns: readonly string[];
  readonly row: (entry: AuditView) => readonly CellValue[];
}

export interface AuditExportInput {
  readonly filter: Omit<AuditFilter, "path" | "page" | "pageSize">;
  readonly format: "xlsx" | "csv";
  readonly layout: AuditLayout;
}

const widths = [9, 18, 18, 26, 34, 70];

/** Everything the filter finds in the viewer's scope as xlsx or CSV, the filters, the count and the time beside it. */
export function exportAudit(ctx: SignedInContext, { filter, format, layout }: AuditExportInput): ExportResult {
  requireAction(ctx, "audit.read");
  const { entries, total } = readAuditViews(ctx, { ...filter, page: 1, pageSize: MOST_ENTRIES });
  if (total > MOST_ENTRIES) return { outcome: "tooMany", most: MOST_ENTRIES, of: "entries" };
  const about: CellValue[][] = [
    [layout.title],
    ...layout.filters.map((pair) => [...pair]),
    [layout.counted, total],
    [layout.exportedAt, asOf(ctx)],
  ];
  const rows: CellValue[][] = [[...layout.columns], ...entries.map((entry) => [...layout.row(entry)])];
  noteExport(ctx, { kind: "audit", bodyId: ctx.viewer.bodyId, reportId: null, detail: { format, entries: total, ...filter } });
  const bytes =
    format === "csv"
      ? new TextEncoder().encode(csvText([...about, [], ...rows]))
      : writeWorkbook([
          { name: layout.title, widths, headRows: 1, rows },
          { name: layout.about, widths: [24, 60], headRows: 1, rows: about },
        ]);
  return { outcome: "exported", fileName: `${layout.title}.${format}`, contentType: contentTypes[format], bytes };
}
