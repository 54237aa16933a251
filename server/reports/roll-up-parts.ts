import type { BodyRow } from "@/db/bodies";
import type { Reader } from "@/db/client";
import { readExempt } from "@/db/obligations";
import { listParts } from "@/db/reports/list-parts";
import { loadFacts } from "@/db/reports/version-facts";
import { isRequired } from "@/domain/body/is-required";
import type { RollUpParts } from "@/domain/checks/check-input";
import type { CellId } from "@/domain/form/edition";
import { type RollUpPart, rollUpFacts } from "@/domain/rollup/roll-up-facts";

/**
 * The approved reports a government's roll-up adds up: those of the bodies directly below it that reported for the year; those
 * that were let off are not missed. Null for every other kind of body, and as long as none of the parts has a report in force.
 */
export function rollUpPartsOf(reader: Reader, owner: Pick<BodyRow, "id" | "kind">, year: number): RollUpParts | null {
  if (owner.kind !== "government") return null;
  const isExempt = readExempt(reader, [year]);
  const bodies = listParts(reader, owner.id, year).filter(
    (body) => isRequired(body, year) && (body.versionId !== null || !isExempt(body.id, year)),
  );
  const versions = bodies.flatMap(({ versionId }) => versionId ?? []);
  if (versions.length === 0) return null;
  const loaded = loadFacts(reader, versions);
  const parts = bodies.map(({ id, name, versionId }) => ({
    bodyId: id,
    name,
    facts: (versionId && loaded.get(versionId)?.facts) || null,
  }));
  return {
    sum: rollUpFacts(parts).facts,
    expected: parts.length,
    missing: parts.filter(({ facts }) => facts === null).map(({ name }) => name),
    largest: largestOf(parts),
  };
}

function largestOf(parts: readonly (RollUpPart & { readonly name: string })[]): RollUpParts["largest"] {
  const largest: Partial<Record<CellId, { readonly body: string; readonly value: number }>> = {};
  for (const { name, facts } of parts) {
    for (const [id, value = 0] of Object.entries(facts?.values ?? {})) {
      const cell = id as CellId;
      if (value > (largest[cell]?.value ?? 0)) largest[cell] = { body: name, value };
    }
  }
  return largest;
}
