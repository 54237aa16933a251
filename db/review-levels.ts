import { and, asc, eq, isNull } from "drizzle-orm";
import type { BodyKind } from "@/domain/body/body";
import { type LevelRule, levelsOf } from "@/domain/report/levels";
import { under } from "./bodies";
import type { Reader, Transaction } from "./client";
import { body } from "./schema/bodies";
import { reviewLevels } from "./schema/reviews";

/** Every setting of levels at and below a path, in the order of the tree. */
export function listLevelRules(reader: Reader, path = "/") {
  return reader
    .select({
      id: reviewLevels.id,
      bodyId: body.id,
      bodyName: body.name,
      path: body.path,
      kind: reviewLevels.kind,
      levels: reviewLevels.levels,
    })
    .from(reviewLevels)
    .innerJoin(body, eq(body.id, reviewLevels.bodyId))
    .where(under(path))
    .orderBy(asc(body.path))
    .all();
}

/** How many levels of review a body's report has to pass as set now. */
export function readLevels(reader: Reader, owner: { readonly path: string; readonly kind: BodyKind }): number {
  return levelsOf(listLevelRules(reader) satisfies readonly LevelRule[], owner);
}

/** Sets the number of levels for a place and a kind; null takes the setting away, so that the place above counts. */
export function saveLevels(
  tx: Transaction,
  { bodyId, kind, levels }: { readonly bodyId: number; readonly kind: BodyKind | null; readonly levels: number | null },
): void {
  const place = and(eq(reviewLevels.bodyId, bodyId), kind === null ? isNull(reviewLevels.kind) : eq(reviewLevels.kind, kind));
  tx.delete(reviewLevels).where(place).run();
  if (levels !== null) tx.insert(reviewLevels).values({ bodyId, kind, levels }).run();
}
