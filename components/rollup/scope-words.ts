import type { RollUpScope } from "@/domain/rollup/roll-up-scope";
import type { Text } from "../messages/server-text";

/** Level and kind in words, or null when the scope has neither. */
export function narrowedWords({ level, kind }: RollUpScope, text: Text): string | null {
  const parts = [level && text(`office.level.${level}`), kind && text(`office.kind.${kind}`)].filter((part) => part !== null);
  return parts.length === 0 ? null : parts.join(" ");
}

/** The rule of a sum in one sentence: which reports are added, and which never beside them. */
export function ruleWords(scope: RollUpScope, place: string, text: Text): string {
  const which = narrowedWords(scope, text);
  if (which === null) return text(scope.basis === "own" ? "rollup.rule.own" : "rollup.rule.parts", { place });
  return text(scope.basis === "own" ? "rollup.rule.narrowedOwn" : "rollup.rule.narrowed", { place, which });
}
