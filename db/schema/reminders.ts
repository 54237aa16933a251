import { sql } from "drizzle-orm";
import { index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { account } from "./accounts";
import { body } from "./bodies";

/** Texts of reminders (催报) an office keeps; used by it and by the offices below it. Never deleted: `retiredAt` ends one. */
export const reminderTemplate = sqliteTable(
  "reminder_template",
  {
    id: integer("id").primaryKey(),
    /** The office it belongs to. */
    bodyId: integer("body_id")
      .notNull()
      .references(() => body.id),
    name: text("name").notNull(),
    text: text("text").notNull(),
    revision: integer("revision").notNull(),
    savedBy: integer("saved_by")
      .notNull()
      .references(() => account.id),
    savedAt: integer("saved_at").notNull(),
    retiredAt: integer("retired_at"),
  },
  (t) => [uniqueIndex("reminder_template_name").on(t.bodyId, t.name).where(sql`${t.retiredAt} is null`)],
);

/** Automatic reminders a person switched on for the own subtree: so many days before (negative), on or after the last day. */
export const reminderRule = sqliteTable(
  "reminder_rule",
  {
    id: integer("id").primaryKey(),
    /** The office whose subtree is reminded. */
    bodyId: integer("body_id")
      .notNull()
      .references(() => body.id),
    days: integer("days").notNull(),
    /** Null is the built-in text. */
    templateId: integer("template_id").references(() => reminderTemplate.id),
    switchedOnBy: integer("switched_on_by")
      .notNull()
      .references(() => account.id),
    switchedOnAt: integer("switched_on_at").notNull(),
    switchedOffBy: integer("switched_off_by").references(() => account.id),
    switchedOffAt: integer("switched_off_at"),
  },
  (t) => [uniqueIndex("reminder_rule_in_force").on(t.bodyId, t.days).where(sql`${t.switchedOffAt} is null`)],
);

/** One act of reminding: many bodies at once by a person, or by a rule with the person who switched it on. */
export const reminderBatch = sqliteTable("reminder_batch", {
  id: integer("id").primaryKey(),
  at: integer("at").notNull(),
  year: integer("year").notNull(),
  /** The office that reminds. */
  bodyId: integer("body_id")
    .notNull()
    .references(() => body.id),
  templateName: text("template_name").notNull(),
  /** The person who sent it, or who switched the rule on. */
  sentBy: integer("sent_by")
    .notNull()
    .references(() => account.id),
  ruleId: integer("rule_id").references(() => reminderRule.id),
});

/** Who was reminded when with what text. A trigger refuses a second one for the same body and year within 24 hours. */
export const reminder = sqliteTable(
  "reminder",
  {
    id: integer("id").primaryKey(),
    batchId: integer("batch_id")
      .notNull()
      .references(() => reminderBatch.id),
    bodyId: integer("body_id")
      .notNull()
      .references(() => body.id),
    year: integer("year").notNull(),
    at: integer("at").notNull(),
    /** The text as it was sent, every placeholder filled. */
    text: text("text").notNull(),
    /** The last day in force when it was sent. */
    deadline: text("deadline"),
    contact: text("contact"),
  },
  (t) => [index("reminder_body_year").on(t.bodyId, t.year, t.at), index("reminder_batch_of").on(t.batchId)],
);

/** What became of a rule for a body on a due day, once and for all: a reminder, or the reason why there was none. */
export const reminderRuleOutcome = sqliteTable(
  "reminder_rule_outcome",
  {
    id: integer("id").primaryKey(),
    ruleId: integer("rule_id")
      .notNull()
      .references(() => reminderRule.id),
    bodyId: integer("body_id")
      .notNull()
      .references(() => body.id),
    year: integer("year").notNull(),
    /** The day the rule was due, YYYY-MM-DD in Asia/Shanghai; later than it when the server was down. */
    dueOn: text("due_on").notNull(),
    reminderId: integer("reminder_id").references(() => reminder.id),
    skipped: text("skipped", { enum: ["remindedLately", "lacksFact"] }),
    at: integer("at").notNull(),
  },
  (t) => [uniqueIndex("reminder_rule_once").on(t.ruleId, t.bodyId, t.year, t.dueOn)],
);
