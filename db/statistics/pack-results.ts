import { computableMetrics } from "@/domain/metrics/catalogue";
import { emptyResult, resultOf } from "@/domain/metrics/compute-metric";
import type { Metric, MetricResult, NoValueReason } from "@/domain/metrics/metric";
import { ratioOf } from "@/domain/metrics/metric-ratio";
import { codeOfNumber, NumberReader, NumberWriter, numberOfCode } from "./pack-numbers";

/** Reasons for which a result has no operands; a zero denominator keeps them. The order is part of what is stored. */
const reasons: readonly NoValueReason[] = ["missingInput", "notInEdition", "notReported", "noFormerYear"];

/** How many numbers are stored for each metric of the catalogue, in its order: a reason takes the place of the numerator. */
const places: ReadonlyMap<string, number> = new Map(computableMetrics.map(({ id }, at) => [id, at]));
const isRatio: readonly boolean[] = computableMetrics.map((metric) => ratioOf(metric).denominator !== null);
const metricAt: readonly Metric[] = computableMetrics;

/** Packs the results of the whole catalogue: two numbers for each ratio, one for each count. A metric without a result is missing. */
export function packResults(results: readonly MetricResult[]): Buffer {
  const byId = new Map(results.map((result) => [result.metric, result]));
  const writer = new NumberWriter();
  metricAt.forEach(({ id }, at) => {
    const { numerator = null, denominator = null, reason = null } = byId.get(id) ?? {};
    const known = numerator !== null && (!isRatio[at] || denominator !== null);
    writer.whole(known ? codeOfNumber(numerator) + reasons.length : Math.max(0, reason ? reasons.indexOf(reason) : 0));
    if (isRatio[at]) writer.whole(known ? codeOfNumber(denominator ?? 0) : 0);
  });
  return writer.done();
}

/** How many stored numbers stand before a metric's. */
const offsets: readonly number[] = isRatio.map((_, at) => isRatio.slice(0, at).reduce((all, ratio) => all + (ratio ? 2 : 1), 0));

/** The place of a metric in the catalogue, −1 when it is none of it. */
export function placeOfMetric(id: string): number {
  return places.get(id) ?? -1;
}

/** The operands of one metric as they are packed; the reason stands where there are none. */
export interface PackedOperands {
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly reason: NoValueReason | null;
}

/** Reads the operands of the metric at a place of the catalogue. */
export function unpackOperands(packed: Uint8Array, place: number): PackedOperands {
  const reader = new NumberReader(packed);
  reader.skip(offsets[place] ?? 0);
  return readOperands(reader, place);
}

function readOperands(reader: NumberReader, place: number): PackedOperands {
  const code = reader.whole();
  const below = isRatio[place] ? reader.whole() : 0;
  if (code < reasons.length) return { numerator: null, denominator: null, reason: reasons[code] ?? "missingInput" };
  return { numerator: numberOfCode(code - reasons.length), denominator: isRatio[place] ? numberOfCode(below) : null, reason: null };
}

/** The operands of every metric, in the order of the catalogue. */
export function unpackAll(packed: Uint8Array): readonly PackedOperands[] {
  const reader = new NumberReader(packed);
  return metricAt.map((_, place) => readOperands(reader, place));
}

/** Packed operands as a result with its value. */
export function resultOfOperands(metric: Metric, { numerator, denominator, reason }: PackedOperands): MetricResult {
  return numerator === null ? emptyResult(metric, reason ?? "missingInput") : resultOf(metric, numerator, denominator);
}

/** The result of the metric at a place of the catalogue. */
export function unpackResult(packed: Uint8Array, place: number): MetricResult {
  const metric = metricAt[place];
  if (!metric) throw new RangeError(`no metric at ${place}`);
  return resultOfOperands(metric, unpackOperands(packed, place));
}
