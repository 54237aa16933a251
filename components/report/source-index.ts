import type { Source } from "@/domain/document/source";
import type { CellId } from "@/domain/form/edition";
import type { ReportView } from "@/server/reports/report-view";

/** A place in the document as an address that marks the element showing it. */
export function placeOf(source: Source): string {
  return source.kind === "cell" ? `c${source.block}-${source.row}-${source.cell}` : `s${source.block}-${source.start}-${source.end}`;
}

/** What is lit in the document: the place looked at, and the places that take part. */
export interface Lit {
  readonly hit: string | null;
  readonly near: ReadonlySet<string>;
}

/** A passage of a paragraph that something was read from. */
export interface Passage {
  readonly start: number;
  readonly end: number;
  readonly place: string;
}

/** What was read from where: the cell behind each place, and the passages of each paragraph in order. */
export interface SourceIndex {
  readonly cellAt: ReadonlyMap<string, CellId>;
  readonly passages: ReadonlyMap<number, readonly Passage[]>;
}

/** Every place of the document that something was read from. */
export function sourcesOf({ cells, narrative }: Pick<ReportView, "cells" | "narrative">): Source[] {
  return [...Object.values(cells).flatMap((view) => view?.source ?? []), ...narrative.map(({ source }) => source)];
}

/**
 * The way back from the document to the table; `others` may be clicked too. Passages that would overlap an earlier one are left
 * out.
 */
export function indexSources({ cells, narrative }: Pick<ReportView, "cells" | "narrative">, others: readonly Source[] = []): SourceIndex {
  const cellAt = new Map<string, CellId>();
  const spans: Extract<Source, { kind: "span" }>[] = [];
  for (const [cell, view] of Object.entries(cells)) {
    if (!view?.source) continue;
    cellAt.set(placeOf(view.source), cell as CellId);
    if (view.source.kind === "span") spans.push(view.source);
  }
  for (const source of [...narrative.map((figure) => figure.source), ...others]) if (source.kind === "span") spans.push(source);
  const passages = new Map<number, Passage[]>();
  for (const span of spans.sort((a, b) => a.block - b.block || a.start - b.start || a.end - b.end)) {
    const line = passages.get(span.block) ?? [];
    const last = line[line.length - 1];
    if (!last || last.end <= span.start) line.push({ start: span.start, end: span.end, place: placeOf(span) });
    passages.set(span.block, line);
  }
  return { cellAt, passages };
}

/** The passage shown for a place: itself, or where it was left out, the one it overlaps. */
export function passageOf({ passages }: SourceIndex, place: string | null): string | null {
  const [, block, start, end] = /^s(\d+)-(\d+)-(\d+)$/.exec(place ?? "") ?? [];
  if (block === undefined) return place;
  const line = passages.get(Number(block)) ?? [];
  const own = line.find((passage) => passage.place === place) ?? line.find((one) => one.start < Number(end) && one.end > Number(start));
  return own?.place ?? place;
}

/** A piece of a paragraph, with the place that was read from it. */
export interface Piece {
  readonly from: number;
  readonly text: string;
  readonly place: string | null;
}

/** A paragraph cut at its passages, in order; plain pieces have no place. */
export function cutParagraph(text: string, passages: readonly Passage[]): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const { start, end, place } of passages) {
    if (start > from) pieces.push({ from, text: text.slice(from, start), place: null });
    pieces.push({ from: start, text: text.slice(start, end), place });
    from = end;
  }
  if (from < text.length) pieces.push({ from, text: text.slice(from), place: null });
  return pieces;
}
