/** A body as far as matching needs it. */
export interface BodyCandidate {
  readonly id: string;
  readonly name: string;
  readonly shortName: string | null;
  readonly aliases: readonly string[];
  /** Other official names of the time; left out, there were none. */
  readonly official?: readonly string[];
}

/**
 * `exact`: the full name, or another official one of the time. `alias`: short, former or other name. `suffix`: the print leaves out the regions before the name, or
 * the register does (洪泽区人民政府 for 淮安市洪泽区人民政府).
 */
export type BodyMatch =
  | { readonly outcome: "matched"; readonly id: string; readonly confidence: "exact" | "alias" | "suffix" }
  | { readonly outcome: "ambiguous"; readonly ids: readonly string[] }
  | { readonly outcome: "none" };

function nameKey(name: string): string {
  return name.normalize("NFKC").replace(/[^\p{L}\p{N}]/gu, "");
}

const regions = /^(?:[\p{Script=Han}]{1,11}?(?:省|自治区|市|自治州|地区|盟|州|县|自治县|区|旗|镇|乡|街道))+$/u;

/** 财政局 or 人民政府 alone name nobody: a name must say of which place. */
const namesPlace = /^[\p{Script=Han}]+?(?:省|自治区|市|州|盟|县|区|旗|镇|乡|街道)./u;

/** True when `short` is `long` without the regions in front of it. */
function lacksRegions(short: string, long: string): boolean {
  return namesPlace.test(short) && long.endsWith(short) && regions.test(long.slice(0, long.length - short.length));
}

type Test = (candidate: BodyCandidate) => boolean;

/**
 * Finds the body a report's title names. Tried in order: full name, alias, name without its regions; the first kind that fits
 * anybody decides, and between two that fit alike it never guesses.
 */
export function matchBody(printed: string, candidates: readonly BodyCandidate[]): BodyMatch {
  const key = nameKey(printed);
  if (key === "") return { outcome: "none" };
  const fullNames = ({ name, official = [] }: BodyCandidate) => [name, ...official].map(nameKey);
  const tests: readonly (readonly ["exact" | "alias" | "suffix", Test])[] = [
    ["exact", (candidate) => fullNames(candidate).includes(key)],
    ["alias", ({ shortName, aliases }) => [shortName ?? "", ...aliases].some((alias) => nameKey(alias) === key)],
    ["suffix", (candidate) => fullNames(candidate).some((full) => lacksRegions(key, full) || lacksRegions(full, key))],
  ];
  for (const [confidence, test] of tests) {
    const found = candidates.filter(test);
    const [only] = found;
    if (only && found.length === 1) return { outcome: "matched", id: only.id, confidence };
    if (found.length > 1) return { outcome: "ambiguous", ids: found.map(({ id }) => id) };
  }
  return { outcome: "none" };
}
