import { metricById } from "@/domain/metrics/catalogue";
import { ratioOf } from "@/domain/metrics/metric-ratio";
import type { Locale } from "../messages/locale";
import { expressionWords } from "./formula-words";

/** What a share is a share of, in words; null for counts and for metrics about filing itself. */
export function baseName(metricId: string, locale: Locale): string | null {
  const metric = metricById(metricId);
  if (!metric || metric.source === "system") return null;
  const { denominator } = ratioOf(metric);
  // Next to its value the table need not be named: the source names it.
  return denominator === null ? null : expressionWords(denominator, locale).replace(/表[二三四]「([^」]*)」/g, "「$1」");
}
