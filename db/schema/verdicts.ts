import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { verdictKinds } from "@/domain/verdicts/verdict";
import { account } from "./accounts";
import { report, reportVersion } from "./reports";

/** What clerks and reviewers said of findings: never changed, so the whole history stands. */
export const findingVerdict = sqliteTable(
  "finding_verdict",
  {
    id: integer("id").primaryKey(),
    reportId: integer("report_id")
      .notNull()
      .references(() => report.id),
    findingKey: text("finding_key").notNull(),
    /** Fingerprint of the finding's inputs: a changed input reopens the finding. */
    inputs: text("inputs").notNull(),
    kind: text("kind", { enum: verdictKinds }).notNull(),
    text: text("text").notNull(),
    /** The version that was looked at; unknown for explanations of earlier releases. */
    versionId: integer("version_id").references(() => reportVersion.id),
    givenBy: integer("given_by")
      .notNull()
      .references(() => account.id),
    givenAt: integer("given_at").notNull(),
  },
  (t) => [index("finding_verdict_report").on(t.reportId)],
);
