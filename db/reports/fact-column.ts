import { type SQL, sql } from "drizzle-orm";
import type { CellId } from "@/domain/form/edition";
import { facts } from "../schema/facts";

const columns = facts as unknown as Readonly<Record<CellId, SQL>>;

/** The stored number of one cell, for queries that need a few of them. */
export function factColumn(cell: CellId): SQL<number | null> {
  return sql<number | null>`${columns[cell]}`;
}
