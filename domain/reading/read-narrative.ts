import type { Document } from "../document/document";
import { applicationPatterns } from "./narrative-applications";
import { isOutOfScope, isPartOnly, type NumberAt, type Reporter } from "./narrative-guards";
import { compilePattern, type NarrativePattern } from "./narrative-pattern";
import { findPercentages } from "./narrative-percentages";
import { publicationPatterns } from "./narrative-publication";
import { quoteOf, type Sentence, sourceOf, splitSentences } from "./narrative-sentences";
import { servicePatterns } from "./narrative-service";
import { claimPatterns } from "./narrative-topics";
import { decimalOf } from "./number-text";
import type { NarrativeClaim, NarrativeFigure, SectionSpan, StatedPercentage } from "./reading";
import { type TopicAt, TopicFollower, topicBefore } from "./sentence-topics";

/** The figures and statements found in prose. */
export interface Narrative {
  readonly figures: readonly NarrativeFigure[];
  readonly claims: readonly NarrativeClaim[];
  readonly percentages: readonly StatedPercentage[];
}

const patterns = [...applicationPatterns, ...publicationPatterns, ...servicePatterns].map((pattern) => ({
  ...pattern,
  expressions: pattern.patterns.map(compilePattern),
}));
const patternsWithoutDigits = patterns.filter(({ states }) => states !== undefined);
const claims = claimPatterns.map(({ id, patterns: wordings }) => ({ id, expressions: wordings.map(compilePattern) }));

/** A figure with the place of its digits in the sentence. */
export interface Captured {
  readonly figure: NarrativeFigure;
  readonly at: number;
  readonly end: number;
}

function statedValue(digits: string, tenThousand: boolean, unit: string): number | null {
  const value = decimalOf(digits, 6);
  if (value === null) return null;
  const scaled = tenThousand ? Math.round(value * 1_000_000) / 100 : value;
  return unit === "%" || unit === "元" || Number.isInteger(scaled) ? scaled : null;
}

interface Context {
  readonly reporter: Reporter;
  readonly document: Document;
  readonly sentence: Sentence;
  readonly topics: readonly TopicAt[];
}

/** Whether the number says what the wording says, for this body and year. */
function isStatement({ within }: NarrativePattern, place: NumberAt, reporter: Reporter): boolean {
  if (within !== "otherYear" && isOutOfScope(place, reporter)) return false;
  return within !== undefined || !isPartOnly(place);
}

function captureMatch(pattern: NarrativePattern, match: RegExpExecArray, context: Context): Captured | null {
  const { sentence, document, topics } = context;
  const span = match.indices?.groups?.n;
  const [start, end] = span ?? [match.index, match.index + match[0].length];
  // A word that opens a topic may be the wording itself (12345热线受理…), so the end of the match counts.
  const topic = topicBefore(topics, end);
  if (pattern.topic && pattern.topic !== topic?.topic) return null;
  const place = { text: sentence.text, from: match.index, start, end };
  if (pattern.states === undefined && !isStatement(pattern, place, context.reporter)) return null;
  const digits = match.groups?.n;
  const stated =
    digits === undefined ? (pattern.states ?? null) : statedValue(digits, match.groups?.tenThousand !== undefined, pattern.unit);
  const source = sourceOf(sentence, start, end);
  if (stated === null || !source) return null;
  const approximate = match.groups?.approx !== undefined || /(?:约|近|超过|逾)$/u.test(sentence.text.slice(0, start));
  const figure: NarrativeFigure = {
    id: pattern.id,
    value: (pattern.sign ?? 1) * stated,
    unit: pattern.unit,
    quote: quoteOf(sentence, document),
    source,
    channel: topic?.channel ?? null,
    approximate,
  };
  return { figure, at: start, end };
}

function captureSentence(context: Context): Captured[] {
  const hasDigits = /\d/u.test(context.sentence.text);
  const topics = new Set(context.topics.map(({ topic }) => topic));
  const taken = new Set<number>();
  const captured: Captured[] = [];
  for (const { expressions, ...pattern } of hasDigits ? patterns : patternsWithoutDigits) {
    if (pattern.topic && !topics.has(pattern.topic)) continue;
    for (const match of expressions.flatMap((find) => find(context.sentence.text))) {
      const found = captureMatch(pattern, match, context);
      if (!found || taken.has(found.at)) continue;
      taken.add(found.at);
      captured.push(found);
    }
  }
  return captured.sort((left, right) => left.at - right.at);
}

function claimsOf(sentence: Sentence, document: Document): NarrativeClaim[] {
  return claims.flatMap(({ id, expressions }) => {
    const match = expressions.flatMap((find) => find(sentence.text))[0];
    const source = match ? sourceOf(sentence, match.index, match.index + match[0].length) : null;
    return source ? [{ id, quote: quoteOf(sentence, document), source }] : [];
  });
}

function percentagesOf(sentence: Sentence, captured: readonly Captured[]): StatedPercentage[] {
  return findPercentages(sentence.text, captured).flatMap(({ start, end, ...percentage }) => {
    const source = sourceOf(sentence, start, end);
    return source ? [{ ...percentage, source }] : [];
  });
}

/** One sentence of prose with everything read from it. */
export interface ReadSentence {
  readonly sentence: Sentence;
  /** Every figure it states, with the place of its digits in the sentence: also those stated before. */
  readonly figures: readonly Captured[];
  readonly claims: readonly NarrativeClaim[];
}

/** The sentences of sections one and six in order, each with its figures and claims. */
export function readSentences(document: Document, sections: readonly SectionSpan[], reporter: Reporter): readonly ReadSentence[] {
  const follower = new TopicFollower();
  return splitSentences(document, sections).map((sentence) => ({
    sentence,
    figures: captureSentence({ reporter, document, sentence, topics: follower.next(sentence) }),
    claims: claimsOf(sentence, document),
  }));
}

const unknown: Reporter = { body: null, year: null };

/**
 * The figures of sections one and six with the sentence that states them (ids and units of the narrative catalogue). Wordings
 * are data; the first statement of a figure counts, once per channel. `reporter` tells other years and bodies apart.
 */
export function readNarrative(document: Document, sections: readonly SectionSpan[], reporter: Reporter = unknown): Narrative {
  const figures = new Map<string, NarrativeFigure>();
  const stated: NarrativeClaim[] = [];
  const percentages: StatedPercentage[] = [];
  for (const read of readSentences(document, sections, reporter)) {
    const first = read.figures.filter(({ figure }) => {
      const key = `${figure.id} ${figure.channel ?? ""}`;
      if (!figures.has(key)) figures.set(key, figure);
      return figures.get(key) === figure;
    });
    percentages.push(...percentagesOf(read.sentence, first));
    stated.push(...read.claims);
  }
  return { figures: [...figures.values()], claims: stated, percentages };
}
