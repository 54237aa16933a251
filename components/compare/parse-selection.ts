import { bodyKinds, bodyLevels } from "@/domain/body/body";
import { type BodyGroup, type BodySelection, bodyGroups, wholeGroup } from "@/domain/body/body-group";

type Query = Readonly<Record<string, string>>;

/** More bodies than this are no picking one by one. */
const MOST_PICKED = 200;

/** A whole number above zero, or null. */
export function numberOf(text: string | undefined): number | null {
  return /^[1-9]\d{0,8}$/.test(text ?? "") ? Number(text) : null;
}

/** Numbers of a list, each once, in their order. */
function numbersOf(text: string | undefined): readonly number[] {
  return [...new Set((text ?? "").split(",").flatMap((word) => numberOf(word) ?? []))];
}

/**
 * The bodies an address asks for. A group that lacks what it needs (peers of nobody, no body picked) falls back to the cities, so
 * that an old link still opens.
 */
export function parseSelection(query: Query): BodySelection {
  const group = bodyGroups.find((name) => name === query.group) ?? "cities";
  const ids = numbersOf(query.bodies).slice(0, MOST_PICKED);
  const of = numberOf(query.of);
  if (group === "ids") return ids.length > 0 ? wholeGroup("ids", { ids }) : wholeGroup("cities");
  if (group === "peers") return of === null ? wholeGroup("cities") : wholeGroup("peers", { of });
  const under = numberOf(query.under);
  if (group !== "tree") return wholeGroup(group, { under });
  const level = bodyLevels.find((name) => name === query.level) ?? null;
  const kind = bodyKinds.find((name) => name === query.kind) ?? null;
  return wholeGroup("tree", { under, level, kind });
}

/** A selection as parameters of an address; what it does not use is empty and so leaves the address. */
export function selectionQuery({ group, under, level, kind, of, ids }: BodySelection): Readonly<Record<SelectionParameter, string>> {
  const uses = (groups: readonly BodyGroup[], value: unknown) => (groups.includes(group) && value !== null ? String(value) : "");
  const narrowing: readonly BodyGroup[] = bodyGroups.filter((name) => name !== "ids" && name !== "peers");
  return {
    group,
    under: uses(narrowing, under),
    level: uses(["tree"], level),
    kind: uses(["tree"], kind),
    of: uses(["peers"], of),
    bodies: uses(["ids"], ids.join(",")),
  };
}

type SelectionParameter = "group" | "under" | "level" | "kind" | "of" | "bodies";
