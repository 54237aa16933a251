import { metricById } from "@/domain/metrics/catalogue";
import { emptyResult } from "@/domain/metrics/compute-metric";
import type { MetricResult } from "@/domain/metrics/metric";
import type { BodyProfile } from "@/server/statistics/statistics-view";

/** One metric of a profile with the year before and the body's group. */
export type ProfileValue = BodyProfile["results"][number];

/** Looks up the metrics of a profile by id. */
export interface ProfileValues {
  readonly of: (metric: string) => ProfileValue | null;
  /** The value of a count, or the count above the line of a share. */
  readonly count: (metric: string) => number | null;
}

/** The metrics of a profile by id. */
export function profileValues(profile: BodyProfile): ProfileValues {
  const byId = new Map(profile.results.map((value) => [value.metric, value]));
  return { of: (metric) => byId.get(metric) ?? null, count: (metric) => byId.get(metric)?.result.numerator ?? null };
}

/** The result of a metric, or not filed when the profile does not hold it. */
export function resultOf(values: ProfileValues, metric: string): MetricResult {
  const known = metricById(metric);
  const value = values.of(metric)?.result;
  if (value) return value;
  return known ? emptyResult(known, "notReported") : { metric, numerator: null, denominator: null, value: null, reason: "notReported" };
}

/** 新收 ＋ 上年结转 against 办理总计 ＋ 结转下年度; null when one of the four is missing. */
export function balanceOf(values: ProfileValues): { readonly received: number; readonly handled: number } | null {
  const [fresh, before, done, after] = [
    values.count("applicationsReceived"),
    values.count("applicationsCarriedIn"),
    values.count("applicationsConcluded"),
    values.count("applicationsCarriedOut"),
  ];
  if (fresh === null || before === null || done === null || after === null) return null;
  return { received: fresh + before, handled: done + after };
}
