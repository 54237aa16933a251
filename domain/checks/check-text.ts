import type { Verdict } from "./assess";
import { checkAspects } from "./check-aspects";
import type { CheckContext, RegisteredBody } from "./check-input";
import { checkOutline } from "./check-outline";
import { checkSections } from "./check-sections";
import { checkSplits } from "./check-splits";
import { checkYearsTold } from "./check-years-told";
import { type RuleSettings, thresholdsUnder } from "./rule-settings";

type Sections = NonNullable<CheckContext["sections"]>;

/** What decides these rules beside the sections. */
interface Around {
  readonly outline: CheckContext["outline"];
  readonly settings: RuleSettings | undefined;
  readonly year: number | null;
  readonly kind: RegisteredBody["kind"] | null;
}

const none: Sections = {};

function judge(sections: Sections, { outline, settings = {}, year, kind }: Around): readonly Verdict[] {
  const thresholdOf = thresholdsUnder(settings);
  const { s1 = "", s5 = "", s6 = "" } = sections;
  return [
    ...(sections === none ? [] : checkSections(sections, year, thresholdOf)),
    ...(outline ? checkOutline(outline, year) : []),
    ...checkAspects({ s1, s5 }, { kind, year, thresholdOf }),
    ...(year !== null && s1 !== "" ? [checkYearsTold(s1, year)] : []),
    ...checkSplits(s1, s6, year),
  ];
}

const judged = new WeakMap<Sections, { readonly around: Around; readonly verdicts: readonly Verdict[] }>();

function isSame(a: Around, b: Around): boolean {
  return a.outline === b.outline && a.settings === b.settings && a.year === b.year && a.kind === b.kind;
}

/**
 * Rules that the text alone decides (S01 to S07, S10, N13, N14, Y02, Y06, Y09). Their verdicts are kept for a text: on a key
 * stroke only figures change.
 */
export function checkText(sections: Sections = none, around: Around): readonly Verdict[] {
  const known = judged.get(sections);
  if (known && sections !== none && isSame(known.around, around)) return known.verdicts;
  const verdicts = judge(sections, around);
  judged.set(sections, { around, verdicts });
  return verdicts;
}
