import { cellsOfExpression } from "../facts/cell-expression";
import { parseFormula, referencesOf } from "../facts/formula";
import type { Edition, EditionId } from "../form/edition";
import { editions } from "../form/editions";
import type { Metric, MetricUnit } from "./metric";

/** What the catalogue states about a metric; source, editions and comparability follow from the formula unless stated. */
export interface MetricEntry {
  readonly id: string;
  readonly zh: string;
  readonly en: string;
  /** 1 unless the formula or unit has changed since. */
  readonly version?: number;
  readonly formula: string;
  readonly unit?: MetricUnit;
  readonly direction?: Metric["direction"];
  /** Stated where equal cells of the two forms do not mean the same. */
  readonly comparable?: boolean;
  readonly noteZh: string;
  readonly noteEn: string;
}

function existsIn(edition: Edition, formula: string): boolean {
  return referencesOf(parseFormula(formula)).every(
    ({ name }) => name.startsWith("narrative.") || cellsOfExpression(edition, name).length > 0,
  );
}

/** A catalogue entry as a metric computed from tables or text. Unit 件 and a neutral direction are the defaults. */
export function defineMetric(entry: MetricEntry): Metric {
  const within: readonly EditionId[] = editions.filter((edition) => existsIn(edition, entry.formula)).map(({ id }) => id);
  return {
    id: entry.id,
    name: { zh: entry.zh, en: entry.en },
    version: entry.version ?? 1,
    formula: entry.formula,
    unit: entry.unit ?? "件",
    direction: entry.direction ?? "neutral",
    source: entry.formula.includes("narrative.") ? "narrative" : "table",
    editions: within,
    comparableAcrossEditions: entry.comparable ?? within.length === editions.length,
    note: { zh: entry.noteZh, en: entry.noteEn },
  };
}

/** A metric about filing itself: its formula is a description, its values come from the register of bodies and reports. */
export function defineSystemMetric(entry: MetricEntry): Metric {
  return {
    id: entry.id,
    name: { zh: entry.zh, en: entry.en },
    version: entry.version ?? 1,
    formula: entry.formula,
    unit: entry.unit ?? "件",
    direction: entry.direction ?? "neutral",
    source: "system",
    editions: editions.map(({ id }) => id),
    comparableAcrossEditions: true,
    note: { zh: entry.noteZh, en: entry.noteEn },
  };
}
