import type { AbsentState } from "@/domain/export/absent-state";
import type { ExportCell, ExportColumn } from "@/domain/export/export-sheet";
import type { Metric, MetricResult } from "@/domain/metrics/metric";
import { ratioOf } from "@/domain/metrics/metric-ratio";
import { reliabilityOf } from "@/domain/metrics/reliability";
import { type CodedResult, stateOf, unitText } from "../charts/result-text";
import type { Locale } from "../messages/locale";

/** Why a value is not printed as a number, null when it is. */
export function absentOf(result: CodedResult, metric: Metric): AbsentState | null {
  const state = stateOf(result);
  if (state !== "value") return state;
  return reliabilityOf(result, metric) === "tooSmall" ? "tooSmall" : null;
}

/** A figure as a cell of a sheet: a ratio keeps both operands, a number that is not there says why. */
export function figureCell(result: CodedResult, metric: Metric): ExportCell {
  const absent = absentOf(result, metric);
  if (isRatio(metric)) {
    const { numerator, denominator } = result;
    return { value: absent ?? result.value ?? "blank", numerator, denominator };
  }
  return absent === null ? result.value : { state: absent };
}

export function isRatio(metric: Metric): boolean {
  return ratioOf(metric).denominator !== null;
}

const decimals: Readonly<Partial<Record<Metric["unit"], number>>> = { "%": 2, "per 100": 2, ratio: 2, 元: 2 };

/** A column that holds a metric's figures. */
export function figureColumn(label: string, metric: Metric, locale: Locale): ExportColumn {
  const places = decimals[metric.unit];
  return {
    label,
    unit: unitText(metric.unit, locale),
    kind: isRatio(metric) ? "ratio" : "number",
    ...(places === undefined ? {} : { decimals: places }),
  };
}

/** True for a value that may be ranked or called high: it is there, on a base of thirty or more. */
export function isRanked(result: MetricResult, metric: Metric): boolean {
  return result.value !== null && reliabilityOf(result, metric) === "full";
}
