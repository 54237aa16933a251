import { isOutOfScope, type Reporter } from "../../reading/narrative-guards";
import { findPercentages } from "../../reading/narrative-percentages";
import type { ReadSentence } from "../../reading/read-narrative";
import type { NarrativeFigure } from "../../reading/reading";
import { findNumbers, type NumberInText } from "./find-numbers";
import { type BoundWords, boundFigure, disputeResult, findRowWordings } from "./proof-wordings";
import type { Tie } from "./prose-number";

/** A number of one sentence with what it is tied to; places in ties count within the sentence. */
export interface TiedNumber extends NumberInText {
  readonly tie: Tie | null;
  /** Figure of the narrative catalogue and its channel, where the wording was known. */
  readonly figure: NarrativeFigure | null;
}

const cells = ({ name, formulas }: BoundWords): Tie => ({ to: "cells", name, formulas });

const received = "applications.newReceived.total";
const handled = `${received} + applications.carriedIn.total`;
const outcomes = new Set(["granted", "partlyGranted", "grantedOrPartly", "denied", "unavailable", "notProcessed", "other"]);
const wholesOfOutcomes = ["applications.concluded.total", received, handled];
const growing: Readonly<Record<string, readonly string[]>> = {
  applicationsReceived: [received, handled],
  applicationsConcluded: ["applications.concluded.total"],
};
const ofAll = /^(?:全部|总|所有|受理|收到|办结|答复|办理|申请|的|数|量|件|结果|比|政府信息公开)*$/u;

interface Context {
  readonly read: ReadSentence;
  readonly numbers: readonly NumberInText[];
  readonly figures: readonly (NarrativeFigure | null)[];
}

const placeOf = (numbers: readonly NumberInText[], start: number) => numbers.findIndex((one) => one.start === start);

/** Percentages behind a number: a share of what the words name, or growth since last year. */
function tiesOfPercentages({ read, numbers, figures }: Context): ReadonlyMap<number, Tie> {
  const operands = numbers.flatMap(({ end, value, unit, isFigure }, at) => {
    if (!isFigure || unit === "%") return [];
    const figure = figures[at] ?? { id: `number:${at}`, value, unit, quote: "" };
    return [{ at, figure: { ...figure, value } as NarrativeFigure, end }];
  });
  const ties = new Map<number, Tie>();
  for (const operand of operands) {
    const [found] = findPercentages(read.sentence.text, [operand]);
    const at = found ? placeOf(numbers, found.start) : -1;
    if (!found || at < 0) continue;
    const id = operand.figure.id;
    if (found.kind === "growth") {
      const former = found.former === null ? null : placeOfFormer(numbers, operand.at, at);
      ties.set(at, {
        to: "growth",
        now: operand.at,
        former,
        sign: found.value < 0 ? -1 : 1,
        formulas: former === null ? (growing[id] ?? []) : [],
      });
    } else {
      const before = numbers
        .slice(0, operand.at)
        .flatMap((one, index) => (one.unit === operand.figure.unit && one.isFigure ? [index] : []));
      const isOutcome = outcomes.has(id) && (found.base === null || ofAll.test(found.base));
      ties.set(at, { to: "share", part: operand.at, wholes: before, formulas: isOutcome ? wholesOfOutcomes : [] });
    }
  }
  return ties;
}

/** Last year's number stands between this year's and the percentage: 20件，较上年的16件增长25%. */
function placeOfFormer(numbers: readonly NumberInText[], now: number, percentage: number): number | null {
  const between = numbers.map((_, at) => at).filter((at) => at > now && at < percentage && numbers[at]?.isFigure);
  return between[0] ?? null;
}

const rates = /(?:办结率|回复率|答复率|办复率)(?:为|达|达到)?$/u;
const answered = /(?:办结|答复|回复|办复)[^,。;、\d]{0,10}$/u;
const taken = /(?:受理|收到|接收|接到|收办|承办|办理)[^,。;\d]{0,16}$/u;

/** 受理9903件，办结9297件，办结率93.88%: the rate of the two numbers right before it. */
function tieOfRate({ read, numbers }: Context, at: number): Tie | null {
  const { text } = read.sentence;
  const number = numbers[at];
  if (number?.unit !== "%" || !rates.test(text.slice(0, number.start))) return null;
  const before = numbers.map((_, index) => index).filter((index) => index < at && numbers[index]?.isFigure && numbers[index]?.unit !== "%");
  const ends = (index: number) => Math.max(0, ...numbers.slice(0, index).flatMap(({ end, isFigure }) => (isFigure ? [end] : [])));
  const wordsOf = (index: number) => text.slice(ends(index), numbers[index]?.start);
  const [above] = before.filter((index) => answered.test(wordsOf(index))).slice(-1);
  const [below] = before.filter((index) => taken.test(wordsOf(index)) && (above === undefined || index < above)).slice(-1);
  if (above === undefined || below === undefined || numbers[above]?.unit !== numbers[below]?.unit) return null;
  return { to: "share", part: above, wholes: [below], formulas: [] };
}

/** A total with 其中 behind it and its parts in the same unit, up to the end of the sentence. */
function tieOfWhole({ read, numbers }: Context, at: number): Tie | null {
  const whole = numbers[at];
  if (!whole?.isFigure || whole.unit === "" || whole.unit === "%") return null;
  const rest = read.sentence.text.slice(whole.end);
  if (!/^[^,。;\d]{0,6}[,，(:]?其中/u.test(rest) || (rest.match(/其中/gu) ?? []).length !== 1) return null;
  const parts = numbers.flatMap((one, index) => (index > at && one.isFigure && one.unit === whole.unit ? [index] : []));
  const sum = parts.reduce((all, index) => all + (numbers[index]?.value ?? 0), 0);
  const last = parts[parts.length - 1] ?? at;
  const words = read.sentence.text.slice(numbers[last - 1]?.end ?? 0, numbers[last]?.start);
  const isComplete = /[,、;和](?:其他|其它|其余|剩余)/u.test(words);
  return parts.length > 1 && (sum === whole.value || isComplete) ? { to: "parts", parts } : null;
}

function growthOfApplications(value: number): Tie {
  return { to: "growth", now: null, former: null, sign: value < 0 ? -1 : 1, formulas: [received, handled] };
}

/** Everything the numbers of a sentence can be held against. Wording decides; equal numbers alone tie nothing. */
export function tieNumbers(read: ReadSentence, reporter: Reporter): readonly TiedNumber[] {
  const { text } = read.sentence;
  const numbers = findNumbers(text);
  const figures = numbers.map(({ start }) => read.figures.find(({ at }) => at === start)?.figure ?? null);
  const context = { read, numbers, figures };
  const percentages = tiesOfPercentages(context);
  const rows = findRowWordings(text).filter(({ start, from }) => {
    const end = numbers.find((one) => one.start === start)?.end ?? start;
    return !isOutOfScope({ text, from, start, end }, reporter);
  });
  let dispute: string | null = null;
  return numbers.map((number, at): TiedNumber => {
    const figure = figures[at] ?? null;
    const result = dispute && !figure ? disputeResult(dispute, text.slice(numbers[at - 1]?.end ?? 0, number.start)) : null;
    if (figure && /^(?:reconsiderations|litigation\w*)$/u.test(figure.id)) dispute = figure.id;
    const bound = (figure ? boundFigure(figure.id) : null) ?? rows.find(({ start }) => start === number.start)?.bound ?? result;
    const growth = figure?.id === "applicationsGrowth" ? growthOfApplications(figure.value) : null;
    const tie = bound ? cells(bound) : (percentages.get(at) ?? growth ?? tieOfRate(context, at) ?? tieOfWhole(context, at));
    const isFigure = number.isFigure || bound !== null;
    return { ...number, isFigure, figure, tie: isFigure ? tie : null };
  });
}
