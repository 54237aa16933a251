import { and, asc, eq, inArray, ne, sql } from "drizzle-orm";
import type { BodyScope } from "@/domain/body/body-scope";
import { statesInReview } from "@/domain/report/life";
import { type BodyRow, findBody, under } from "../bodies";
import type { Reader } from "../client";
import { body } from "../schema/bodies";
import { report } from "../schema/reports";

/** The bodies of a scope, by id; one below a body that does not exist holds nobody. */
export function listScope(reader: Reader, { ids, under: rootId, level, kind }: BodyScope): readonly BodyRow[] {
  if (ids) {
    const wanted = sql`${body.id} in (select value from json_each(${JSON.stringify(ids)}))`;
    return reader.select().from(body).where(wanted).orderBy(asc(body.id)).all();
  }
  const root = rootId === undefined ? null : findBody(reader, rootId);
  if (root === undefined) return [];
  return reader
    .select()
    .from(body)
    .where(
      and(
        root ? under(root.path) : undefined,
        level ? eq(body.level, level) : undefined,
        kind ? eq(body.kind, kind) : ne(body.kind, "government"),
      ),
    )
    .orderBy(asc(body.id))
    .all();
}

/** Which of these bodies have a report of these years that waits for a decision (待核): filed, none in force yet. */
export function readPending(reader: Reader, bodyIds: readonly number[], years: readonly number[]): ReadonlySet<string> {
  const rows = reader
    .select({ bodyId: report.bodyId, year: report.year })
    .from(report)
    .where(
      and(
        sql`${report.bodyId} in (select value from json_each(${JSON.stringify(bodyIds)}))`,
        inArray(report.year, [...years]),
        inArray(report.state, [...statesInReview]),
        sql`${report.approvedVersionId} is null`,
      ),
    )
    .all();
  return new Set(rows.map(({ bodyId, year }) => `${bodyId}:${year}`));
}
