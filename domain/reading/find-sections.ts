import type { Block, Document } from "../document/document";
import { labelKey, withoutNumbering } from "../document/normalise";
import type { SectionId } from "../form/edition";
import { sections } from "../form/sections";
import type { SectionSpan } from "./reading";

const titleKeys = sections.map(({ id, title, aliases }) => ({ id, keys: [title, ...aliases].map(labelKey) }));
/** A heading may run on into its first sentence, but only behind its own numeral. */
const numbered = /^\s*[一二三四五六]\s*[、.．,，]/u;

/** The section a paragraph is the heading of, or null. */
export function sectionOfHeading(block: Block | undefined): SectionId | null {
  if (block?.kind !== "paragraph" || block.text.trim() === "") return null;
  const key = labelKey(withoutNumbering(block.text));
  const exact = titleKeys.find(({ keys }) => keys.includes(key));
  if (exact) return exact.id;
  if (!numbered.test(block.text)) return null;
  return titleKeys.find(({ keys }) => keys.some((title) => key.startsWith(title)))?.id ?? null;
}

/** The six sections in document order; a heading that appears twice (table of contents) counts where it stands last. */
export function findSections(document: Document): readonly SectionSpan[] {
  const starts = new Map<SectionId, number>();
  document.blocks.forEach((block, index) => {
    const id = sectionOfHeading(block);
    if (id) starts.set(id, index);
  });
  const ordered = [...starts].sort(([, left], [, right]) => left - right);
  return ordered.map(([id, from], index) => ({ id, from, to: ordered[index + 1]?.[1] ?? document.blocks.length }));
}
