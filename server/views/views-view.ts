import type { MetricNoteKind } from "@/domain/metrics/metric-note";

/** A comparison somebody keeps. */
export interface SavedView {
  readonly id: number;
  readonly name: string;
  /** The query of the comparison page. */
  readonly query: string;
  readonly shared: boolean;
  /** True for the viewer's own, which alone may be renamed, shared and retired. */
  readonly own: boolean;
  readonly savedBy: string;
  readonly savedAt: number;
}

/** A word on a metric's year, of one body or of all. */
export interface MetricNote {
  readonly id: number;
  readonly metric: string;
  readonly year: number;
  readonly bodyId: number | null;
  readonly kind: MetricNoteKind;
  readonly text: string;
  readonly writtenBy: string;
  readonly office: string;
  readonly writtenAt: number;
  /** True when the viewer may retire it. */
  readonly own: boolean;
}
