import type { TextLikeness } from "./shared-passages";

/** Texts of fewer characters that count are not judged: short reports of bodies with little to say are alike without copying. */
const SHORTEST_JUDGED = 200;

/** True when there is enough text of one's own to speak of copying. */
export function canJudge({ length }: Pick<TextLikeness, "length">): boolean {
  return length >= SHORTEST_JUDGED;
}
