import { traditionalCharacters } from "../form/traditional-characters";

/** Text without white space and in one width, with the way back to the untouched text. */
export interface SqueezedText {
  readonly text: string;
  /** For each character of `text`, its offset in the original. */
  readonly offsets: readonly number[];
}

const spaces = /[\s\u200b-\u200d\u2060\ufeff]+/gu;
const inked = /[^\s\u200b-\u200d\u2060\ufeff]+/gu;

/**
 * Full-width ASCII to half width, the ideographic space to a blank; one character for one, so offsets stay. Not NFKC: that
 * would turn the footnote mark in 5² into a digit.
 */
export function foldWidth(text: string): string {
  if (!/[\uff01-\uff5e\u3000]/u.test(text)) return text;
  return text.replace(/[\uff01-\uff5e\u3000]/gu, (character) =>
    character === "\u3000" ? " " : String.fromCharCode(character.charCodeAt(0) - 0xfee0),
  );
}

/** Removes white space and folds full-width forms, keeping for each character where it stood. */
export function squeezeText(original: string): SqueezedText {
  const folded = foldWidth(original);
  const offsets: number[] = [];
  for (const { 0: run, index } of folded.matchAll(inked)) {
    for (let offset = index; offset < index + run.length; offset += 1) offsets.push(offset);
  }
  return { text: folded.replace(spaces, ""), offsets };
}

/** Width folded and all white space gone. */
export function withoutSpaces(text: string): string {
  return foldWidth(text).replace(spaces, "");
}

const traditional = new RegExp(`[${[...traditionalCharacters.keys()].join("")}]`, "gu");

/** Traditional characters of the form's words as simplified ones; one character for one, so offsets stay. */
export function simplify(text: string): string {
  return text.replace(traditional, (character) => traditionalCharacters.get(character) ?? character);
}

/** The letters and digits of a label: width, script, spaces, brackets and punctuation do not count. */
export function labelKey(text: string): string {
  return simplify(text)
    .normalize("NFKC")
    .replace(/[^\p{L}\p{N}]/gu, "")
    .toLowerCase();
}

const numbering = /^(?:\(?[一二三四五六七八九十]+[)、.．,]|\(?\d+[).、,]?(?=\p{Script=Han}))+/u;

/** A label without its own numbering: （一）予以公开 → 予以公开. */
export function withoutNumbering(text: string): string {
  return withoutSpaces(text)
    .replace(/^[-·•●*#]+/u, "")
    .replace(numbering, "");
}

const keyCache = new Map<string, readonly string[]>();

/** All keys a printed label may be matched by: as it is, without numbering, and without a closing remark in brackets. */
export function labelKeys(text: string): readonly string[] {
  if (text === "") return [];
  const known = keyCache.get(text);
  if (known) return known;
  const bare = withoutNumbering(text);
  const keys = [...new Set([labelKey(text), labelKey(bare), labelKey(bare.replace(/\([^()]*\)$/u, ""))])].filter((key) => key !== "");
  if (keyCache.size > 4_000) keyCache.clear();
  keyCache.set(text, keys);
  return keys;
}
