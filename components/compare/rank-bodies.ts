import type { ComparedBody, Comparison } from "./comparison";
import { isRanked } from "./figure-cells";
import type { MarkedBodies } from "./parse-compare";

const trust = { full: 0, small: 1, tooSmall: 2 } as const;

/** Ranked bodies first from most to least in the last year, then greyed ones, then bare fractions, then bodies without a value. */
export function inOrder({ bodies, years }: Comparison): readonly ComparedBody[] {
  const at = years.length - 1;
  const lastOf = (body: ComparedBody) => body.figures[at]?.value ?? null;
  const trustOf = (body: ComparedBody) => trust[body.reliability[at] ?? "full"];
  return [...bodies].sort((a, b) => {
    const missing = Number(lastOf(a) === null) - Number(lastOf(b) === null);
    return missing || trustOf(a) - trustOf(b) || (lastOf(b) ?? 0) - (lastOf(a) ?? 0);
  });
}

/** The body with the highest value of the last year that may be ranked, or null. */
export function highestOf(comparison: Comparison): ComparedBody | null {
  const [first] = inOrder(comparison);
  const figure = first?.figures[comparison.years.length - 1];
  return first && figure && isRanked(figure, comparison.metric) ? first : null;
}

/** The body a view tells about: the first marked one, else the highest. */
export function leadOf(comparison: Comparison, marks: MarkedBodies): ComparedBody | null {
  const marked = marks.flatMap((id) => comparison.bodies.filter((body) => body.id === id));
  return marked[0] ?? highestOf(comparison);
}

/** Marked bodies first in the order of their slots, the others as they come: what a drawing must not leave out. */
export function marksFirst(bodies: readonly ComparedBody[], marks: MarkedBodies): readonly ComparedBody[] {
  const marked = marks.flatMap((id) => bodies.filter((body) => body.id === id));
  return [...marked, ...bodies.filter(({ id }) => !marks.includes(id))];
}

/** True when several bodies share the highest value, so that none of them alone is the highest. */
export function sharesTop(comparison: Comparison): boolean {
  const at = comparison.years.length - 1;
  const [first, second] = inOrder(comparison).map(({ figures }) => figures[at]?.value ?? null);
  return first !== null && first === second;
}
