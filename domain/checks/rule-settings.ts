import type { Verdict } from "./assess";
import type { Finding, Severity } from "./finding";
import type { Rule } from "./rule";
import { ruleById } from "./rules";

/** What the administrator set for one rule; what is left out is as in the catalogue. */
export interface RuleSetting {
  readonly enabled?: boolean;
  readonly level?: Severity;
  /** By name of the threshold; names the rule does not have are ignored. */
  readonly thresholds?: Readonly<Record<string, number>>;
  /** First and last report year it is applied to; null is without end. */
  readonly fromYear?: number | null;
  readonly toYear?: number | null;
  /** The revision of the settings that last changed this rule. */
  readonly revision: number;
}

/** The settings by rule id; a rule without an entry is as in the catalogue. */
export type RuleSettings = Readonly<Partial<Record<string, RuleSetting>>>;

/** A rule as it is applied to reports of a year. */
export interface EffectiveRule {
  readonly enabled: boolean;
  readonly level: Severity;
  readonly thresholds: Readonly<Record<string, number>>;
  /** The rule's version, followed by the revision of the settings that touched it: "1", "1.4". */
  readonly version: string;
}

function holdsIn(setting: RuleSetting, year: number | null): boolean {
  if (year === null) return true;
  return year >= (setting.fromYear ?? year) && year <= (setting.toYear ?? year);
}

/** The rule under these settings for a report year; null stands for an unknown year, which no span of years excludes. */
export function effectiveRule(rule: Rule, settings: RuleSettings, year: number | null): EffectiveRule {
  const setting = settings[rule.id];
  const defaults = Object.fromEntries(Object.entries(rule.thresholds).map(([name, { value }]) => [name, value]));
  if (!setting) return { enabled: true, level: rule.level, thresholds: defaults, version: `${rule.version}` };
  const known = Object.entries(setting.thresholds ?? {}).filter(([name]) => name in defaults);
  return {
    enabled: setting.enabled !== false && holdsIn(setting, year),
    level: setting.level ?? rule.level,
    thresholds: { ...defaults, ...Object.fromEntries(known) },
    version: `${rule.version}.${setting.revision}`,
  };
}

/** The threshold a rule is applied with. Throws RangeError for a name the rule does not have. */
export type ThresholdOf = (rule: string, name: string) => number;

/** Looks thresholds up under these settings. */
export function thresholdsUnder(settings: RuleSettings): ThresholdOf {
  return (id, name) => {
    const threshold = ruleById(id).thresholds[name];
    if (!threshold) throw new RangeError(`${id} has no threshold ${name}`);
    return settings[id]?.thresholds?.[name] ?? threshold.value;
  };
}

const gravity = { info: 0, warn: 1, error: 2 } as const;

/** The level set, or the milder one to which the check itself softened the finding. */
function levelUnder(finding: Finding, rule: Rule, level: Severity): Severity {
  const softened = finding.severity !== rule.level;
  return softened && gravity[finding.severity] < gravity[level] ? finding.severity : level;
}

/** A verdict under the settings: none of a rule that is off, and findings with the level set and the rule's version. */
export function settleVerdict(verdict: Verdict, settings: RuleSettings, year: number | null): Verdict | null {
  const { assessment, finding } = verdict;
  if (!settings[assessment.rule]) return verdict;
  const rule = ruleById(assessment.rule);
  const { enabled, level, version } = effectiveRule(rule, settings, year);
  if (!enabled) return null;
  return { assessment, finding: finding && { ...finding, severity: levelUnder(finding, rule, level), ruleVersion: version } };
}
