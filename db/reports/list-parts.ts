import { and, asc, eq } from "drizzle-orm";
import { scopeOfKind } from "@/domain/body/body";
import type { Reader } from "../client";
import { body } from "../schema/bodies";
import { report } from "../schema/reports";

/** Bodies directly below a body, in their order, with the version in force of their report of a year, if any. */
export function listParts(reader: Reader, parentId: number, year: number) {
  const children = reader.select().from(body).where(eq(body.parentId, parentId)).orderBy(asc(body.position)).all();
  const reports = reader
    .select({ bodyId: report.bodyId, scope: report.scope, versionId: report.approvedVersionId })
    .from(report)
    .innerJoin(body, eq(body.id, report.bodyId))
    .where(and(eq(body.parentId, parentId), eq(report.year, year)))
    .all();
  return children.map(({ id, name, kind, validFrom, validTo }) => {
    const own = reports.find(({ bodyId, scope }) => bodyId === id && scope === scopeOfKind(kind));
    return { id, name, validFrom, validTo, versionId: own?.versionId ?? null };
  });
}
