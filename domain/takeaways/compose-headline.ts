import { editionForYear } from "../form/editions";
import { metricById } from "../metrics/catalogue";
import { decimalsOf } from "../metrics/format-metric";
import { formatNumber, roundedQuotient } from "../metrics/format-number";
import { type ClauseRule, clauseRules, nothingYet, notStated } from "./headline-rules";
import { type Cited, citeCount, citeYear, type Gaps, joinSentences, named, type Sentence, say } from "./sentence";
import { isCovered, type TakeawayFigures } from "./takeaway-figures";

/** A share or growth in %, with the decimals of its unit; the sign is told by the words. */
export function percentText(metric: string, numerator: number, denominator: number): string {
  return roundedQuotient(numerator, denominator, { scale: 100, decimals: decimalsOf(metricById(metric)?.unit ?? "%") });
}

/** True when both years were reported on the same national form. */
export function isSameForm(year: number): boolean {
  return editionForYear(year) !== null && editionForYear(year)?.id === editionForYear(year - 1)?.id;
}

/** The gaps of a clause, or null when it cannot be said. */
function gapsOf(figures: TakeawayFigures, { id, metric, guard }: ClauseRule): Gaps | null {
  const { year, scope } = figures;
  const { result, coverage } = figures.sum(metric, year);
  const { numerator, denominator, value } = result;
  if (numerator === null || !isCovered(coverage, guard)) return null;
  if (guard.sameForm && !isSameForm(year)) return null;
  const sum = (part: "value" | "numerator" | "denominator") => ({ kind: "result", metric, bodyId: null, year, part }) as const;
  const count = (part: "included" | "expected") => citeCount(coverage[part], { kind: "coverage", metric, year, part });
  const base = { year: citeYear(year), scope: named(scope.shortName), included: count("included"), expected: count("expected") };
  if (id === "whole" || id === "part") return value === null ? null : { ...base, count: citeCount(value, sum("value")) };
  if (denominator === null || denominator < guard.leastBase || value === null) return null;
  if (id === "outcome") {
    const share = percentText(metric, numerator, denominator);
    const numbers = { numerator: citeCount(numerator, sum("numerator")), denominator: citeCount(denominator, sum("denominator")) };
    return { ...base, ...numbers, share: { text: { zh: share, en: share }, value, of: sum("value") } };
  }
  const way = numerator > 0 ? "growth" : numerator < 0 ? "decline" : "same";
  if (way !== id) return null;
  const percent = percentText(metric, Math.abs(numerator), denominator);
  const signed: Cited["text"] = numerator > 0 ? { zh: `＋${percent}`, en: `+${percent}` } : { zh: `−${percent}`, en: `−${percent}` };
  const text = formatNumber(Math.abs(numerator));
  return {
    ...base,
    difference: { text: { zh: text, en: text }, value: numerator, of: sum("numerator") },
    percent: { text: signed, value, of: sum("value") },
  };
}

/**
 * The headline of a scope and year: volume with its coverage, change over the bodies that have both years, what was granted.
 * Each clause is said only if its guard holds. No cause, no praise.
 */
export function composeHeadline(figures: TakeawayFigures): Sentence {
  const { year, members } = figures;
  const said: Sentence[] = [];
  const told = new Set<string>();
  for (const rule of clauseRules) {
    const gaps = told.has(rule.metric) ? null : gapsOf(figures, rule);
    if (!gaps) continue;
    told.add(rule.metric);
    said.push(say(rule.words, gaps));
  }
  if (!told.has("applicationsReceived")) {
    const anybody = members.some(({ id }) => figures.of("applicationsReceived", id, year).reason !== "notReported");
    return withStop(say(anybody ? notStated : nothingYet, { year: citeYear(year) }));
  }
  return withStop(joinSentences(said, { zh: "；", en: "; " }));
}

function withStop(sentence: Sentence): Sentence {
  return { ...sentence, zh: `${sentence.zh}。`, en: `${sentence.en}.` };
}
