import { and, asc, eq, inArray, or, type SQL, sql } from "drizzle-orm";
import type { BodyGroup } from "@/domain/body/body-group";
import { type BodyRow, findBody, under } from "../bodies";
import type { Reader } from "../client";
import { body } from "../schema/bodies";

/** The top of the tree a body belongs to. */
export function findRoot(reader: Reader, path: string): BodyRow | null {
  return findBody(reader, Number(path.split("/")[1])) ?? null;
}

/**
 * The bodies whose reports together cover a government's area without covering anything twice: its own office and departments
 * with their own reports, and the governments next below, whose roll-ups stand for all that lies under them.
 */
export function listMembers(reader: Reader, governmentId: number): BodyRow[] {
  const members = sql`(
    with recursive member(id, kind) as (
      select id, kind from body where parent_id = ${governmentId}
      union all
      select child.id, child.kind from body child join member on child.parent_id = member.id where member.kind <> 'government'
    ) select id from member)`;
  return reader.select().from(body).where(sql`${body.id} in ${members}`).orderBy(asc(body.path)).all();
}

/** Bodies compared together below a root; `ids` are the bodies picked, in no particular order. */
export function listGroup(reader: Reader, group: BodyGroup, of: { readonly root: BodyRow; readonly ids: readonly number[] }): BodyRow[] {
  return reader.select().from(body).where(conditionOf(group, of)).orderBy(asc(body.position), asc(body.id)).all();
}

function conditionOf(group: BodyGroup, { root, ids }: { readonly root: BodyRow; readonly ids: readonly number[] }): SQL | undefined {
  if (group === "ids") return inArray(body.id, [...ids]);
  if (group === "departments") return and(eq(body.kind, "department"), eq(body.parentId, root.id));
  if (group === "offices") return and(eq(body.kind, "office"), or(eq(body.level, "province"), eq(body.level, "city")), under(root.path));
  const level = group === "cities" ? "city" : "county";
  return and(eq(body.kind, "government"), eq(body.level, level), under(root.path));
}
