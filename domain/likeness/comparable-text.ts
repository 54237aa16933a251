import { squeezeText } from "../document/normalise";
import type { SectionId } from "../form/edition";
import { headingLength, isHeading, isPrescribed } from "./prescribed-wording";

/** The prose a body writes itself: what was done, and what is wrong and being mended. The other sections are tables and formalities. */
export const comparedSections = ["s1", "s5"] as const satisfies readonly SectionId[];
export type ComparedSection = (typeof comparedSections)[number];
export type SectionProse = Readonly<Partial<Record<SectionId, string>>>;

/** Stands where prescribed wording was left out: nothing matches across it. */
export const BREAK = "\n";
const NUMBER = "#";
const NAME = "@";
const TITLE = "§";

/** Prose reduced to what can be copied: no numbers, names of bodies, titles of laws, punctuation or prescribed sentences. */
export interface ComparableText {
  /** One character for each place that counts, `BREAK` between stretches. */
  readonly text: string;
  /** For each character: its section, and from where to where it stands in that section's text. */
  readonly sections: readonly ComparedSection[];
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

const escaped = (name: string) => name.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&");
const selfNames = "[我本全各该](?:省|市|县|区|州|旗|镇|乡|街道|局|厅|委|办|部|处|院|中心|单位|机关|系统)";

/** What counts as one character though it is longer: titles, names, ways a body speaks of itself, numbers. */
function tokenPattern(names: readonly string[]): RegExp {
  const longestFirst = [...new Set(names)].filter((name) => name.length >= 2).sort((a, b) => b.length - a.length);
  return new RegExp(`《[^》]{1,60}》|\\d[\\d.,%]*|${[...longestFirst.map(escaped), selfNames].join("|")}`, "gu");
}

function characterOf(token: string): string {
  const first = token.charCodeAt(0);
  if (first >= 0x30 && first <= 0x39) return NUMBER;
  return token.startsWith("《") ? TITLE : NAME;
}

/** Latin letters count alike in both cases; other alphabets are left alone, since a small letter there may be two characters. */
const smallLetter = (letter: string) => (letter >= "A" && letter <= "Z" ? letter.toLowerCase() : letter);

/** Han characters are told at once; anything else by its Unicode class. Half of a rare character is no letter. */
function isLetter(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return (code >= 0x4e00 && code <= 0x9fff) || /\p{L}/u.test(text[at] ?? "");
}

/**
 * Sections one and five as they are compared. `prose`: the text of each section, paragraphs on lines of their own. `names`: the
 * names of the body itself and of those above it, which differ in a copy as numbers do.
 */
export function comparableText(prose: SectionProse, names: readonly string[]): ComparableText {
  const pattern = tokenPattern(names);
  const built: Built = { text: [], sections: [], starts: [], ends: [] };
  for (const section of comparedSections) {
    let from = 0;
    for (const paragraph of (prose[section] ?? "").split("\n")) {
      addParagraph(built, paragraph, { section, from, pattern });
      from += paragraph.length + 1;
    }
    addBreak(built, section, Math.max(0, from - 1));
  }
  return { ...built, text: built.text.join("") };
}

interface Built {
  readonly text: string[];
  readonly sections: ComparedSection[];
  readonly starts: number[];
  readonly ends: number[];
}

interface Where {
  readonly section: ComparedSection;
  /** Where the paragraph starts within its section. */
  readonly from: number;
  readonly pattern: RegExp;
}

interface Sentence {
  readonly section: ComparedSection;
  readonly pattern: RegExp;
  /** Where a character of the sentence stands in the section's text. */
  readonly place: (at: number) => number;
}

function addParagraph(built: Built, paragraph: string, { section, from, pattern }: Where): void {
  const { text, offsets } = squeezeText(paragraph);
  if (text === "") return;
  if (isHeading(text)) {
    addBreak(built, section, from);
    return;
  }
  const opening = headingLength(text);
  if (opening > 0) addBreak(built, section, from);
  for (const { 0: sentence, index } of text.slice(opening).matchAll(/[^。;!?]+/gu)) {
    const start = opening + index;
    if (isPrescribed(sentence)) addBreak(built, section, from + (offsets[start] ?? 0));
    else addTokens(built, sentence, { section, pattern, place: (at) => from + (offsets[start + at] ?? 0) });
  }
}

function addTokens(built: Built, sentence: string, of: Sentence): void {
  let done = 0;
  for (const { 0: token, index } of sentence.matchAll(of.pattern)) {
    addLetters(built, sentence, { ...of, done, until: index });
    add(built, characterOf(token), { section: of.section, start: of.place(index), end: of.place(index + token.length - 1) + 1 });
    done = index + token.length;
  }
  addLetters(built, sentence, { ...of, done, until: sentence.length });
}

function addLetters(
  built: Built,
  sentence: string,
  { section, place, done, until }: Sentence & { readonly done: number; readonly until: number },
): void {
  for (let at = done; at < until; at += 1) {
    if (!isLetter(sentence, at)) continue;
    const start = place(at);
    add(built, smallLetter(sentence[at] ?? ""), { section, start, end: start + 1 });
  }
}

function add(built: Built, character: string, { section, start, end }: { section: ComparedSection; start: number; end: number }): void {
  built.text.push(character);
  built.sections.push(section);
  built.starts.push(start);
  built.ends.push(end);
}

function addBreak(built: Built, section: ComparedSection, place: number): void {
  if (built.text.length === 0 || built.text[built.text.length - 1] === BREAK) return;
  add(built, BREAK, { section, start: place, end: place });
}

/** How many characters can be compared. */
export function countComparable({ text }: ComparableText): number {
  let breaks = 0;
  for (const character of text) if (character === BREAK) breaks += 1;
  return text.length - breaks;
}
