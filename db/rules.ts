import { createHash } from "node:crypto";
import { count, countDistinct, desc, eq, inArray, max, sql } from "drizzle-orm";
import type { RuleSetting, RuleSettings } from "@/domain/checks/rule-settings";
import { rules } from "@/domain/checks/rules";
import { appendAudit } from "./audit";
import type { Reader, Transaction } from "./client";
import { account } from "./schema/accounts";
import { finding, report, reportVersion } from "./schema/reports";
import { ruleChange } from "./schema/rule-changes";

/** What an administrator set for a rule; its revision is the id of the change. */
export type StoredRuleSetting = Omit<RuleSetting, "revision">;

/** A change of a rule's setting as read back, with the name of who made it. */
export type RuleChangeRow = ReturnType<typeof listRuleChanges>[number];

/** The settings in force, with the revision that holds for all of them: the number of the last change, 0 before the first. */
export interface SettingsInForce {
  readonly revision: number;
  readonly settings: RuleSettings;
}

const noSettings: SettingsInForce = { revision: 0, settings: {} };

/** The settings in force. */
export function readRuleSettings(reader: Reader): SettingsInForce {
  const last = reader
    .select({ id: max(ruleChange.id) })
    .from(ruleChange)
    .groupBy(ruleChange.rule)
    .all();
  const ids = last.flatMap(({ id }) => id ?? []);
  if (ids.length === 0) return noSettings;
  const rows = reader.select().from(ruleChange).where(inArray(ruleChange.id, ids)).all();
  const set = rows.flatMap(({ id, rule, setting }) => (setting === null ? [] : [[rule, { ...setting, revision: id }] as const]));
  return { revision: Math.max(0, ...rows.map(({ id }) => id)), settings: Object.fromEntries(set) };
}

/** Every change of a rule's setting, or of all rules', latest first. */
export function listRuleChanges(reader: Reader, rule?: string) {
  return reader
    .select({
      id: ruleChange.id,
      rule: ruleChange.rule,
      setting: ruleChange.setting,
      reason: ruleChange.reason,
      by: account.name,
      at: ruleChange.changedAt,
    })
    .from(ruleChange)
    .innerJoin(account, eq(account.id, ruleChange.changedBy))
    .where(rule === undefined ? undefined : eq(ruleChange.rule, rule))
    .orderBy(desc(ruleChange.id))
    .all();
}

/** A new setting of a rule; null is the catalogue's own. */
export interface NewRuleChange {
  readonly rule: string;
  /** The last change of the rule that was seen, 0 for none: another one makes this stale. */
  readonly seen: number;
  readonly setting: StoredRuleSetting | null;
  readonly reason: string;
  readonly by: { readonly accountId: number; readonly login: string };
  readonly at: number;
}

/** Unit of work of a change of a rule's setting: the change and its audit row; false when someone changed the rule since. */
export function recordRuleChange(tx: Transaction, made: NewRuleChange): boolean {
  const { rule, setting, reason, by, at } = made;
  const [before] = listRuleChanges(tx, rule);
  if ((before?.id ?? 0) !== made.seen) return false;
  tx.insert(ruleChange).values({ rule, setting, reason, changedBy: by.accountId, changedAt: at }).run();
  const detail = { rule, before: before?.setting ?? null, after: setting, reason };
  appendAudit(tx, { at, viewer: by, action: "rule.set", bodyId: null, reportId: null, detail });
  return true;
}

const catalogue = createHash("sha256")
  .update(JSON.stringify(rules.map(({ id, level, version, thresholds, editions }) => [id, level, version, thresholds, editions])))
  .digest("hex")
  .slice(0, 12);

/** Tells one state of catalogue and settings from another; findings stored under another one are out of date. */
export function rulesFingerprint(reader: Reader): string {
  return `${catalogue}.${readRuleSettings(reader).revision}`;
}

/** Versions that are current and whose findings were stored under other rules or settings, latest year first. */
export function listOutdatedVersions(reader: Reader, most: number): readonly { readonly reportId: number; readonly versionId: number }[] {
  return reader
    .select({ reportId: report.id, versionId: reportVersion.id })
    .from(report)
    .innerJoin(reportVersion, eq(reportVersion.id, report.currentVersionId))
    .where(isOutdated(reader))
    .orderBy(desc(report.year), report.id)
    .limit(most)
    .all();
}

/** How many current versions have findings stored under other rules or settings. */
export function countOutdatedVersions(reader: Reader): number {
  const row = reader
    .select({ n: count() })
    .from(report)
    .innerJoin(reportVersion, eq(reportVersion.id, report.currentVersionId))
    .where(isOutdated(reader))
    .get();
  return row?.n ?? 0;
}

function isOutdated(reader: Reader) {
  return sql`${reportVersion.checkedWith} is not ${rulesFingerprint(reader)}`;
}

/** How many current reports of a year break each rule, by rule id. */
export function countReportsByRule(reader: Reader, year: number): ReadonlyMap<string, number> {
  const reports = countDistinct(report.id);
  const rows = reader
    .select({ rule: finding.rule, reports })
    .from(report)
    .innerJoin(finding, eq(finding.versionId, report.currentVersionId))
    .where(eq(report.year, year))
    .groupBy(finding.rule)
    .all();
  return new Map(rows.map((row) => [row.rule, row.reports]));
}
