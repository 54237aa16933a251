/** Languages of the product; Chinese is the default. */
export const locales = ["zh", "en"] as const;
export type Locale = (typeof locales)[number];

export const LOCALE_COOKIE = "locale";

/** The language a cookie value names; anything else is Chinese. */
export function localeOf(cookie: string | undefined): Locale {
  return cookie === "en" ? "en" : "zh";
}

/** The BCP 47 tag for html lang and number formats. */
export function languageTag(locale: Locale): "zh-CN" | "en" {
  return locale === "en" ? "en" : "zh-CN";
}
