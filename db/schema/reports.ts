import { type AnySQLiteColumn, index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { decisionKinds, reportStates } from "@/domain/report/life";
import { account } from "./accounts";
import { body } from "./bodies";
import { compressedJson } from "./compressed-json";
import type { StoredReading, StoredReason, StoredVersionFacts } from "./stored";

/** Original files by fingerprint; the bytes lie in DATA_DIR/originals, named by their SHA-256. */
export const originalFile = sqliteTable("original_file", {
  sha256: text("sha256").primaryKey(),
  size: integer("size").notNull(),
  format: text("format").notNull(),
  storedAt: integer("stored_at").notNull(),
});

/** One report of a body for a year and scope; its versions are immutable, its state and current version move. */
export const report = sqliteTable(
  "report",
  {
    id: integer("id").primaryKey(),
    bodyId: integer("body_id")
      .notNull()
      .references(() => body.id),
    year: integer("year").notNull(),
    scope: text("scope", { enum: ["own", "rollup"] }).notNull(),
    state: text("state", { enum: reportStates }).notNull(),
    /** Advances with every change; an edit carries the revision it was based on. */
    revision: integer("revision").notNull(),
    currentVersionId: integer("current_version_id").references((): AnySQLiteColumn => reportVersion.id),
    /** The version in force: the only one that feeds statistics. */
    approvedVersionId: integer("approved_version_id").references((): AnySQLiteColumn => reportVersion.id),
    /** First and latest submission; punctuality is judged by the first. */
    firstSubmittedAt: integer("first_submitted_at"),
    /** The last day in force at the first submission: what is granted or set later neither excuses nor condemns it. */
    firstDeadline: text("first_deadline"),
    submittedAt: integer("submitted_at"),
    decidedAt: integer("decided_at"),
    /** Counts the submissions: what was decided in an earlier round no longer stands. */
    reviewRound: integer("review_round").notNull().default(0),
    /** The level it waits at, 1 is the lowest, and how many it has to pass; set at each submission. */
    reviewLevel: integer("review_level").notNull().default(1),
    reviewLevels: integer("review_levels").notNull().default(1),
  },
  (t) => [uniqueIndex("report_body_year_scope").on(t.bodyId, t.year, t.scope), index("report_year_state").on(t.year, t.state)],
);

/** What was read from one original file: its document and the reading. Kept once, shared by the versions made from it. */
export const documentReading = sqliteTable("document_reading", {
  id: integer("id").primaryKey(),
  fileSha256: text("file_sha256")
    .notNull()
    .references(() => originalFile.sha256),
  reading: compressedJson<StoredReading>("reading").notNull(),
});

/** An immutable version of a report: from a file, or from a correction of the version before. */
export const reportVersion = sqliteTable(
  "report_version",
  {
    id: integer("id").primaryKey(),
    reportId: integer("report_id")
      .notNull()
      .references((): AnySQLiteColumn => report.id),
    number: integer("number").notNull(),
    origin: text("origin", { enum: ["file", "form", "import", "correction"] }).notNull(),
    fileName: text("file_name").notNull(),
    readingId: integer("reading_id")
      .notNull()
      .references(() => documentReading.id),
    /** Editions, missing reasons and narrative figures; the numbers are in `facts`. */
    context: compressedJson<StoredVersionFacts>("context").notNull(),
    errors: integer("errors").notNull(),
    warnings: integer("warnings").notNull(),
    hints: integer("hints").notNull(),
    /** Fingerprint of the rules and settings under which the findings were stored; another one makes them out of date. */
    checkedWith: text("checked_with"),
    createdBy: integer("created_by")
      .notNull()
      .references(() => account.id),
    createdAt: integer("created_at").notNull(),
  },
  (t) => [uniqueIndex("report_version_number").on(t.reportId, t.number)],
);

/** One corrected cell: who changed what, from which value to which. Values are as stored in `facts`; null is missing. */
export const correction = sqliteTable(
  "correction",
  {
    id: integer("id").primaryKey(),
    versionId: integer("version_id")
      .notNull()
      .references(() => reportVersion.id),
    cell: text("cell").notNull(),
    oldValue: integer("old_value"),
    newValue: integer("new_value"),
    correctedBy: integer("corrected_by")
      .notNull()
      .references(() => account.id),
    correctedAt: integer("corrected_at").notNull(),
  },
  (t) => [index("correction_version").on(t.versionId)],
);

/** Findings (问题) of a version, one row each. */
export const finding = sqliteTable(
  "finding",
  {
    id: integer("id").primaryKey(),
    versionId: integer("version_id")
      .notNull()
      .references(() => reportVersion.id),
    key: text("key").notNull(),
    rule: text("rule").notNull(),
    severity: text("severity", { enum: ["error", "warn", "info"] }).notNull(),
  },
  (t) => [
    uniqueIndex("finding_version_key").on(t.versionId, t.key),
    index("finding_rule").on(t.rule),
    // Covers the count of a season's commonest findings.
    index("finding_version_rule").on(t.versionId, t.rule, t.severity),
  ],
);

/** Acknowledgements (回执). The idempotency key makes a retry return the same receipt. */
export const receipt = sqliteTable(
  "receipt",
  {
    number: text("number").primaryKey(),
    kind: text("kind", { enum: ["upload", "submission"] }).notNull(),
    versionId: integer("version_id")
      .notNull()
      .references(() => reportVersion.id),
    fileSha256: text("file_sha256").notNull(),
    accountId: integer("account_id")
      .notNull()
      .references(() => account.id),
    idempotencyKey: text("idempotency_key").notNull(),
    issuedAt: integer("issued_at").notNull(),
    /** The deadline that applied and whether it had passed. */
    deadline: text("deadline"),
    late: integer("late", { mode: "boolean" }).notNull(),
  },
  (t) => [uniqueIndex("receipt_idempotency").on(t.accountId, t.idempotencyKey), index("receipt_version").on(t.versionId)],
);

/** A reviewer's decision on exactly one version, at one level of one round of review. */
export const reviewDecision = sqliteTable(
  "review_decision",
  {
    id: integer("id").primaryKey(),
    versionId: integer("version_id")
      .notNull()
      .references(() => reportVersion.id),
    decision: text("decision", { enum: decisionKinds }).notNull(),
    reasons: text("reasons", { mode: "json" }).$type<readonly StoredReason[]>().notNull(),
    round: integer("round").notNull().default(0),
    level: integer("level").notNull().default(1),
    /** SHA-256 over the version's file, figures and text as decided on; unknown for decisions of earlier releases. */
    fingerprint: text("fingerprint"),
    decidedBy: integer("decided_by")
      .notNull()
      .references(() => account.id),
    decidedAt: integer("decided_at").notNull(),
  },
  (t) => [index("review_decision_version").on(t.versionId)],
);
