import type { TextLikeness } from "./shared-passages";

/** Texts of fewer characters that count are not judged: short reports of bodies with little to say are alike without copying. */
const SHORTEST_JUDGED = 200;

/** True when there is enough text of one's own to speak of copying. */
export function canJudge({ length }: Pick<TextLikeness, "length">): boolean {
  return length >= SHORTEST_JUDGED;
}

/** With fewer texts of other bodies nobody can tell common wording from copied; what is alike is still shown. */
const FEWEST_TEXTS = 20;

/** True when there are enough texts of other bodies to raise an alarm about being like one of them. */
export function canAccuse(others: number): boolean {
  return others >= FEWEST_TEXTS;
}
