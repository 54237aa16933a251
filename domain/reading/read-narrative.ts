import type { Document } from "../document/document";
import type { NarrativeClaim, NarrativeFigure, SectionSpan } from "./reading";

export interface Narrative {
  readonly figures: readonly NarrativeFigure[];
  readonly claims: readonly NarrativeClaim[];
}

export function readNarrative(_document: Document, _sections: readonly SectionSpan[]): Narrative {
  return { figures: [], claims: [] };
}
