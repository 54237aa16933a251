import type { BodyRow } from "@/db/bodies";
import { depthOf, inScope } from "@/domain/access/access";
import type { FormerName } from "@/domain/body/body-event";
import type { Viewer } from "../context";
import type { BodyView } from "./body-view";

/** A body as its readers see it. Names are public; who to call there is told only to those it reports to. */
export function bodyViewOf(row: BodyRow, viewer: Viewer, formerNames: readonly FormerName[] = []): BodyView {
  const { id, name, shortName, aliases, pinyin, level, kind, parentId, regionCode, unifiedCode, validFrom, validTo } = row;
  const contact = inScope(viewer.role, viewer.bodyPath, row.path) ? row.contact : null;
  const names = { name, shortName, aliases, formerNames, pinyin };
  return { id, ...names, level, kind, parentId, regionCode, unifiedCode, contact, validFrom, validTo, depth: depthOf(row.path) };
}
