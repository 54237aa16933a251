import { depthOf } from "../access/access";
import type { BodyKind } from "../body/body";

/** The most levels there are: county, city, province. */
export const MOST_LEVELS = 3;

/** How many levels reports must pass at and below a place; a null kind is every kind. */
export interface LevelRule {
  readonly path: string;
  readonly kind: BodyKind | null;
  readonly levels: number;
}

/**
 * How many levels of review a body's report has to pass: as the nearest place above it says, a rule for its kind before one for
 * every kind; one where nothing is said. Never more than there are bodies above it.
 */
export function levelsOf(rules: readonly LevelRule[], body: { readonly path: string; readonly kind: BodyKind }): number {
  const fitting = rules.filter(({ path, kind }) => body.path.startsWith(path) && (kind === null || kind === body.kind));
  const rank = ({ path, kind }: LevelRule) => path.split("/").length * 2 + (kind === null ? 0 : 1);
  const nearest = fitting.reduce<LevelRule | null>((best, rule) => (best && rank(best) >= rank(rule) ? best : rule), null);
  return Math.min(nearest?.levels ?? 1, Math.max(1, depthOf(body.path)));
}

/**
 * The level of review at which an office sits for a report: its direct supervisor at 1, the one above at 2, and whoever is
 * further up at the last. Paths are materialised.
 */
export function seatOf(officePath: string, bodyPath: string, levels: number): number {
  return Math.min(levels, Math.max(1, depthOf(bodyPath) - depthOf(officePath)));
}

/** A level is decided by the offices that sit there; a higher one may stand in for it. */
export function mayDecideAt(seat: number, level: number): boolean {
  return seat >= level;
}

/** Only an office above the body, or the top one, that sits at the last level opens an approved report again. */
export function mayReopen(officePath: string, bodyPath: string, levels: number): boolean {
  const above = bodyPath.startsWith(officePath) && officePath !== bodyPath;
  return (above || depthOf(officePath) === 0) && seatOf(officePath, bodyPath, levels) === levels;
}
