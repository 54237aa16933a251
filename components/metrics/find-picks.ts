import { cellLabel, expressionLabel } from "@/domain/facts/cell-label";
import { parseFormula, referencesOf } from "@/domain/facts/formula";
import { allCellIds, isCellId } from "@/domain/form/editions";
import { computableMetrics, metricById } from "@/domain/metrics/catalogue";
import { metricIsCount } from "@/domain/metrics/own-metric";
import type { Locale } from "../messages/locale";

/** An entry of the dictionary that an operand may add. */
export interface Pick {
  readonly id: string;
  readonly name: string;
}

/** Sums of cells that formulas of the catalogue name, such as all denials. */
const derivedSums: readonly string[] = [
  ...new Set(computableMetrics.flatMap(({ formula }) => referencesOf(parseFormula(formula)).map(({ name }) => name))),
].filter((name) => !name.startsWith("narrative.") && !isCellId(name));

/** The name of an entry: a metric's, or the place in the form as the form words it. */
export function pickName(id: string, locale: Locale): string {
  return metricById(id)?.name[locale] ?? (isCellId(id) ? cellLabel(id) : expressionLabel(id))[locale];
}

const searched = [...computableMetrics.filter(metricIsCount).map(({ id }) => id), ...derivedSums, ...allCellIds].map((id) => ({
  id,
  words: `${id} ${pickName(id, "zh")} ${pickName(id, "en")}`.toLowerCase(),
}));

/** Counts of the catalogue, sums of cells and cells whose name holds every word; none for no words. */
export function findPicks(words: string, locale: Locale): readonly Pick[] {
  const wanted = words
    .toLowerCase()
    .split(/[\s，,·]+/)
    .filter((word) => word !== "");
  if (wanted.length === 0) return [];
  return searched
    .filter(({ words: held }) => wanted.every((word) => held.includes(word)))
    .map(({ id }) => ({ id, name: pickName(id, locale) }));
}
