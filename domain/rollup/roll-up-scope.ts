import type { BodyKind, BodyLevel } from "../body/body";
import { isRequired } from "../body/is-required";
import type { RollUpBasis } from "./subtree-sums";

/** The bodies at and below a place, narrowed to a level or a kind. */
export interface RollUpScope {
  readonly placeId: number;
  readonly level: BodyLevel | null;
  readonly kind: BodyKind | null;
  readonly basis: RollUpBasis;
}

/** A body as it stood in a year. */
export interface TreeBody {
  readonly id: number;
  readonly name: string;
  readonly level: BodyLevel;
  readonly kind: BodyKind;
  /** The body above it in that year. */
  readonly parentId: number | null;
  readonly validFrom: number;
  readonly validTo: number | null;
}

/** The bodies at and below a place in a year, from a tree read from the top: parents before children. */
export function subtreeOf<T extends TreeBody>(tree: readonly T[], placeId: number): readonly T[] {
  const within = new Set([placeId]);
  return tree.filter(({ id, parentId }) => {
    if (id !== placeId && (parentId === null || !within.has(parentId))) return false;
    within.add(id);
    return true;
  });
}

/**
 * The bodies a scope adds up in a year, in the order of the tree, each at most once and none beside a government whose roll-up
 * already holds it. Bodies that did not exist in the year are left out; a government that is the place itself never adds to itself.
 */
export function bodiesOfScope<T extends TreeBody>(tree: readonly T[], scope: RollUpScope, year: number): readonly T[] {
  const wanted = subtreeOf(tree, scope.placeId).filter(
    (body) =>
      isRequired(body, year) &&
      (scope.level === null || body.level === scope.level) &&
      (scope.kind === null || body.kind === scope.kind) &&
      (body.kind !== "government" || (scope.basis === "parts" && body.id !== scope.placeId)),
  );
  return withoutCovered(tree, wanted);
}

/** Leaves out what lies below a government that is itself among the bodies. */
function withoutCovered<T extends TreeBody>(tree: readonly T[], wanted: readonly T[]): readonly T[] {
  const governments = new Set(wanted.filter(({ kind }) => kind === "government").map(({ id }) => id));
  if (governments.size === 0) return wanted;
  const covered = new Set<number>();
  for (const { id, parentId } of tree) if (parentId !== null && (covered.has(parentId) || governments.has(parentId))) covered.add(id);
  return wanted.filter(({ id }) => !covered.has(id));
}
