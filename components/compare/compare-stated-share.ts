import type { ProvenanceView } from "@/server/statistics/statistics-view";

/** The share a report states itself beside the two numbers, held against the recomputed one. */
export interface StatedShare {
  readonly text: string;
  readonly agrees: boolean;
}

/**
 * The one percentage in the sentence that states both numerator and denominator; null when they stand in different
 * sentences, or when the sentence states none or several.
 */
export function compareStatedShare({ result, operands }: Pick<ProvenanceView, "result" | "operands">): StatedShare | null {
  const quotes = new Set(operands.flatMap(({ parts }) => parts.map(({ quote }) => quote)));
  const [quote] = quotes;
  if (result.value === null || result.denominator === null || quotes.size !== 1 || !quote) return null;
  const found = [...quote.matchAll(/(\d+(?:\.(\d+))?)\s*[%％]/g)];
  const [only] = found;
  if (found.length !== 1 || !only?.[1]) return null;
  const decimals = only[2]?.length ?? 0;
  return { text: `${only[1]} %`, agrees: Number(only[1]) === Number(result.value.toFixed(decimals)) };
}
