import type { Bilingual } from "@/domain/checks/finding";
import type { RuleSettingView, RuleView } from "@/server/rules/rule-view";
import type { Text } from "../messages/server-text";

export const ruleFilters = ["all", "changed", "off", "firing"] as const;
export type RuleFilter = (typeof ruleFilters)[number];

/** True when the rule is not as in the catalogue. */
export function isChanged({ setting, standard }: RuleView): boolean {
  return JSON.stringify(setting) !== JSON.stringify(standard);
}

function fits(rule: RuleView, filter: RuleFilter): boolean {
  if (filter === "changed") return isChanged(rule);
  if (filter === "off") return !rule.setting.enabled;
  return filter === "all" || rule.reports > 0;
}

/** The rules that fit a filter and hold the words in their id or name, in the order of the catalogue. */
export function filterRules(rules: readonly RuleView[], filter: RuleFilter, words: string): RuleView[] {
  const sought = words.trim().toLowerCase();
  const holds = ({ id, name }: RuleView) => `${id} ${name.zh} ${name.en}`.toLowerCase().includes(sought);
  return rules.filter((rule) => fits(rule, filter) && holds(rule));
}

/** The years a rule is applied to, in words. */
export function yearsText({ fromYear, toYear }: RuleSettingView, t: Text): string {
  if (fromYear !== null && toYear !== null) return t("rules.span", { from: `${fromYear}`, to: `${toYear}` });
  if (fromYear !== null) return t("rules.from", { from: `${fromYear}` });
  return toYear === null ? t("rules.everyYear") : t("rules.until", { to: `${toYear}` });
}

/** What a change of a setting changed, one line each: 级别：错误 → 警告. */
export function changeLines(
  { from, to }: { readonly from: RuleSettingView; readonly to: RuleSettingView },
  { labels, t, language }: { readonly labels: Readonly<Record<string, Bilingual>>; readonly t: Text; readonly language: keyof Bilingual },
): string[] {
  const line = (what: string, before: string, after: string) =>
    before === after ? [] : [t("rules.change", { what, from: before, to: after })];
  const state = ({ enabled }: RuleSettingView) => t(enabled ? "rules.on" : "rules.off");
  return [
    ...line(t("rules.state"), state(from), state(to)),
    ...line(t("rules.level"), t(`finding.${from.level}`), t(`finding.${to.level}`)),
    ...line(t("rules.years"), yearsText(from, t), yearsText(to, t)),
    ...Object.keys(to.thresholds).flatMap((name) =>
      line(labels[name]?.[language] ?? name, `${from.thresholds[name] ?? ""}`, `${to.thresholds[name] ?? ""}`),
    ),
  ];
}
