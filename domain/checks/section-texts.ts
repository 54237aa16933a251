import type { Document } from "../document/document";
import type { SectionId } from "../form/edition";
import type { SectionSpan } from "../reading/reading";

/** The text of each section found in a document, paragraphs joined by line breaks; tables are left out. */
export function sectionTexts(document: Document, spans: readonly SectionSpan[]): Readonly<Partial<Record<SectionId, string>>> {
  const texts: Partial<Record<SectionId, string>> = {};
  for (const { id, from, to } of spans) {
    const paragraphs = document.blocks.slice(from, to).flatMap((block) => (block.kind === "paragraph" ? [block.text] : []));
    texts[id] = paragraphs.join("\n");
  }
  return texts;
}
