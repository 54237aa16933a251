import { metricById } from "@/domain/metrics/catalogue";
import { emptyResult, resultOf } from "@/domain/metrics/compute-metric";
import type { MetricResult, NoValueReason } from "@/domain/metrics/metric";

function known(id: string) {
  const metric = metricById(id);
  if (!metric) throw new Error(`Unknown metric ${id}`);
  return metric;
}

/** A count of new applications. */
export function count(value: number): MetricResult {
  return resultOf(known("applicationsReceived"), value, null);
}

/** A state-secret share of concluded applications. */
export function share(numerator: number, denominator: number): MetricResult {
  return resultOf(known("stateSecretShareOfConcluded"), numerator, denominator);
}

/** A result without a value. */
export function missing(reason: NoValueReason, metric = "applicationsReceived"): MetricResult {
  return emptyResult(known(metric), reason);
}
