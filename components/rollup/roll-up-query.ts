import { bodyKinds, bodyLevels } from "@/domain/body/body";
import type { RollUpScope } from "@/domain/rollup/roll-up-scope";
import { rollUpBases } from "@/domain/rollup/subtree-sums";

type Query = Readonly<Record<string, string>>;

/** What the address of a roll-up says of its scope; anything unknown falls back to everything below the place at home. */
export function parseRollUpScope(query: Query, home: number): RollUpScope {
  const level = bodyLevels.find((one) => one === query.level) ?? null;
  const kind = bodyKinds.find((one) => one === query.kind) ?? null;
  const asked = rollUpBases.find((one) => one === query.basis) ?? "parts";
  // Governments file roll-ups, every other kind its own report: the kind decides.
  const basis = kind === null ? asked : kind === "government" ? "parts" : "own";
  return { placeId: /^\d{1,9}$/.test(query.place ?? "") ? Number(query.place) : home, level, kind, basis };
}

/** The scope as an address states it; what is usual is left out. */
export function scopeQuery({ placeId, level, kind, basis }: RollUpScope): Query {
  return {
    place: String(placeId),
    ...(level ? { level } : {}),
    ...(kind ? { kind } : {}),
    ...(basis === "own" && kind === null ? { basis } : {}),
  };
}
