import { type BodyRow, findBody } from "@/db/bodies";
import { listSuccessions, listTransfers } from "@/db/body-events";
import type { Reader } from "@/db/client";
import { findReportOf } from "@/db/reports/find-report";
import { listDecisions } from "@/db/reports/load-version";
import type { VersionFacts } from "@/db/reports/version-facts";
import type { Lineage } from "@/domain/checks/check-input";
import type { Facts } from "@/domain/facts/facts";
import { rollUpFacts } from "@/domain/rollup/roll-up-facts";
import { found } from "../errors";
import { approvedFigures } from "./approved-figures";

/** What a year is held against: last year's figures, null where there are none that can be compared, and what broke the continuity. */
export interface FormerFigures {
  readonly lastYear: Facts | null;
  readonly lineage: Lineage;
}

/**
 * Last year's figures of a body by its lineage. After a merger these are the sum of everybody merged, and only when all of them
 * have an approved report: a part of the sum would raise false alarms. A successor of a division has none of its own.
 */
export function formerFiguresOf(
  reader: Reader,
  { owner, year, former }: { readonly owner: BodyRow; readonly year: number; readonly former: VersionFacts | null },
): FormerFigures {
  const successions = listSuccessions(reader, [owner.id]).filter(({ fromYear }) => fromYear === year);
  const merged = successions.filter(({ successorId, kind }) => successorId === owner.id && kind === "merged");
  const before = findReportOf(reader, owner, year - 1);
  const approvals = before ? listDecisions(reader, before.id).filter(({ decision }) => decision === "approved") : [];
  const lineage: Lineage = {
    bodyChanged: owner.validFrom >= year || successions.length > 0 || partsChanged(reader, owner, year),
    lastYearCorrected: approvals.length > 1,
  };
  if (merged.length === 0) return { lastYear: former?.facts ?? null, lineage };
  const parts = merged.map(({ predecessorId }) => found(findBody(reader, predecessorId)));
  const own = owner.validFrom < year ? [{ body: owner, facts: former?.facts ?? null }] : [];
  const all = [...own, ...parts.map((body) => ({ body, facts: approvedFigures(reader, body, year - 1)?.facts ?? null }))];
  const complete = all.every(({ facts }) => facts !== null);
  const sum = complete ? rollUpFacts(all.map(({ body, facts }) => ({ bodyId: body.id, facts }))).facts : null;
  return { lastYear: sum, lineage: { ...lineage, mergedFrom: all.map(({ body }) => body.name) } };
}

/** True for a government that bodies were transferred to or from with this year: its roll-up covers others than the last one did. */
function partsChanged(reader: Reader, owner: BodyRow, year: number): boolean {
  if (owner.kind !== "government") return false;
  const inside = (path: string) => path.startsWith(owner.path);
  return listTransfers(reader, year).some(({ formerPath, newPath }) => inside(formerPath) !== inside(newPath));
}
