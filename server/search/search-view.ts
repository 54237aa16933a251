import type { Bilingual } from "@/domain/checks/finding";

/** A body that was found; `above` tells bodies of one name apart. */
export interface FoundBody {
  readonly id: number;
  readonly name: string;
  readonly above: string | null;
  /** The former name that was found, where the name of today does not hold the words. */
  readonly formerName: string | null;
  /** Its last year, null while it exists. */
  readonly validTo: number | null;
}

export interface FoundMetric {
  readonly id: string;
  readonly name: Bilingual;
}

/** What the words lead to, best first in each list. */
export interface SearchView {
  readonly bodies: readonly FoundBody[];
  readonly metrics: readonly FoundMetric[];
}
