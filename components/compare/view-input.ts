import type { ExportSheet } from "@/domain/export/export-sheet";
import type { DistributionReply, RankingReply } from "@/server/statistics/statistics-replies";
import type { SelectedView } from "@/server/views/list-selected";
import type { MetricNote } from "@/server/views/views-view";
import type { Screen } from "../leader/screen";
import type { Comparison } from "./comparison";
import type { CompareQuery } from "./parse-compare";

/** Everything a view is prepared from; the server of the page and of the exports load it alike. */
export interface ViewInput {
  readonly asked: CompareQuery;
  readonly selected: SelectedView;
  readonly main: Comparison;
  /** The metric across of the scatter, or the same share on its other base. */
  readonly other: Comparison | null;
  /** Metrics shown side by side: the six outcomes in the order of the form, or the channels of closure; else empty. */
  readonly family: readonly Comparison[];
  readonly ranking: RankingReply | null;
  readonly distribution: DistributionReply | null;
  readonly notes: readonly MetricNote[];
  readonly screen: Screen;
}

/** A view ready to be drawn: its finding, its numbers as they are shown and taken away, and what the drawing needs. */
export interface PreparedView<Shape> {
  readonly title: string;
  readonly subtitle: string;
  /** Lines below the drawing: how to read it. */
  readonly reading: readonly string[];
  readonly sheet: ExportSheet;
  /** Where each cell of the sheet comes from; null where there is nothing to open. */
  readonly links: readonly (readonly (string | null)[])[];
  /** Why there is nothing to draw, instead of a drawing. */
  readonly none: string | null;
  readonly shape: Shape;
}
