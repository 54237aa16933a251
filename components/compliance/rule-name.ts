import { rules } from "@/domain/checks/rules";
import type { Locale } from "../messages/locale";
import { type MessageId, messagesOf } from "../messages/messages";
import type { Text } from "../messages/server-text";

const knownMessages = new Set<string>(Object.keys(messagesOf("zh")));
const isMessage = (id: string): id is MessageId => knownMessages.has(id);

/** The rule of an id, if there is one. */
export const ruleNamed = (id: string) => rules.find((rule) => rule.id === id);

/** The name of a breach in few words; for rules without one, what the rule says. */
export function breachName(rule: string, { locale, t }: { readonly locale: Locale; readonly t: Text }): string {
  const id = `office.rule.${rule}`;
  return isMessage(id) ? t(id) : (ruleNamed(rule)?.name[locale] ?? rule);
}
