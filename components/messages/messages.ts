import { frameMessages } from "./frame-messages";
import type { Locale } from "./locale";

const messages = { ...frameMessages };

export type MessageId = keyof typeof messages;

/** Every message of the product in one language, by id. */
export function messagesOf(locale: Locale): Record<MessageId, string> {
  return Object.fromEntries(Object.entries(messages).map(([id, text]) => [id, text[locale]])) as Record<MessageId, string>;
}
