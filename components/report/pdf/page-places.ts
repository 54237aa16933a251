import type { Document, PageBox } from "@/domain/document/document";
import type { Source } from "@/domain/document/source";
import { placeOf } from "../source-index";
import { type Box, findPassage, type PageText } from "./page-text";

/** A place of the original that can be lit or clicked on its page. */
export interface PagePlace {
  readonly place: string;
  readonly boxes: readonly Box[];
}

type Span = Extract<Source, { kind: "span" }>;

/** What stands on the pages: boxes of table cells known from reading, passages that the page's own text will tell. */
export interface PageIndex {
  readonly cells: ReadonlyMap<number, readonly PagePlace[]>;
  /** By the page their paragraph begins on. */
  readonly spans: ReadonlyMap<number, readonly Span[]>;
  /** Roughly where each place is: enough to turn to the page. */
  readonly around: ReadonlyMap<string, PageBox>;
}

function add<Item>(map: Map<number, Item[]>, page: number, item: Item): void {
  const list = map.get(page);
  if (list) list.push(item);
  else map.set(page, [item]);
}

/** Sorts sources by the pages they stand on; those without a place on a page are left out. */
export function indexPages(document: Document, sources: readonly Source[]): PageIndex {
  const cells = new Map<number, PagePlace[]>();
  const spans = new Map<number, Span[]>();
  const around = new Map<string, PageBox>();
  for (const source of sources) {
    const block = document.blocks[source.block];
    const box = block?.kind === "table" ? source.kind === "cell" && block.rows[source.row]?.[source.cell]?.place : block?.place;
    const place = placeOf(source);
    if (!box || around.has(place)) continue;
    around.set(place, box);
    if (source.kind === "cell") add(cells, box.page, { place, boxes: [box] });
    else add(spans, box.page, source);
  }
  return { cells, spans, around };
}

/** Where the passages of paragraphs stand that begin on this page, or on the one before and go on here. */
export function passagesOnPage(document: Document, { spans }: PageIndex, { page, text }: { page: number; text: PageText }): PagePlace[] {
  return [...(spans.get(page) ?? []), ...(spans.get(page - 1) ?? [])].flatMap((span): PagePlace[] => {
    const block = document.blocks[span.block];
    if (block?.kind !== "paragraph" || !block.place) return [];
    const top = block.place.page === page ? block.place.top : -1;
    const boxes = findPassage(text, { text: block.text, start: span.start, end: span.end }, top);
    return boxes.length > 0 ? [{ place: placeOf(span), boxes }] : [];
  });
}
