import { sql } from "drizzle-orm";
import { type AnySQLiteColumn, index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { bodyKinds, bodyLevels } from "@/domain/body/body";

/** Bodies that report (行政机关), as a tree of supervision. Nothing is deleted: `validTo` ends a body. */
export const body = sqliteTable(
  "body",
  {
    id: integer("id").primaryKey(),
    name: text("name").notNull(),
    shortName: text("short_name").notNull(),
    /** Other names the body is known by, JSON array of text. */
    aliases: text("aliases", { mode: "json" }).$type<readonly string[]>().notNull(),
    level: text("level", { enum: bodyLevels }).notNull(),
    kind: text("kind", { enum: bodyKinds }).notNull(),
    parentId: integer("parent_id").references((): AnySQLiteColumn => body.id),
    /** Ids from the root to this body, "/1/4/": a subtree is a prefix. */
    path: text("path").notNull(),
    /** 行政区划代码, 6 to 12 digits; where a body lies, which is not who supervises it. */
    regionCode: text("region_code"),
    /** 统一社会信用代码, 18 characters; null where the register does not know it. */
    unifiedCode: text("unified_code"),
    /** Full pinyin and initials, blank separated, for search. */
    pinyin: text("pinyin").notNull(),
    contact: text("contact"),
    /** First and last report year the body must report for; `validTo` is null while it exists. */
    validFrom: integer("valid_from").notNull(),
    validTo: integer("valid_to"),
    /** Order among its siblings. */
    position: integer("position").notNull(),
  },
  (t) => [
    uniqueIndex("body_path").on(t.path),
    index("body_parent").on(t.parentId),
    index("body_name").on(t.name),
    uniqueIndex("body_unified_code").on(t.unifiedCode).where(sql`${t.unifiedCode} is not null and ${t.validTo} is null`),
  ],
);
