import { seatOf } from "./levels";

/** A reviewer with the path of the office. */
export interface Reviewer {
  readonly accountId: number;
  readonly name: string;
  readonly officeId: number;
  readonly officePath: string;
}

/** Who was given what: reports one by one, subtrees by the path of their top body. */
export interface ReviewOrder<R extends Reviewer = Reviewer> {
  readonly reviewers: readonly R[];
  readonly assignments: readonly { readonly reportId: number; readonly officeId: number; readonly reviewerId: number }[];
  readonly areas: readonly { readonly path: string; readonly officeId: number; readonly reviewerId: number }[];
}

/** A report as far as it matters who looks at it. */
export interface Reviewable {
  readonly id: number;
  readonly bodyPath: string;
  readonly level: number;
  readonly levels: number;
}

/**
 * Finds who looks at reports at the level they wait at: whom the report was given to, else the reviewer of the nearest subtree,
 * of the offices that sit at this level; null when nobody was named. Whoever no longer reviews there counts as nobody.
 */
export function reviewerFinder<R extends Reviewer>({ reviewers, assignments, areas }: ReviewOrder<R>): (report: Reviewable) => R | null {
  const byId = new Map(reviewers.map((one) => [one.accountId, one]));
  const given = new Map<number, (typeof assignments)[number][]>();
  for (const one of assignments) given.set(one.reportId, [...(given.get(one.reportId) ?? []), one]);
  const nearestFirst = [...areas].sort((a, b) => b.path.length - a.path.length);
  return ({ id, bodyPath, level, levels }) => {
    const fits = ({ officeId, reviewerId }: { officeId: number; reviewerId: number }) => {
      const reviewer = byId.get(reviewerId);
      const seated = reviewer?.officeId === officeId && bodyPath.startsWith(reviewer.officePath);
      return seated && seatOf(reviewer.officePath, bodyPath, levels) === level ? reviewer : null;
    };
    const named = [...(given.get(id) ?? []), ...nearestFirst.filter(({ path }) => bodyPath.startsWith(path))];
    for (const one of named) {
      const reviewer = fits(one);
      if (reviewer) return reviewer;
    }
    return null;
  };
}
