import { type AbsentState, absentWord } from "@/domain/export/absent-state";
import type { MetricResult } from "@/domain/metrics/metric";
import { fractionText } from "../charts/result-text";
import type { Screen } from "../leader/screen";

/** What is printed instead of a number: the word for why it is not there; the bare fraction where the base is below ten. */
export function absentText(absent: AbsentState, result: MetricResult, { locale }: Pick<Screen, "locale">): string {
  return absent === "tooSmall" ? (fractionText(result, locale) ?? absentWord(absent, locale)) : absentWord(absent, locale);
}
