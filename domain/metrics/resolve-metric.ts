import { metricById } from "./catalogue";
import { cellMetric } from "./cell-metric";
import type { Metric } from "./metric";
import { metricOfOwn, type OwnMetric } from "./own-metric";

/** Ids of metrics: of the catalogue, `cell:<cell id>`, `own:<n>`. */
export const metricIdPattern = /^(?:[A-Za-z0-9]{1,60}|cell:[A-Za-z0-9.]{1,90}|own:[1-9]\d{0,8})$/;

/** The number of a metric of one's own, or null for every other id. */
export function ownNumberOf(id: string): number | null {
  return /^own:[1-9]\d{0,8}$/.test(id) ? Number(id.slice(4)) : null;
}

/** Metrics of one's own by their number; null for those the asker may not see. */
export type FindOwnMetric = (number: number) => OwnMetric | null;

/** The metric of an id, whichever kind it is; null when there is none. Without `own`, metrics of one's own are unknown. */
export function resolveMetric(id: string, own: FindOwnMetric = () => null): Metric | null {
  const number = ownNumberOf(id);
  if (number === null) return cellMetric(id) ?? metricById(id);
  const found = own(number);
  return found && metricOfOwn(found);
}
