import { systemMetrics } from "@/domain/metrics/system-metrics";
import { type MetricGroup, metricGroups } from "../compare/metric-groups";

/** The groups of the comparison, then what is measured about filing itself. */
export const dictionaryGroups: readonly MetricGroup[] = [...metricGroups, { title: "compare.group.system", metrics: systemMetrics }];
