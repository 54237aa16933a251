import { diagnose } from "@/domain/checks/diagnosis/diagnose";
import type { Explanation } from "@/domain/checks/diagnosis/explanation";
import type { Facts } from "@/domain/facts/facts";
import type { CellId } from "@/domain/form/edition";
import { Dice } from "../roundtrip/dice";
import { withCells } from "./balanced-facts";
import { factsBefore, lawfulFacts } from "./lawful-facts";
import { type PlantedKind, plantError } from "./plant-error";

/** How often the planted error of a kind was found; only errors that break an equation count. */
export interface DiagnosisTally {
  readonly kind: PlantedKind;
  readonly planted: number;
  /** The first explanation of the list is the planted error. */
  readonly first: number;
  readonly listed: number;
  /** Errors that have but one explanation, and how many of those are named rightly. */
  readonly unique: number;
  readonly uniqueFirst: number;
  readonly suggested: number;
  readonly wronglySuggested: number;
}

type Truth = Readonly<Partial<Record<CellId, number>>>;

function isTruth(explanation: Explanation | undefined, truth: Truth): boolean {
  if (explanation?.changes.length !== Object.keys(truth).length) return false;
  return explanation.changes.every(({ cell, to }) => truth[cell] === to);
}

/** One report in four has some blank cells, so that several sums cannot be checked; never the cells with the error. */
function withGaps(facts: Facts, truth: Truth, dice: Dice): Facts {
  if (!dice.chance(0.25)) return facts;
  const cells = (Object.keys(facts.values) as CellId[]).filter((cell) => truth[cell] === undefined);
  return withCells(facts, Object.fromEntries(Array.from({ length: 1 + dice.below(5) }, () => [dice.pick(cells), null])));
}

/** Plants errors of one kind into lawful reports of both editions, with and without last year's facts, and diagnoses them. */
export function measureDiagnosis(kind: PlantedKind, count: number, seed: number): DiagnosisTally {
  const tally = { kind, planted: 0, first: 0, listed: 0, unique: 0, uniqueFirst: 0, suggested: 0, wronglySuggested: 0 };
  for (let run = 0; tally.planted < count && run < count * 40; run += 1) {
    const dice = new Dice(seed + run).fork(kind);
    const facts = lawfulFacts(kind === "fees in yuan" || dice.chance(0.7) ? "2021" : "2019", dice.below(1e9));
    const lastYear = factsBefore(facts, dice.below(1e9));
    const planted = plantError(kind, { facts, lastYear, dice });
    if (!planted) continue;
    const needsLastYear = kind === "last year's value" || kind === "fees in yuan";
    const former = dice.chance(0.3) ? lawfulFacts("2021", dice.below(1e9)) : lastYear;
    const found = diagnose(
      withGaps(planted.facts, planted.truth, dice),
      needsLastYear ? lastYear : dice.chance(0.5) ? former : null,
    ).filter(({ keys }) => !keys.some((key) => key.startsWith("XY-")));
    if (found.length === 0) continue;
    tally.planted += 1;
    const first = found.every(({ explanations }) => isTruth(explanations[0], planted.truth));
    const suggestions = found.flatMap(({ suggestion }) => suggestion ?? []);
    if (first) tally.first += 1;
    if (found.every(({ explanations }) => explanations.some((one) => isTruth(one, planted.truth)))) tally.listed += 1;
    if (found.every(({ explanations }) => explanations.length === 1)) {
      tally.unique += 1;
      if (first) tally.uniqueFirst += 1;
    }
    if (suggestions.length > 0) tally.suggested += 1;
    if (suggestions.some((one) => !isTruth(one, planted.truth))) tally.wronglySuggested += 1;
  }
  return tally;
}
