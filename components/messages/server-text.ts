import { createIntl } from "react-intl/server";
import { type Locale, languageTag } from "./locale";
import { type MessageId, messagesOf } from "./messages";

/** Formats a message with its values. */
export type Text = (id: MessageId, values?: Record<string, string | number>) => string;

/** The text function for server components. */
export function textOf(locale: Locale): Text {
  const intl = createIntl({ locale: languageTag(locale), messages: messagesOf(locale) });
  return (id, values) => intl.formatMessage({ id }, values);
}
