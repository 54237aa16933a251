import { setImmediate } from "node:timers/promises";
import type { Reader } from "@/db/client";
import { comparableOf } from "@/db/likeness/index-texts";
import { listReportsOfTexts, listTextsOfYear, type ReportOfText, type TextRow } from "@/db/likeness/list-texts";
import { loadReading } from "@/db/reports/load-version";
import type { ComparableText } from "@/domain/likeness/comparable-text";
import { type AlikePair, findPairs } from "@/domain/likeness/find-pairs";
import { canJudge } from "@/domain/likeness/judge-likeness";
import { commonWording, compareTexts, type TextLikeness } from "@/domain/likeness/shared-passages";
import type { SignedInContext } from "../context";
import { requireAction } from "../require-action";
import type { AlikePairsView, AlikePairView, PairSide } from "./likeness-view";

/** Pairs compared exactly, the likeliest first. */
const MOST_PAIRS = 100;

/**
 * The most alike pairs of a season among the reports of the viewer's scope, approved or submitted, by share. Other requests are
 * let through between the comparisons.
 */
export async function listAlikePairs(ctx: SignedInContext, { year }: { readonly year: number }): Promise<AlikePairsView> {
  requireAction(ctx, "compliance.read");
  const texts = newestOfEach(listTextsOfYear(ctx.db, year, ctx.viewer.bodyPath));
  await setImmediate();
  const { common, pairs } = findPairs(texts);
  const compare = comparer(ctx.db, common);
  const reports = reportsOf(ctx.db, pairs.slice(0, MOST_PAIRS));
  const views: AlikePairView[] = [];
  for (const { texts: pair } of pairs.slice(0, MOST_PAIRS)) {
    await setImmediate();
    const [a, b] = pair.map(({ versionId }) => reports.get(versionId));
    const view = a && b ? pairView(pair, [a, b], compare) : null;
    if (view) views.push(view);
  }
  return { year, reports: texts.length, pairs: views.sort((a, b) => b.shared / b.length - a.shared / a.length || b.shared - a.shared) };
}

/** One text of each report: what was submitted anew stands for what is still in force. */
function newestOfEach(texts: readonly TextRow[]): readonly TextRow[] {
  const newest = new Map<number, TextRow>();
  for (const text of texts) if ((newest.get(text.reportId)?.versionId ?? 0) < text.versionId) newest.set(text.reportId, text);
  return [...newest.values()];
}

function reportsOf(reader: Reader, pairs: readonly AlikePair<TextRow>[]): ReadonlyMap<number, ReportOfText> {
  const versionIds = [...new Set(pairs.flatMap(({ texts }) => texts.map(({ versionId }) => versionId)))];
  return new Map(listReportsOfTexts(reader, versionIds).map((report) => [report.versionId, report]));
}

interface ReadText {
  readonly text: ComparableText;
  readonly marks: Uint8Array;
}

type Compare = (pair: readonly [TextRow, TextRow], reports: readonly [ReportOfText, ReportOfText]) => readonly [TextLikeness, TextLikeness];

/** Compares both ways; a document is unpacked once, however many pairs it is part of. */
function comparer(reader: Reader, common: ReadonlySet<number>): Compare {
  const read = new Map<number, ReadText>();
  const textOf = ({ readingId }: TextRow, { path }: ReportOfText): ReadText => {
    const known = read.get(readingId);
    if (known) return known;
    const text = comparableOf(reader, loadReading(reader, readingId), path);
    const made = { text, marks: commonWording(text, common) };
    read.set(readingId, made);
    return made;
  };
  return ([a, b], [ofA, ofB]) => {
    const [left, right] = [textOf(a, ofA), textOf(b, ofB)];
    return [compareTexts(left.text, right.text, left.marks), compareTexts(right.text, left.text, right.marks)];
  };
}

/** The pair seen from the side that has the larger share in common; null when neither has enough text to be judged. */
function pairView(
  pair: readonly [TextRow, TextRow],
  [a, b]: readonly [ReportOfText, ReportOfText],
  compare: Compare,
): AlikePairView | null {
  const [left, right] = compare(pair, [a, b]);
  const seen = [
    { likeness: left, sides: [sideOf(a), sideOf(b)] as const },
    { likeness: right, sides: [sideOf(b), sideOf(a)] as const },
  ].filter(({ likeness }) => canJudge(likeness) && likeness.shared > 0);
  const best = seen.sort((x, y) => y.likeness.shared / y.likeness.length - x.likeness.shared / x.likeness.length)[0];
  if (!best) return null;
  const { shared, length, passages } = best.likeness;
  return { sides: best.sides, shared, length, passages: passages.length };
}

function sideOf({ bodyId, bodyName, level, reportId, approved }: ReportOfText): PairSide {
  return { bodyId, bodyName, level, reportId, approved };
}
