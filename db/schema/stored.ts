import type { Document } from "@/domain/document/document";
import type { Facts } from "@/domain/facts/facts";
import type { NarrativeClaim, NarrativeFigure, Reading } from "@/domain/reading/reading";
import type { Passage } from "@/domain/report/reason";

/** What is kept of a reading: the document itself, for the source pane, and everything read from it. */
export interface StoredReading {
  readonly document: Document;
  readonly reading: Reading;
}

/** What belongs to a version beside its numbers. */
export interface StoredVersionFacts {
  readonly editions: Facts["editions"];
  readonly missing: Facts["missing"];
  readonly narrative: readonly NarrativeFigure[];
  readonly claims: readonly NarrativeClaim[];
}

/** A reason of a return: pinned to a cell or to a passage of the text, else about the whole report. */
export interface StoredReason {
  readonly cell: string | null;
  readonly passage?: Passage | null;
  readonly text: string;
}
