import type { Document } from "@/domain/document/document";
import type { Facts } from "@/domain/facts/facts";
import type { NarrativeClaim, NarrativeFigure, Reading } from "@/domain/reading/reading";

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
