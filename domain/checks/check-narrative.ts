import { tableName } from "../facts/cell-label";
import type { Facts } from "../facts/facts";
import type { TableId } from "../form/edition";
import type { NarrativeFigure } from "../reading/reading";
import { failed, type Scope, settled, type Verdict } from "./assess";
import { evaluateReading, type ReadingValue, readingLabel } from "./evaluate-reading";
import type { Bilingual } from "./finding";
import { type NarrativeReadings, narrativeReadings } from "./narrative-readings";

/** The value of the last digit that is not zero: 余 and 约 vouch for no more than that (300余 lies below 400). */
function coarseness(value: number): number {
  if (value === 0) return 0;
  let unit = 1;
  while (value % (unit * 10) === 0) unit *= 10;
  return unit;
}

type Stated = Pick<NarrativeFigure, "value" | "approximate">;

function agrees(figure: Stated, value: number): boolean {
  if (figure.approximate) return Math.abs(value - figure.value) <= coarseness(figure.value);
  return value === figure.value;
}

/** What right readings say of a stated number; `unknown` as long as a missing cell could still make one right. */
export function holdAgainst(figure: Stated, readings: readonly ReadingValue[]): "agrees" | "contradicts" | "unknown" {
  if (readings.some(({ value }) => value !== null && agrees(figure, value))) return "agrees";
  const open = readings.some(({ value, atLeast }) => value === null && (atLeast <= figure.value || figure.approximate));
  return open ? "unknown" : "contradicts";
}

function valuesInWords(readings: readonly ReadingValue[]): Bilingual {
  const known = new Map<number, string>();
  for (const { formula, value } of readings) {
    if (value !== null && !known.has(value)) known.set(value, readingLabel(formula));
  }
  const values = [...known].map(([value, label]) => ({ value, label }));
  const [first] = readings;
  if (values.length === 0 && first) {
    return {
      zh: `已填的数（${readingLabel(first.formula)}）合计至少为 ${first.atLeast}`,
      en: `the filled-in cells (${readingLabel(first.formula)}) already add up to ${first.atLeast}`,
    };
  }
  return {
    zh: `相应的数是${values.map(({ value, label }) => ` ${value}（${label}）`).join("或")}`,
    en: `has ${values.map(({ value, label }) => `${value} (${label})`).join(" or ")}`,
  };
}

function messageFor(entry: NarrativeReadings, wrong: readonly NarrativeFigure[], readings: readonly ReadingValue[]): Bilingual {
  const table = tableName((entry.readings[0] ?? "").split(".")[0] as TableId);
  const stated = [...new Set(wrong.map(({ value }) => value))];
  const unit = wrong[0]?.unit ?? "件";
  const values = valuesInWords(readings);
  return {
    zh: `正文写明${entry.name.zh} ${stated.join("、")} ${unit}，${table.zh}${values.zh}`,
    en: `The text states ${stated.join(", ")} for ${entry.name.en}; ${table.en} ${values.en}`,
  };
}

function checkFigure(facts: Facts, entry: NarrativeReadings, figures: readonly NarrativeFigure[]): readonly Verdict[] {
  const readings = entry.readings.map((formula) => evaluateReading(facts, formula)).filter((reading) => reading !== null);
  if (figures.length === 0 || readings.length === 0) return [];
  const cells = [...new Set(readings.flatMap((reading) => reading.cells))];
  const scope: Scope = { rule: entry.rule, scope: entry.figure, cells };
  const verdicts = figures.map((figure) => holdAgainst(figure, readings));
  const wrong = figures.filter((_, at) => verdicts[at] === "contradicts");
  const right = verdicts.includes("agrees");
  if (wrong.length === 0) return [settled(scope, right ? "passed" : "notAssessable")];
  const message = messageFor(entry, wrong, readings);
  const stated = figures.map(({ value }) => value);
  // Beside a sentence that agrees, another number is most likely a part of it: recorded, nothing to explain.
  const severity = right ? { severity: "info" as const } : {};
  return [failed(scope, { message, narrative: [entry.figure], stated, ...severity })];
}

/** Holds every figure of the text against its right readings (N01 to N07, N11). Figures the text does not state are not assessed. */
export function checkNarrative(facts: Facts, narrative: readonly NarrativeFigure[]): readonly Verdict[] {
  return narrativeReadings.flatMap((entry) =>
    checkFigure(
      facts,
      entry,
      narrative.filter(({ id }) => id === entry.figure),
    ),
  );
}
