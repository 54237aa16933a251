import type { Bilingual } from "../checks/finding";
import { formatNumber, type Language } from "../metrics/format-number";

/** What a cited number is: taken from a result, counted, a year, or a limit that a rule states. */
export type CitedOf =
  | {
      readonly kind: "result";
      readonly metric: string;
      /** Null: the sum over the members. */
      readonly bodyId: number | null;
      readonly year: number;
      readonly part: "value" | "numerator" | "denominator";
    }
  | { readonly kind: "coverage"; readonly metric: string; readonly year: number; readonly part: "included" | "expected" | "missing" }
  | {
      readonly kind: "peers";
      readonly metric: string;
      readonly bodyIds: readonly number[];
      readonly part: "value" | "numerator" | "denominator" | "count";
    }
  | { readonly kind: "year" }
  | { readonly kind: "limit" };

/** A number of a sentence: as it is printed, and the computed value it prints. */
export interface Cited {
  readonly text: Bilingual;
  readonly value: number;
  readonly of: CitedOf;
}

/** Words from elsewhere: names of bodies and metrics, which may hold digits of their own. */
export interface Named {
  readonly name: Bilingual;
}

/** A sentence in both languages with every number it cites and every name it mentions. */
export interface Sentence extends Bilingual {
  readonly cites: readonly Cited[];
  readonly names: readonly Bilingual[];
}

/** What stands in the gaps of a template. */
export type Gaps = Readonly<Record<string, Cited | Named>>;

const textIn = (gap: Cited | Named, language: Language) => ("name" in gap ? gap.name : gap.text)[language];

/** Fills the gaps; a number and its % stay on one line. */
function fill(template: string, gaps: Gaps, language: Language): string {
  if (/\d/.test(template.replace(/\{\w+\}/g, ""))) throw new RangeError(`a template states a number itself: ${template}`);
  return template
    .replace(/\{(\w+)\}/g, (_, key: string) => {
      const gap = gaps[key];
      if (!gap) throw new RangeError(`nothing stands for {${key}} in: ${template}`);
      return textIn(gap, language);
    })
    .replaceAll(" %", "\u00A0%");
}

/**
 * Fills a template's {gaps}. A template holds no digit of its own, so that every number of the sentence is a cited value; only
 * gaps that the template uses are cited. Throws RangeError on a digit or an unknown gap: templates are data of the product.
 */
export function say(template: Bilingual, gaps: Gaps): Sentence {
  const used = Object.entries(gaps).filter(([key]) => `${template.zh}${template.en}`.includes(`{${key}}`));
  return {
    zh: fill(template.zh, gaps, "zh"),
    en: fill(template.en, gaps, "en"),
    cites: used.flatMap(([, gap]) => ("name" in gap ? [] : [gap])),
    names: used.flatMap(([, gap]) => ("name" in gap ? [gap.name] : [])),
  };
}

/** Sentences one after the other. */
export function joinSentences(parts: readonly Sentence[], separator: Bilingual): Sentence {
  return {
    zh: parts.map(({ zh }) => zh).join(separator.zh),
    en: parts.map(({ en }) => en).join(separator.en),
    cites: parts.flatMap(({ cites }) => cites),
    names: parts.flatMap(({ names }) => names),
  };
}

/** The same printed text in both languages. */
export function cite(text: string, value: number, of: CitedOf): Cited {
  return { text: { zh: text, en: text }, value, of };
}

export const named = (name: Bilingual | string): Named => ({ name: typeof name === "string" ? { zh: name, en: name } : name });

/** A year; it is never grouped by thousands. */
export const citeYear = (year: number): Cited => cite(String(year), year, { kind: "year" });

export const citeCount = (value: number, of: CitedOf): Cited => cite(formatNumber(value), value, of);
