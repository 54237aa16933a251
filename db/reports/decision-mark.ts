import { sql } from "drizzle-orm";
import type { Reader } from "../client";
import { reviewDecision } from "../schema/reports";

/** A text that changes with every decision on a report, and differs between data folders: what approved reports say stands until then. */
export function decisionMark(reader: Reader): string {
  const file = sql`(select file from pragma_database_list where name = 'main')`;
  const last = sql`(select coalesce(max(${reviewDecision.id}), 0) from ${reviewDecision})`;
  const [row] = reader.all<{ readonly mark: string }>(sql`select ${file} || ':' || ${last} as mark`);
  return row?.mark ?? "";
}
