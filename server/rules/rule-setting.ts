import type { StoredRuleSetting } from "@/db/rules";
import type { Severity } from "@/domain/checks/finding";
import type { Rule, RuleCategory } from "@/domain/checks/rule";
import type { RuleSettingView } from "./rule-view";

const gravity: Readonly<Record<Severity, number>> = { info: 0, warn: 1, error: 2 };
const guardedCategories: readonly RuleCategory[] = ["format", "structure", "row sum", "column sum", "official balance"];

/** True for the errors that follow from the form itself: sums printed on it, its tables, its sections. */
export function isGuarded({ level, category }: Rule): boolean {
  return level === "error" && guardedCategories.includes(category);
}

/** The rule as the catalogue has it. */
export function standardSetting({ level, thresholds }: Rule): RuleSettingView {
  const values = Object.entries(thresholds).map(([name, { value }]) => [name, value]);
  return { enabled: true, level, thresholds: Object.fromEntries(values), fromYear: null, toYear: null };
}

/** The whole setting that a stored one stands for; null is the catalogue's own. */
export function fullSetting(rule: Rule, stored: StoredRuleSetting | null): RuleSettingView {
  const standard = standardSetting(rule);
  if (!stored) return standard;
  const { enabled = true, level = rule.level, fromYear = null, toYear = null } = stored;
  const known = Object.entries(stored.thresholds ?? {}).filter(([name]) => name in standard.thresholds);
  return { enabled, level, fromYear, toYear, thresholds: { ...standard.thresholds, ...Object.fromEntries(known) } };
}

/** Only what differs from the catalogue; null when nothing does. */
export function storedSetting(rule: Rule, full: RuleSettingView): StoredRuleSetting | null {
  const standard = standardSetting(rule);
  const thresholds = Object.entries(full.thresholds).filter(([name, value]) => standard.thresholds[name] !== value);
  const stored: StoredRuleSetting = {
    ...(full.enabled ? {} : { enabled: false }),
    ...(full.level === rule.level ? {} : { level: full.level }),
    ...(thresholds.length === 0 ? {} : { thresholds: Object.fromEntries(thresholds) }),
    ...(full.fromYear === null ? {} : { fromYear: full.fromYear }),
    ...(full.toYear === null ? {} : { toYear: full.toYear }),
  };
  return Object.keys(stored).length === 0 ? null : stored;
}

/** True when both settings say the same. */
export function sameSetting(rule: Rule, a: RuleSettingView, b: RuleSettingView): boolean {
  return JSON.stringify(storedSetting(rule, a)) === JSON.stringify(storedSetting(rule, b));
}

/** True when the rule would let more pass than before: off, milder, for fewer years, or with another threshold. */
export function loosens(from: RuleSettingView, to: RuleSettingView): boolean {
  if (from.enabled && !to.enabled) return true;
  if (gravity[to.level] < gravity[from.level]) return true;
  const fewer = (to.fromYear ?? 0) > (from.fromYear ?? 0) || (to.toYear ?? 9999) < (from.toYear ?? 9999);
  return fewer || Object.keys(to.thresholds).some((name) => to.thresholds[name] !== from.thresholds[name]);
}
