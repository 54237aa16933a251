import { and, asc, eq, isNotNull } from "drizzle-orm";
import type { FormerName } from "@/domain/body/body-event";
import type { Reader } from "./client";
import { bodyEvent } from "./schema/body-events";

/** The names bodies bore before they were renamed, oldest first, by body; of one body when it is named. One query. */
export function listFormerNames(reader: Reader, bodyId?: number): ReadonlyMap<number, readonly FormerName[]> {
  const rows = reader
    .select({ bodyId: bodyEvent.bodyId, name: bodyEvent.formerName, shortName: bodyEvent.formerShortName, until: bodyEvent.date })
    .from(bodyEvent)
    .where(and(isNotNull(bodyEvent.formerName), bodyId === undefined ? undefined : eq(bodyEvent.bodyId, bodyId)))
    .orderBy(asc(bodyEvent.date), asc(bodyEvent.id))
    .all();
  const names = new Map<number, FormerName[]>();
  for (const { bodyId: id, name, shortName, until } of rows) {
    const former = { name: name ?? "", shortName: shortName ?? name ?? "", until };
    const list = names.get(id);
    if (list) list.push(former);
    else names.set(id, [former]);
  }
  return names;
}
