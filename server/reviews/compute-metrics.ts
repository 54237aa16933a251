import type { VersionFacts } from "@/db/reports/version-facts";
import type { Facts } from "@/domain/facts/facts";
import { computableMetrics } from "@/domain/metrics/catalogue";
import { computeMetric } from "@/domain/metrics/compute-metric";
import type { MetricResult } from "@/domain/metrics/metric";

/** Every metric of the catalogue that figures and text give; those that look back use last year's approved figures. */
export function computeMetrics({ facts, narrative }: VersionFacts, lastYear: Facts | null): readonly MetricResult[] {
  return computableMetrics.map((metric) => computeMetric(metric, { facts, narrative, former: lastYear }));
}
