import type { Block, Document } from "../document/document";
import { labelKey, withoutNumbering, withoutSpaces } from "../document/normalise";
import type { SectionId } from "../form/edition";
import { sections } from "../form/sections";
import type { SectionSpan } from "./reading";

const titleKeys = sections.map(({ id, title, aliases }) => ({ id, keys: [title, ...aliases].map(labelKey) }));
/** A heading may run on into its first sentence, but only behind its own numeral. */
const numbered = /^[\s#]*[一二三四五六七八九]\s*[、.．,，]/u;
/** （一）主动公开情况: a part of section one, never a section where the report has others. */
const partOfSection = /^\s*[(（][一二三四五六七八九十]+[)）]/u;
/** Headings in a report's own words, of its numbered lines only (存在问题及改进情况). */
const reworded: readonly (readonly [id: SectionId, key: RegExp])[] = [
  ["s1", /^.{0,12}总体.{0,4}(?:情况|公开情况)$|^.{0,4}基本情况$/u],
  ["s4", /行政复议.{0,8}(?:诉讼)/u],
  ["s3", /(?:收到|受理).{0,4}(?:处理|办理).{0,10}申请.{0,4}情况|^.{0,8}依申请公开.{0,10}情况$/u],
  ["s2", /主动公开.{0,10}情况$/u],
  ["s5", /(?:存在|面临).{0,10}问题|不足.{0,6}改进/u],
  ["s6", /^其[他它].{0,8}(?:事项|情况)$|^需要(?:报告|说明)的.{0,6}(?:事项|情况)$/u],
];
const LONGEST_HEADING = 36;

function sectionOfText(text: string): SectionId | null {
  const key = labelKey(withoutNumbering(text));
  const exact = titleKeys.find(({ keys }) => keys.includes(key));
  if (exact) return exact.id;
  if (!numbered.test(text)) return null;
  const running = titleKeys.find(({ keys }) => keys.some((title) => key.startsWith(title)));
  if (running) return running.id;
  if (key.length > LONGEST_HEADING || /[。;；\d]/u.test(withoutSpaces(text))) return null;
  return reworded.find(([, wording]) => wording.test(key))?.[0] ?? null;
}

function sectionAt(block: Block | undefined): SectionId | null {
  return block?.kind === "paragraph" && block.text.trim() !== "" ? sectionOfText(block.text) : null;
}

/** The section a paragraph is the heading of, or null. */
export function sectionOfHeading(block: Block | undefined): SectionId | null {
  return block?.kind === "paragraph" && partOfSection.test(block.text) ? null : sectionAt(block);
}

function startsOf(document: Document, sectionOf: (block: Block) => SectionId | null): ReadonlyMap<SectionId, number> {
  const starts = new Map<SectionId, number>();
  document.blocks.forEach((block, index) => {
    const id = sectionOf(block);
    if (id) starts.set(id, index);
  });
  return starts;
}

/** The six sections in document order; a heading that appears twice (table of contents) counts where it stands last. */
export function findSections(document: Document): readonly SectionSpan[] {
  const own = startsOf(document, sectionOfHeading);
  const starts = own.size > 0 ? own : startsOf(document, sectionAt);
  const ordered = [...starts].sort(([, left], [, right]) => left - right);
  return ordered.map(([id, from], index) => ({ id, from, to: ordered[index + 1]?.[1] ?? document.blocks.length }));
}
