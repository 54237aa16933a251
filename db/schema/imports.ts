import { type AnySQLiteColumn, index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { ImportNote } from "@/domain/imports/import-state";
import { importStates } from "@/domain/imports/import-state";
import { account } from "./accounts";
import { body } from "./bodies";
import { reportVersion } from "./reports";

/** One import of past reports (历史报告导入) by the office. */
export const importBatch = sqliteTable("import_batch", {
  id: integer("id").primaryKey(),
  name: text("name").notNull(),
  /** The importer's body: who sees the batch is judged by it. */
  bodyId: integer("body_id")
    .notNull()
    .references(() => body.id),
  createdBy: integer("created_by")
    .notNull()
    .references(() => account.id),
  createdAt: integer("created_at").notNull(),
});

/** One file of an import, or one report of a file that holds several. The bytes lie among the originals. */
export const importFile = sqliteTable(
  "import_file",
  {
    id: integer("id").primaryKey(),
    batchId: integer("batch_id")
      .notNull()
      .references((): AnySQLiteColumn => importBatch.id),
    /** Folders and name as given, for matching and for display; never a path on disk. */
    path: text("path").notNull(),
    sha256: text("sha256").notNull(),
    size: integer("size").notNull(),
    /** Which report of a file that holds several. */
    part: integer("part"),
    state: text("state", { enum: importStates }).notNull(),
    /** What was found, or what a person chose. */
    bodyId: integer("body_id").references(() => body.id),
    year: integer("year"),
    /** Why it waits for a person, was refused or left out, with the choices. */
    note: text("note", { mode: "json" }).$type<ImportNote>(),
    versionId: integer("version_id").references(() => reportVersion.id),
    /** Who chose body and year, or left the file out. */
    settledBy: integer("settled_by").references(() => account.id),
    settledAt: integer("settled_at"),
  },
  (t) => [index("import_file_batch").on(t.batchId, t.state)],
);
