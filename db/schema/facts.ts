import { integer, type SQLiteColumnBuilderBase, sqliteTable } from "drizzle-orm/sqlite-core";
import { allCellIds } from "@/domain/form/editions";
import { reportVersion } from "./reports";

/** Column name of a cell: `applications.newReceived.total` → `applications_newReceived_total`. */
const columnName = (cell: string) => cell.replaceAll(".", "_");

const cellColumns: Record<string, SQLiteColumnBuilderBase> = Object.fromEntries(allCellIds.map((id) => [id, integer(columnName(id))]));

/** The numbers of a version: one wide row, one INTEGER column per statutory cell of any edition; money in 分, null is missing. */
export const facts = sqliteTable("facts", {
  versionId: integer("version_id")
    .primaryKey()
    .references(() => reportVersion.id),
  ...cellColumns,
});
