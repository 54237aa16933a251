import { sql } from "drizzle-orm";
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { bodyKinds } from "@/domain/body/body";
import { account } from "./accounts";
import { body } from "./bodies";
import { report, reportVersion, reviewDecision } from "./reports";

/** How many levels of review reports must pass, for a place (this body and everything below it) and a kind; a null kind is every kind. */
export const reviewLevels = sqliteTable(
  "review_levels",
  {
    id: integer("id").primaryKey(),
    bodyId: integer("body_id")
      .notNull()
      .references(() => body.id),
    kind: text("kind", { enum: bodyKinds }),
    levels: integer("levels").notNull(),
  },
  // Nulls count as different in an index, so they are told by a word of their own.
  (t) => [uniqueIndex("review_levels_place").on(t.bodyId, sql`case when ${t.kind} is null then '' else ${t.kind} end`)],
);

/** Which reviewer of which office, and who said so when. */
function assignmentColumns() {
  return {
    /** The body of the reviewer's account. */
    officeId: integer("office_id")
      .notNull()
      .references(() => body.id),
    reviewerId: integer("reviewer_id")
      .notNull()
      .references(() => account.id),
    assignedBy: integer("assigned_by")
      .notNull()
      .references(() => account.id),
    assignedAt: integer("assigned_at").notNull(),
  };
}

/** One report given to one reviewer of an office; another office may give it to one of its own. */
export const reviewAssignment = sqliteTable(
  "review_assignment",
  {
    reportId: integer("report_id")
      .notNull()
      .references(() => report.id),
    ...assignmentColumns(),
  },
  (t) => [primaryKey({ columns: [t.reportId, t.officeId] }), index("review_assignment_reviewer").on(t.reviewerId)],
);

/** A subtree of bodies whose reports one reviewer of an office looks at, unless a report is given to another one. */
export const reviewArea = sqliteTable(
  "review_area",
  {
    bodyId: integer("body_id")
      .notNull()
      .references(() => body.id),
    ...assignmentColumns(),
  },
  (t) => [primaryKey({ columns: [t.bodyId, t.officeId] })],
);

/** What the agency says to one reason of a return; never changed, the last one counts. */
export const reasonAnswer = sqliteTable(
  "reason_answer",
  {
    id: integer("id").primaryKey(),
    decisionId: integer("decision_id")
      .notNull()
      .references(() => reviewDecision.id),
    /** Place of the reason in the decision, from 0. */
    reason: integer("reason").notNull(),
    text: text("text").notNull(),
    /** The version that was current when it was written. */
    versionId: integer("version_id")
      .notNull()
      .references(() => reportVersion.id),
    answeredBy: integer("answered_by")
      .notNull()
      .references(() => account.id),
    answeredAt: integer("answered_at").notNull(),
  },
  (t) => [index("reason_answer_decision").on(t.decisionId)],
);

/** Phrases reviewers use again: of one account, or shared by everybody of an office (no account). */
export const reviewPhrase = sqliteTable(
  "review_phrase",
  {
    id: integer("id").primaryKey(),
    officeId: integer("office_id")
      .notNull()
      .references(() => body.id),
    accountId: integer("account_id").references(() => account.id),
    text: text("text").notNull(),
    savedBy: integer("saved_by")
      .notNull()
      .references(() => account.id),
    savedAt: integer("saved_at").notNull(),
  },
  (t) => [index("review_phrase_office").on(t.officeId)],
);
