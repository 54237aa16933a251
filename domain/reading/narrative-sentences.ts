import type { Document } from "../document/document";
import { simplify, squeezeText } from "../document/normalise";
import type { Source } from "../document/source";
import type { SectionSpan } from "./reading";

interface Place {
  readonly block: number;
  readonly offset: number;
}

/** One sentence of prose, white space gone, width folded and letters simplified, each character with its place in the document. */
export interface Sentence {
  readonly text: string;
  readonly places: readonly Place[];
  /** True when it opens a numbered part (（二）依申请公开情况). */
  readonly isHeading: boolean;
}

const closing = /[。!?;]/u;
const numbered = /^(?:\([一二三四五六七八九十\d]+\)|[一二三四五六七八九十]+、|\d+[.、](?!\d))/u;
const pageNumber = /^[-—–]?\d{1,3}[-—–]?$/u;
const LONGEST_HEADING = 30;
/** No sentence is as long; what is would keep the patterns busy for minutes. */
const LONGEST_SENTENCE = 4_000;

/** Blocks of prose that state figures: section one (from the title where its heading is lost) and section six. */
function proseBlocks(document: Document, sections: readonly SectionSpan[]): readonly number[] {
  const first = sections.find(({ id }) => id === "s1");
  const firstOther = sections.find(({ id }) => id !== "s1");
  const last = sections.find(({ id }) => id === "s6");
  const opening = first ?? { from: 0, to: firstOther?.from ?? 0 };
  const ranges = [opening, ...(last ? [last] : [])];
  return ranges
    .flatMap(({ from, to }) => Array.from({ length: to - from }, (_, index) => from + index))
    .filter((index) => document.blocks[index]?.kind === "paragraph");
}

interface OpenSentence {
  text: string;
  places: Place[];
}

/** Splits prose into sentences; a line that does not end one goes on in the next, unless that begins a numbered part. */
export function splitSentences(document: Document, sections: readonly SectionSpan[]): readonly Sentence[] {
  const sentences: Sentence[] = [];
  let open: OpenSentence = { text: "", places: [] };
  const end = () => {
    if (open.text !== "" && open.text.length <= LONGEST_SENTENCE) sentences.push({ ...open, isHeading: numbered.test(open.text) });
    open = { text: "", places: [] };
  };
  let previous = -1;
  for (const block of proseBlocks(document, sections)) {
    const paragraph = document.blocks[block];
    if (paragraph?.kind !== "paragraph") continue;
    const { text: printed, offsets } = squeezeText(paragraph.text);
    const text = simplify(printed);
    if (pageNumber.test(text)) continue;
    const afterHeading = open.text.length <= LONGEST_HEADING && numbered.test(open.text);
    if (numbered.test(text) || afterHeading || block - previous > 10) end();
    previous = block;
    for (let index = 0; index < text.length; index += 1) {
      const character = text.charAt(index);
      open.text += character;
      open.places.push({ block, offset: offsets[index] ?? 0 });
      if (closing.test(character)) end();
    }
  }
  end();
  return sentences;
}

/** Characters [start, end) of a sentence as a source; it lies in the block where it begins. */
export function sourceOf({ places }: Sentence, start: number, end: number): Source | null {
  const from = places[start];
  if (!from) return null;
  const last =
    places
      .slice(start, end)
      .filter(({ block }) => block === from.block)
      .pop() ?? from;
  return { kind: "span", block: from.block, start: from.offset, end: last.offset + 1 };
}

/** The sentence as printed, lines joined. */
export function quoteOf({ places }: Sentence, document: Document): string {
  const blocks = [...new Set(places.map(({ block }) => block))];
  const parts = blocks.map((block) => {
    const offsets = places.filter((place) => place.block === block).map(({ offset }) => offset);
    const paragraph = document.blocks[block];
    const text = paragraph?.kind === "paragraph" ? paragraph.text : "";
    return text.slice(offsets[0], (offsets[offsets.length - 1] ?? 0) + 1);
  });
  return parts.join("");
}
