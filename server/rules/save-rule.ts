import { z } from "zod";
import { inTransaction } from "@/db/client";
import { readRuleSettings, recordRuleChange } from "@/db/rules";
import { depthOf } from "@/domain/access/access";
import type { Rule } from "@/domain/checks/rule";
import { rules } from "@/domain/checks/rules";
import type { SignedInContext } from "../context";
import { NotAllowedError } from "../errors";
import { requireAction } from "../require-action";
import { refreshInBackground } from "./refresh-findings";
import { fullSetting, isGuarded, loosens, sameSetting, standardSetting, storedSetting } from "./rule-setting";
import type { RuleSettingView, SaveRuleResult } from "./rule-view";

const year = z.int().min(2008).max(2100).nullable();

export const ruleInput = z.object({
  rule: z.string().max(60),
  /** Null puts the rule back as it is in the catalogue. */
  setting: z
    .object({
      enabled: z.boolean(),
      level: z.enum(["error", "warn", "info"]),
      thresholds: z.record(z.string().max(60), z.number().min(0).max(1e9)),
      fromYear: year,
      toYear: year,
    })
    .nullable(),
  reason: z.string().trim().min(4).max(500),
  /** The last change of the rule that was seen; another one since makes this stale. */
  seen: z.int().min(0),
  /** The administrator confirmed that a statutory error is to be loosened. */
  confirmed: z.boolean(),
});

/**
 * Changes how a rule is applied in the whole installation. Only an administrator of the top body may: NotAllowedError for
 * others. The findings stored with the reports follow in the background.
 */
export function saveRule(ctx: SignedInContext, input: z.infer<typeof ruleInput>): SaveRuleResult {
  requireAction(ctx, "rule.manage");
  const { viewer } = ctx;
  if (depthOf(viewer.bodyPath) > 0) throw new NotAllowedError();
  const rule = rules.find(({ id }) => id === input.rule);
  if (!rule) return { outcome: "refused", reason: "unknownRule" };
  const now = fullSetting(rule, readRuleSettings(ctx.db).settings[rule.id] ?? null);
  const wanted = input.setting ?? standardSetting(rule);
  const refusal = refuseSetting(rule, { now, wanted, confirmed: input.confirmed });
  if (refusal) return refusal;
  const { reason, seen } = input;
  const by = { accountId: viewer.accountId, login: viewer.login };
  const made = { rule: rule.id, seen, setting: storedSetting(rule, wanted), reason, by, at: ctx.now() };
  if (!inTransaction(ctx.db, (tx) => recordRuleChange(tx, made))) return { outcome: "stale" };
  refreshInBackground(ctx.db);
  return { outcome: "saved" };
}

interface Step {
  readonly now: RuleSettingView;
  readonly wanted: RuleSettingView;
  readonly confirmed: boolean;
}

function refuseSetting(rule: Rule, { now, wanted, confirmed }: Step): SaveRuleResult | null {
  const refused = (reason: Extract<SaveRuleResult, { outcome: "refused" }>["reason"]) => ({ outcome: "refused" as const, reason });
  if (Object.keys(wanted.thresholds).some((name) => !(name in rule.thresholds))) return refused("unknownThreshold");
  if (wanted.fromYear !== null && wanted.toYear !== null && wanted.fromYear > wanted.toYear) return refused("yearsReversed");
  if (sameSetting(rule, now, wanted)) return refused("nothingChanged");
  return isGuarded(rule) && loosens(now, wanted) && !confirmed ? refused("needsConfirmation") : null;
}
