"use client";

import type { ReactNode } from "react";
import { IntlProvider, useIntl } from "react-intl";
import { type Locale, languageTag } from "./locale";
import type { MessageId } from "./messages";
import type { Text } from "./server-text";

/** Gives client components the messages of the page's language. */
export function TextProvider({ locale, messages, children }: { locale: Locale; messages: Record<MessageId, string>; children: ReactNode }) {
  return (
    <IntlProvider locale={languageTag(locale)} messages={messages}>
      {children}
    </IntlProvider>
  );
}

/** The text function for client components. */
export function useText(): Text {
  const intl = useIntl();
  return (id, values) => intl.formatMessage({ id }, values);
}

/** The language of the page, for choosing one side of a bilingual value. */
export function useLocale(): Locale {
  return useIntl().locale === "en" ? "en" : "zh";
}
