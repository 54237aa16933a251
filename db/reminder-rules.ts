import { and, asc, count, eq, gte, isNull } from "drizzle-orm";
import type { Reader, Transaction } from "./client";
import { account } from "./schema/accounts";
import { body } from "./schema/bodies";
import { reminderRule, reminderRuleOutcome, reminderTemplate } from "./schema/reminders";

/** A rule that is switched on, with its office and the text it sends. */
export type RuleRow = ReturnType<typeof listRules>[number];

/** The rules switched on, of one office or of all, earliest day first. */
export function listRules(reader: Reader, officeId?: number) {
  return reader
    .select({
      id: reminderRule.id,
      officeId: reminderRule.bodyId,
      path: body.path,
      days: reminderRule.days,
      templateId: reminderRule.templateId,
      templateName: reminderTemplate.name,
      text: reminderTemplate.text,
      switchedOnById: reminderRule.switchedOnBy,
      switchedOnBy: account.name,
      switchedOnAt: reminderRule.switchedOnAt,
    })
    .from(reminderRule)
    .innerJoin(body, eq(body.id, reminderRule.bodyId))
    .innerJoin(account, eq(account.id, reminderRule.switchedOnBy))
    .leftJoin(reminderTemplate, eq(reminderTemplate.id, reminderRule.templateId))
    .where(and(isNull(reminderRule.switchedOffAt), officeId === undefined ? undefined : eq(reminderRule.bodyId, officeId)))
    .orderBy(asc(reminderRule.days), asc(reminderRule.id))
    .all();
}

export type NewRule = Pick<typeof reminderRule.$inferInsert, "bodyId" | "days" | "templateId" | "switchedOnBy" | "switchedOnAt">;

/** Switches a rule on and gives its id; null when the office has one for this day already. */
export function insertRule(tx: Transaction, values: NewRule): number | null {
  return tx.insert(reminderRule).values(values).onConflictDoNothing().returning({ id: reminderRule.id }).get()?.id ?? null;
}

/** Switches an office's rule off; false when there is none that is on. */
export function switchRuleOff(
  tx: Transaction,
  of: { readonly id: number; readonly officeId: number },
  by: { readonly switchedOffBy: number; readonly switchedOffAt: number },
): boolean {
  const where = and(eq(reminderRule.id, of.id), eq(reminderRule.bodyId, of.officeId), isNull(reminderRule.switchedOffAt));
  return tx.update(reminderRule).set(by).where(where).run().changes === 1;
}

export type NewOutcome = Omit<typeof reminderRuleOutcome.$inferInsert, "id">;

/** Notes what became of a rule for a body on a due day; throws when that was noted before. */
export function insertOutcome(tx: Transaction, outcome: NewOutcome): void {
  tx.insert(reminderRuleOutcome).values(outcome).run();
}

/** The key under which a rule's outcome for a body is known. */
export const outcomeKey = (of: { readonly bodyId: number; readonly year: number; readonly dueOn: string }) =>
  `${of.bodyId}:${of.year}:${of.dueOn}`;

/** What a rule has dealt with already, of due days from a date on. */
export function listOutcomes(reader: Reader, ruleId: number, from: string): ReadonlySet<string> {
  const rows = reader
    .select({ bodyId: reminderRuleOutcome.bodyId, year: reminderRuleOutcome.year, dueOn: reminderRuleOutcome.dueOn })
    .from(reminderRuleOutcome)
    .where(and(eq(reminderRuleOutcome.ruleId, ruleId), gte(reminderRuleOutcome.dueOn, from)))
    .all();
  return new Set(rows.map(outcomeKey));
}

/** How many bodies a rule reminded and how many it left out. */
export function countOutcomes(reader: Reader, ruleId: number): { readonly reminded: number; readonly skipped: number } {
  const row = reader
    .select({ all: count(), reminded: count(reminderRuleOutcome.reminderId) })
    .from(reminderRuleOutcome)
    .where(eq(reminderRuleOutcome.ruleId, ruleId))
    .get();
  return { reminded: row?.reminded ?? 0, skipped: (row?.all ?? 0) - (row?.reminded ?? 0) };
}
