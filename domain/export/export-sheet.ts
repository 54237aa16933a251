import type { AbsentState } from "./absent-state";

/** The figures that can be taken away, one for each drawing or table; the server makes the same figure again from its address. */
export const figureIds = [
  "compare",
  "overview.trend",
  "overview.outcomes",
  "overview.mailboxes",
  "overview.funnel",
  "overview.ranking",
  "rollup",
] as const;
export type FigureId = (typeof figureIds)[number];

/** A number that is not there, with the reason; never zero. */
export interface AbsentCell {
  readonly state: AbsentState;
}

/** A ratio with its base: the value in the column's unit, or why there is none, and the two numbers it stands on. */
export interface RatioCell {
  readonly value: number | AbsentState;
  readonly numerator: number | null;
  readonly denominator: number | null;
}

/** A cell of a sheet; null where nothing belongs (the coverage of a single body, say). Numbers are never texts. */
export type ExportCell = string | number | null | AbsentCell | RatioCell;

export interface ExportColumn {
  readonly label: string;
  /** The unit of its numbers, printed in the head; empty for texts and years. */
  readonly unit: string;
  /** A ratio becomes three columns in files: value, numerator, denominator. */
  readonly kind: "text" | "year" | "number" | "ratio";
  /** Decimals shown of its numbers; the files keep the whole number. Left out, numbers stand as they are. */
  readonly decimals?: number;
}

/** A line that explains: what it is about, and what it says. */
export interface ExportNote {
  readonly label: string;
  readonly text: string;
}

/** What a picture and every file say about the numbers they hold. */
export interface ExportCaption {
  /** The name of the file without its ending; any text, made safe when the file is written. */
  readonly fileName: string;
  /** The finding, in one sentence. */
  readonly title: string;
  /** Metric, scope, years, unit. */
  readonly subtitle: string;
  readonly filters: readonly ExportNote[];
  /** What a ratio is measured against and how many bodies the numbers cover. */
  readonly base: string;
  /** The instant at which the numbers were read, in milliseconds. */
  readonly asOf: number;
  readonly source: string;
  /** Path and query that show the same view again, every choice spelt out: /compare?metric=…&to=2024. */
  readonly address: string;
}

/**
 * The numbers of a figure as they leave the house, made by the prepare-functions that draw it, so that files equal the screen.
 * Every row has as many cells as there are columns.
 */
export interface ExportSheet extends ExportCaption {
  readonly columns: readonly ExportColumn[];
  readonly rows: readonly (readonly ExportCell[])[];
  /** Formula of the metric, caveats, who is missing. */
  readonly notes: readonly ExportNote[];
}

/** What the figure says about itself, without its numbers: all that a picture needs. */
export function captionOf(sheet: ExportSheet): ExportCaption {
  const { columns: _columns, rows: _rows, notes: _notes, ...caption } = sheet;
  return caption;
}
