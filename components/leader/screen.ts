import type { Locale } from "../messages/locale";
import type { Text } from "../messages/server-text";
import { type PageAddress, provenanceHref, type SourceKey } from "./provenance-address";

/** What every part of a leader's page needs to speak: its words, its language, and the way to a number's source. */
export interface Screen {
  readonly text: Text;
  readonly locale: Locale;
  readonly sourceOf: (key: SourceKey) => string;
}

/** The screen of a page at this address. */
export function screenOf(address: PageAddress, { text, locale }: { text: Text; locale: Locale }): Screen {
  return { text, locale, sourceOf: (key) => provenanceHref(address, key) };
}
