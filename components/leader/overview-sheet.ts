import type { ExportSheet } from "@/domain/export/export-sheet";
import type { OverviewView } from "@/server/statistics/statistics-view";
import type { Screen } from "./screen";

/** A chart of the overview ready to be drawn and taken away. */
export interface OverviewFigure<Shape> {
  readonly shape: Shape;
  readonly sheet: ExportSheet;
}

/** The body whose sums the overview shows. */
export function scopeIdOf({ keyNumbers }: OverviewView): number {
  return (keyNumbers.find(({ metric }) => metric === "applicationsReceived") ?? keyNumbers[0])?.bodyId ?? 0;
}

/** The sheet of one chart: its own finding and numbers, with what all charts of the overview rest on. */
export function overviewSheet(
  view: OverviewView,
  own: Pick<ExportSheet, "title" | "subtitle" | "base" | "columns" | "rows"> & { readonly name: string; readonly reading?: string },
  { text }: Screen,
): ExportSheet {
  const { name, reading = "", ...rest } = own;
  const year = String(view.year);
  return {
    ...rest,
    fileName: `${view.scopeName}_${name}_${year}`,
    filters: [
      { label: text("takeAway.scope"), text: view.scopeName },
      { label: text("leader.yearOf"), text: year },
    ],
    asOf: view.asOf,
    source: text("takeAway.approved"),
    address: `/overview?year=${year}`,
    notes: [
      ...(reading.trim() === "" ? [] : [{ label: text("takeAway.reading"), text: reading.trim() }]),
      ...(view.unreported.length === 0 ? [] : [{ label: text("takeAway.unreported"), text: view.unreported.join("、") }]),
    ],
  };
}
