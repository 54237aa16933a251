import { and, asc, eq, gt, isNotNull, type SQL } from "drizzle-orm";
import type { BodyKind, BodyLevel } from "@/domain/body/body";
import { inTreeOrder } from "@/domain/body/tree-order";
import type { TreeBody } from "@/domain/rollup/roll-up-scope";
import { under } from "../bodies";
import type { Reader } from "../client";
import { body } from "../schema/bodies";
import { bodyEvent } from "../schema/body-events";

type BodyTuple = [number, string, BodyLevel, BodyKind, number | null, number, number | null];

/** The bodies that may have stood at or below a place in a year, with the parents of that year, parents before children. */
export function listTreeInYear(reader: Reader, path: string, year: number): readonly TreeBody[] {
  const formerParents = listFormerParents(reader, year);
  // A body transferred since may lie anywhere today, with all that is below it.
  const rows = readBodies(reader, formerParents.size === 0 ? under(path) : undefined);
  return inTreeOrder(rows.map((row) => ({ ...row, parentId: formerParents.get(row.id) ?? row.parentId })));
}

/** Where the bodies transferred with effect from a later year stood in this one. */
function listFormerParents(reader: Reader, year: number): ReadonlyMap<number, number> {
  const rows = reader
    .select({ bodyId: bodyEvent.bodyId, parentId: bodyEvent.formerParentId })
    .from(bodyEvent)
    .where(and(eq(bodyEvent.kind, "transferred"), gt(bodyEvent.fromYear, year), isNotNull(bodyEvent.formerParentId)))
    .orderBy(asc(bodyEvent.fromYear), asc(bodyEvent.id))
    .all();
  const parents = new Map<number, number>();
  for (const { bodyId, parentId } of rows) if (parentId !== null && !parents.has(bodyId)) parents.set(bodyId, parentId);
  return parents;
}

/** Rows are taken as arrays: there may be thousands. */
function readBodies(reader: Reader, where: SQL | undefined): TreeBody[] {
  const { id, name, level, kind, parentId, validFrom, validTo } = body;
  const rows = reader
    .select({ id, name, level, kind, parentId, validFrom, validTo })
    .from(body)
    .where(where)
    .orderBy(asc(body.position), asc(body.id))
    .values() as BodyTuple[];
  return rows.map(([id, name, level, kind, parentId, validFrom, validTo]) => ({ id, name, level, kind, parentId, validFrom, validTo }));
}
