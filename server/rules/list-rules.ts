import { countOutdatedVersions, countReportsByRule, listRuleChanges, type RuleChangeRow, readRuleSettings } from "@/db/rules";
import { depthOf } from "@/domain/access/access";
import type { Rule } from "@/domain/checks/rule";
import { effectiveRule, type RuleSettings } from "@/domain/checks/rule-settings";
import { rules } from "@/domain/checks/rules";
import type { SignedInContext } from "../context";
import { requireAction } from "../require-action";
import { fullSetting, isGuarded, standardSetting } from "./rule-setting";
import type { RuleChangeView, RuleList, RuleView } from "./rule-view";

/** Every rule of the catalogue with its setting, its history, and how many current reports of a year break it. */
export function listRules(ctx: SignedInContext, { year }: { readonly year: number }): RuleList {
  requireAction(ctx, "rule.manage");
  const { settings } = readRuleSettings(ctx.db);
  const changes = listRuleChanges(ctx.db);
  const reports = countReportsByRule(ctx.db, year);
  const known = { settings, changes, reports };
  return {
    year,
    rules: rules.map((rule) => ruleView(rule, known)),
    outdated: countOutdatedVersions(ctx.db),
    mayChange: depthOf(ctx.viewer.bodyPath) === 0,
  };
}

interface Known {
  readonly settings: RuleSettings;
  readonly changes: readonly RuleChangeRow[];
  readonly reports: ReadonlyMap<string, number>;
}

function ruleView(rule: Rule, { settings, changes, reports }: Known): RuleView {
  const { id, category, name, scope, editions, thresholds } = rule;
  const own = changes.filter((change) => change.rule === id);
  return {
    ...{ id, category, name, scope, editions },
    version: effectiveRule(rule, settings, null).version,
    thresholdLabels: Object.fromEntries(Object.entries(thresholds).map(([key, { label }]) => [key, label])),
    standard: standardSetting(rule),
    setting: fullSetting(rule, settings[id] ?? null),
    lastChange: own[0]?.id ?? 0,
    guarded: isGuarded(rule),
    reports: reports.get(id) ?? 0,
    history: own.map((change, at) => changeView(rule, change, own[at + 1] ?? null)),
  };
}

function changeView(rule: Rule, { id, setting, reason, by, at }: RuleChangeRow, before: RuleChangeRow | null): RuleChangeView {
  const from = fullSetting(rule, before?.setting ?? null);
  return { id, from, to: fullSetting(rule, setting), reset: setting === null, reason, by, at };
}
