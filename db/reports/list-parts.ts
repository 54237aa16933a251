import { and, eq, sql } from "drizzle-orm";
import { scopeOfKind } from "@/domain/body/body";
import { listChildrenInYear } from "../bodies";
import type { Reader } from "../client";
import { report } from "../schema/reports";

/** Bodies that stood directly below a body in a year, in their order, with the version in force of their report, if any. */
export function listParts(reader: Reader, parentId: number, year: number) {
  const children = listChildrenInYear(reader, parentId, year);
  const ids = JSON.stringify(children.map(({ id }) => id));
  const reports = reader
    .select({ bodyId: report.bodyId, scope: report.scope, versionId: report.approvedVersionId })
    .from(report)
    .where(and(sql`${report.bodyId} in (select value from json_each(${ids}))`, eq(report.year, year)))
    .all();
  return children.map(({ id, name, kind, validFrom, validTo }) => {
    const own = reports.find(({ bodyId, scope }) => bodyId === id && scope === scopeOfKind(kind));
    return { id, name, validFrom, validTo, versionId: own?.versionId ?? null };
  });
}
