import { type AnyColumn, type SQL, sql } from "drizzle-orm";
import type { CellId } from "@/domain/form/edition";
import { facts } from "../schema/facts";

const columns = facts as unknown as Readonly<Record<string, AnyColumn>>;

/** The stored number of one cell, for queries that need a few of them. */
export function factColumn(cell: CellId): SQL<number | null> {
  return sql<number | null>`${columns[cell]}`;
}

/** The name of the column that holds a cell. */
export function factColumnName(cell: CellId): string {
  const column = columns[cell];
  if (!column) throw new Error(`no column holds ${cell}`);
  return column.name;
}
