import type { Source } from "@/domain/document/source";
import type { OperandView } from "@/server/statistics/statistics-view";

/** A place of the original that a number rests on; its role chooses the colour of the line under it. */
export interface LitPlace {
  readonly source: Source;
  readonly role: OperandView["role"];
  readonly quote: string | null;
}

/** Where the operands stand in the document, in reading order; typed-in values have no place. */
export function litPlaces(operands: readonly OperandView[]): readonly LitPlace[] {
  const places = operands.flatMap(({ role, parts }) =>
    parts.flatMap(({ source, quote }): LitPlace[] => (source === null ? [] : [{ source, role, quote }])),
  );
  return places.sort((a, b) => order(a.source) - order(b.source));
}

function order(source: Source): number {
  return source.kind === "cell" ? source.block * 1e6 + source.row * 1e3 + source.cell : source.block * 1e6 + source.start;
}

/** A stretch of a paragraph: plain, in the lit sentence, or a lit number itself. */
export interface Stretch {
  readonly text: string;
  readonly lit: boolean;
  readonly role: LitPlace["role"] | null;
}

const SENTENCE_END = /[。；;！？\n]/;

function sentenceAround(text: string, start: number, end: number): readonly [number, number] {
  let from = start;
  while (from > 0 && !SENTENCE_END.test(text[from - 1] ?? "")) from -= 1;
  let to = end;
  while (to < text.length && !SENTENCE_END.test(text[to] ?? "")) to += 1;
  return [from, Math.min(to + 1, text.length)];
}

function litRange(text: string, { source, quote }: LitPlace): readonly [number, number] {
  if (source.kind !== "span") return [0, 0];
  const at = quote ? text.lastIndexOf(quote, source.start) : -1;
  if (quote && at >= 0 && at + quote.length >= source.end) return [at, at + quote.length];
  return sentenceAround(text, source.start, source.end);
}

/** A paragraph cut at its lit sentences and numbers; joined, the stretches are the paragraph again. */
export function cutParagraph(text: string, places: readonly LitPlace[]): readonly Stretch[] {
  const ranges = places.map((place) => litRange(text, place));
  const spans = places.flatMap(({ source, role }) => (source.kind === "span" ? [{ ...source, role }] : []));
  const cuts = [...new Set([0, text.length, ...ranges.flat(), ...spans.flatMap(({ start, end }) => [start, end])])]
    .filter((cut) => cut >= 0 && cut <= text.length)
    .sort((a, b) => a - b);
  return cuts.slice(0, -1).map((from, i) => {
    const to = cuts[i + 1] ?? text.length;
    const within = (start: number, end: number) => from >= start && to <= end;
    return {
      text: text.slice(from, to),
      lit: ranges.some(([start, end]) => within(start, end)),
      role: spans.find(({ start, end }) => within(start, end))?.role ?? null,
    };
  });
}

/** The same with long plain ends cut to `around` characters. */
export function shortenStretches(stretches: readonly Stretch[], around: number): readonly Stretch[] {
  const first = stretches.findIndex(({ lit }) => lit);
  const last = stretches.length - 1 - [...stretches].reverse().findIndex(({ lit }) => lit);
  if (first < 0) return stretches;
  return stretches.flatMap((stretch, i): Stretch[] => {
    if (i < first - 1 || i > last + 1) return [];
    if (i === first - 1 && stretch.text.length > around) return [{ ...stretch, text: `……${stretch.text.slice(-around)}` }];
    if (i === last + 1 && stretch.text.length > around) return [{ ...stretch, text: `${stretch.text.slice(0, around)}……` }];
    return [stretch];
  });
}
