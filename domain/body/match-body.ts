/** A body as far as matching needs it. */
export interface BodyCandidate {
  readonly id: string;
  readonly name: string;
  readonly shortName: string | null;
  readonly aliases: readonly string[];
}

/** `exact`: the full name. `alias`: short or former name. `suffix`: the printed name lacks the regions before it. `ambiguous`: several fit. */
export type BodyMatch =
  | { readonly outcome: "matched"; readonly id: string; readonly confidence: "exact" | "alias" | "suffix" }
  | { readonly outcome: "ambiguous"; readonly ids: readonly string[] }
  | { readonly outcome: "none" };

/** Finds the body whose name a report prints; never guesses between two. */
export function matchBody(printed: string, candidates: readonly BodyCandidate[]): BodyMatch {
  const exact = candidates.filter(({ name }) => name === printed);
  const [only] = exact;
  if (only && exact.length === 1) return { outcome: "matched", id: only.id, confidence: "exact" };
  return exact.length > 1 ? { outcome: "ambiguous", ids: exact.map(({ id }) => id) } : { outcome: "none" };
}
