import { sqliteTable, text } from "drizzle-orm/sqlite-core";

/** Settings of this installation: `demo` marks demo data, `demoClock` shifts the product's calendar. */
export const setting = sqliteTable("setting", {
  key: text("key").primaryKey(),
  value: text("value", { mode: "json" }).$type<unknown>().notNull(),
});
