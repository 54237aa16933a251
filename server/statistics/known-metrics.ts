import { findOwnMetric } from "@/db/statistics/own-metrics";
import type { Metric } from "@/domain/metrics/metric";
import type { OwnMetric } from "@/domain/metrics/own-metric";
import { ownNumberOf, resolveMetric } from "@/domain/metrics/resolve-metric";
import type { SignedInContext } from "../context";
import { found } from "../errors";

/** A metric with its definition when it is somebody's own. */
export interface KnownMetric {
  readonly metric: Metric;
  readonly own: OwnMetric | null;
}

/**
 * A metric that is computed from reports: of the catalogue, a cell of the form (`cell:…`), or one's own that the viewer may see
 * (`own:<n>`). NotFoundError for everything else.
 */
export function knownMetric(ctx: SignedInContext, id: string): KnownMetric {
  const number = ownNumberOf(id);
  const row = number === null ? null : found(findOwnMetric(ctx.db, number, ctx.viewer.accountId));
  const metric = found(resolveMetric(id, () => row));
  return { metric: found(metric.source === "system" ? null : metric), own: row && definitionOf(row) };
}

/** A stored row without who made it and when. */
export function definitionOf({ id, nameZh, nameEn, numerator, denominator, unit }: OwnMetric): OwnMetric {
  return { id, nameZh, nameEn, numerator, denominator, unit };
}
