import { isOutsideFunnel } from "@/domain/metrics/funnel-limits";
import { SMALL_BELOW } from "@/domain/metrics/reliability";
import type { Overview } from "./overview";
import type { FunnelPoint, OverviewView } from "./statistics-view";

const METRIC = "stateSecretShareOfConcluded";

/** State-secret shares of the members around their common share, between 0 and 1. Below 30 cases nobody is called unusual. */
export function funnelOf({ figures, members, year }: Overview): OverviewView["funnel"] {
  const { numerator: top, denominator: base } = figures.sum(METRIC, year).result;
  const share = top === null || !base ? null : top / base;
  const points = members.flatMap(({ id, name }): FunnelPoint[] => {
    const { numerator, denominator } = figures.of(METRIC, id, year);
    if (numerator === null || !denominator) return [];
    const outside = share !== null && denominator >= SMALL_BELOW && isOutsideFunnel(numerator, denominator, share);
    return [{ bodyId: id, name, numerator, denominator, outside }];
  });
  return { points, share };
}
