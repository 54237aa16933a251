import type { Locale } from "../messages/locale";
import type { Text } from "../messages/server-text";

/** Names in a row, at most `most` of them, then how many there are in all. */
export function nameList(names: readonly string[], { text, locale, most = 6 }: { text: Text; locale: Locale; most?: number }): string {
  const shown = names.slice(0, most).join(locale === "zh" ? "、" : ", ");
  return names.length > most ? `${shown} ${text("leader.andMore", { count: names.length })}` : shown;
}
