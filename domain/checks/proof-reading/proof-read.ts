import type { Document } from "../../document/document";
import type { Facts } from "../../facts/facts";
import type { Reporter } from "../../reading/narrative-guards";
import { sourceOf } from "../../reading/narrative-sentences";
import { type ReadSentence, readSentences } from "../../reading/read-narrative";
import type { NarrativeFigure, SectionSpan } from "../../reading/reading";
import { claimRules } from "../check-claims";
import { judgeNumber } from "./judge-number";
import type { ProofKind, ProofMark, TextSpan } from "./proof-mark";
import type { ProseNumber, Tie } from "./prose-number";
import { tieNumbers } from "./tie-numbers";

/** The prose of a report with every number found in it; depends on the document alone, so that it is read once. */
export interface Prose {
  readonly marks: readonly ProseNumber[];
}

function spanOf(read: ReadSentence, start: number, end: number): TextSpan | null {
  const source = sourceOf(read.sentence, start, end);
  return source?.kind === "span" ? { block: source.block, start: source.start, end: source.end } : null;
}

function moved(tie: Tie, by: number): Tie {
  if (tie.to === "cells") return tie;
  if (tie.to === "parts") return { ...tie, parts: tie.parts.map((at) => at + by) };
  if (tie.to === "share") return { ...tie, part: tie.part + by, wholes: tie.wholes.map((at) => at + by) };
  return { ...tie, now: tie.now === null ? null : tie.now + by, former: tie.former === null ? null : tie.former + by };
}

function kindOf(tie: Tie | null, isFigure: boolean): ProofKind {
  if (!isFigure) return "notFigure";
  if (tie?.to === "cells") return "bound";
  if (!tie) return "outside";
  // Growth of what no table has, and a share of nothing the text names, cannot be recomputed.
  const isOpen =
    (tie.to === "growth" && tie.former === null && tie.formulas.length === 0) ||
    (tie.to === "share" && tie.wholes.length === 0 && tie.formulas.length === 0);
  return isOpen ? "outside" : "statement";
}

/** A figure of the narrative catalogue told so far, by its place among the numbers. */
interface ToldFigure {
  readonly figure: NarrativeFigure;
  readonly at: number;
}

const ratesOfFigures: Readonly<Record<string, readonly [above: string, below: string]>> = {
  mailboxClosureRate: ["mailboxClosed", "mailboxReceived"],
  hotlineClosureRate: ["hotlineClosed", "hotlineReceived"],
};

/** A closure rate in a sentence of its own: the numbers told of the same channel before. */
function tieOfTold(figure: NarrativeFigure | null, told: readonly ToldFigure[]): Tie | null {
  const wanted = figure ? ratesOfFigures[figure.id] : undefined;
  const [part, whole] = (wanted ?? []).map((id) => {
    const same = told.filter((one) => one.figure.id === id && one.figure.channel === figure?.channel);
    return same.length === 1 ? same[0]?.at : undefined;
  });
  return part === undefined || whole === undefined ? null : { to: "share", part, wholes: [whole], formulas: [] };
}

/** What the sentences before have told, and how many numbers. */
interface Before {
  readonly reporter: Reporter;
  readonly told: ToldFigure[];
  readonly before: number;
}

function numbersOf(read: ReadSentence, { reporter, told, before }: Before): ProseNumber[] {
  const { text } = read.sentence;
  const tied = tieNumbers(read, reporter);
  told.push(...tied.flatMap(({ figure }, at) => (figure ? [{ figure, at: before + at }] : [])));
  return tied.map(({ start, end, value, unit, approximate, isFigure, figure, tie: own }) => {
    const tie = own ? moved(own, before) : tieOfTold(figure, told);
    const kind = kindOf(tie, isFigure);
    return {
      span: spanOf(read, start, end) ?? { block: -1, start: 0, end: 0 },
      text: text.slice(start, end),
      value,
      unit,
      approximate,
      kind,
      tie: kind === "outside" ? null : tie,
    };
  });
}

function claimsOf(read: ReadSentence): ProseNumber[] {
  return read.claims.flatMap(({ id, source }): ProseNumber[] => {
    if (source.kind !== "span") return [];
    const { block, start, end } = source;
    const at = read.sentence.places.findIndex((place) => place.block === block && place.offset === start);
    const last = read.sentence.places.findIndex((place) => place.block === block && place.offset === end - 1);
    const { claim, formula } = claimRules[id];
    const tie = { to: "cells" as const, name: claim, formulas: [formula] };
    const text = read.sentence.text.slice(at, last + 1);
    return [{ span: { block, start, end }, text, value: 0, unit: "件", approximate: false, kind: "bound", tie }];
  });
}

const overlaps = (one: TextSpan, other: TextSpan) => one.block === other.block && one.start < other.end && other.start < one.end;

/** Section five is read like section one. */
function partsOf(sections: readonly SectionSpan[]): readonly (readonly SectionSpan[])[] {
  const fifth = sections.find(({ id }) => id === "s5");
  return [sections, ...(fifth ? [[{ ...fifth, id: "s1" as const }]] : [])];
}

/**
 * Finds every number of sections one, five and six, and what its wording ties it to. A few milliseconds for a long report: keep
 * the result while figures change.
 */
export function readProse(document: Document, sections: readonly SectionSpan[], reporter: Reporter): Prose {
  const numbers: ProseNumber[] = [];
  const claims: ProseNumber[] = [];
  const told: ToldFigure[] = [];
  for (const read of partsOf(sections).flatMap((part) => readSentences(document, part, reporter))) {
    numbers.push(...numbersOf(read, { reporter, told, before: numbers.length }));
    claims.push(...claimsOf(read));
  }
  const apart = claims.filter(
    (claim, at) => ![...numbers, ...claims.slice(0, at)].some((other) => other.kind !== "notFigure" && overlaps(claim.span, other.span)),
  );
  return { marks: [...numbers, ...apart] };
}

/** Holds every number of the prose against the tables, last year's tables and the other numbers; cheap enough for each key stroke. */
export function proofRead(prose: Prose, facts: Facts, lastYear: Facts | null): readonly ProofMark[] {
  return prose.marks
    .filter(({ span }) => span.block >= 0)
    .map((number) => judgeNumber(number, { numbers: prose.marks, facts, lastYear }))
    .sort((a, b) => a.span.block - b.span.block || a.span.start - b.span.start);
}
