import type { ProofMark } from "@/domain/checks/proof-reading/proof-mark";
import type { Block, Document } from "@/domain/document/document";
import type { SectionId } from "@/domain/form/edition";
import type { SectionSpan } from "@/domain/reading/reading";
import { placeOf } from "../source-index";

/**
 * How a number stands: with the table (`agrees`), against what it speaks of (`differs`), recomputed from other numbers of the
 * text and right (`follows`), with nothing to compare yet (`open`), or with no place in the tables at all (`outside`).
 */
export type ProofLook = "differs" | "agrees" | "follows" | "open" | "outside";

export const proofLooks = ["differs", "agrees", "follows", "open", "outside"] as const satisfies readonly ProofLook[];

/** A number of the text as the reading view shows it. */
export interface ShownMark {
  readonly place: string;
  readonly look: ProofLook;
  readonly mark: ProofMark;
}

/** A stretch of a paragraph, with its mark where it is a number. */
export interface ProofPiece {
  readonly from: number;
  readonly text: string;
  readonly shown: ShownMark | null;
}

/** A block of the section; a table has no pieces. */
export interface ProofBlock {
  readonly at: number;
  readonly block: Block;
  readonly pieces: readonly ProofPiece[];
}

function lookOf({ kind, agrees }: ProofMark): ProofLook {
  if (kind === "outside") return "outside";
  if (agrees === null) return "open";
  if (!agrees) return "differs";
  return kind === "bound" ? "agrees" : "follows";
}

/** The marks to be drawn: everything but dates, document numbers and the like. */
export function shownMarks(marks: readonly ProofMark[]): ShownMark[] {
  return marks
    .filter(({ kind }) => kind !== "notFigure")
    .map((mark) => ({ mark, look: lookOf(mark), place: placeOf({ kind: "span", ...mark.span }) }));
}

/** The section that holds a block; null outside all six. */
export function sectionOfBlock(sections: readonly SectionSpan[], block: number): SectionId | null {
  return sections.find(({ from, to }) => block >= from && block < to)?.id ?? null;
}

/** The section a passage of the text stands in; null for cells and passages outside all six. */
export function sectionOfPlace(sections: readonly SectionSpan[], place: string): SectionId | null {
  const [, block] = /^s(\d+)-/.exec(place) ?? [];
  return block === undefined ? null : sectionOfBlock(sections, Number(block));
}

/** The paragraphs of a section cut at the marks; with `onlyDiffering` those without a disagreement are left out. */
export function cutSection(document: Document, span: SectionSpan, shown: readonly ShownMark[], onlyDiffering = false): ProofBlock[] {
  const wanted = onlyDiffering ? shown.filter(({ look }) => look === "differs") : shown;
  return document.blocks.slice(span.from, span.to).flatMap((block, index): ProofBlock[] => {
    const at = span.from + index;
    const own = wanted.filter(({ mark }) => mark.span.block === at);
    if (onlyDiffering && own.length === 0) return [];
    return [{ at, block, pieces: block.kind === "paragraph" ? cutText(block.text, own) : [] }];
  });
}

function cutText(text: string, shown: readonly ShownMark[]): ProofPiece[] {
  const pieces: ProofPiece[] = [];
  let from = 0;
  for (const one of shown) {
    const { start, end } = one.mark.span;
    if (start < from) continue;
    if (start > from) pieces.push({ from, text: text.slice(from, start), shown: null });
    pieces.push({ from: start, text: text.slice(start, end), shown: one });
    from = end;
  }
  if (from < text.length) pieces.push({ from, text: text.slice(from), shown: null });
  return pieces;
}

/** How many numbers stand in each way. */
export function countLooks(shown: readonly ShownMark[]): Readonly<Record<ProofLook, number>> {
  const count = (look: ProofLook) => shown.filter((one) => one.look === look).length;
  return { differs: count("differs"), agrees: count("agrees"), follows: count("follows"), open: count("open"), outside: count("outside") };
}

/** The mark `by` steps from this one, round and round; the first or last when none is chosen. */
export function stepMark(shown: readonly ShownMark[], place: string | null, by: 1 | -1): ShownMark | null {
  const at = shown.findIndex((one) => one.place === place);
  const next = at < 0 ? (by > 0 ? 0 : shown.length - 1) : (at + by + shown.length) % shown.length;
  return shown[next] ?? null;
}
