import type { Locale } from "../messages/locale";

/** A title is read at a glance: 25 Chinese characters, or a short English sentence. */
export const LONGEST_TITLE: Readonly<Record<Locale, number>> = { zh: 25, en: 64 };

/**
 * The first of several wordings, fullest first, that is short enough; else the last one, without the blanks around numbers.
 * A wording is never cut: half a number is a wrong number.
 */
export function fitTitle(wordings: readonly string[], locale: Locale): string {
  const fits = (words: string) => [...words].length <= LONGEST_TITLE[locale];
  const tight = (words: string) => (locale === "zh" ? words.replace(/ /g, "") : words);
  const last = wordings[wordings.length - 1] ?? "";
  return wordings.find(fits) ?? wordings.map(tight).find(fits) ?? tight(last);
}
