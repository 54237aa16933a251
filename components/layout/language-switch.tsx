"use client";

import { LOCALE_COOKIE, type Locale } from "@/components/messages/locale";

const YEAR_IN_SECONDS = 31_536_000;

/** Switches the language: the cookie, then the page again, so that the server's words change too. */
export function LanguageSwitch({ locale, className }: { locale: Locale; className?: string | undefined }) {
  const other: Locale = locale === "zh" ? "en" : "zh";
  return (
    <button
      type="button"
      lang={other === "en" ? "en" : "zh-CN"}
      className={className}
      onClick={() => {
        document.cookie = `${LOCALE_COOKIE}=${other}; path=/; max-age=${YEAR_IN_SECONDS}; samesite=lax`;
        window.location.reload();
      }}
    >
      {other === "en" ? "English" : "中文"}
    </button>
  );
}
