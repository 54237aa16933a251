import { addSubtotals, noSubtotals, type Subtotals } from "@/domain/rollup/subtotals";
import type { Reader } from "../client";
import { readSubtotals } from "./report-subtotals";
import { listPlaced, type PlacedBody } from "./tree-in-year";

/** Both sums of one body (see `RollUpBasis`). */
export interface BothSubtotals {
  readonly own: Subtotals;
  readonly parts: Subtotals;
}

/** Adds the whole of a year up from the reports: the sums of every body that has others below it, by id. */
export function addUpYear(reader: Reader, year: number): ReadonlyMap<number, BothSubtotals> {
  const children = new Map<number | null, PlacedBody[]>();
  const bodies = listPlaced(reader, year);
  for (const body of bodies) {
    const siblings = children.get(body.parentId);
    if (siblings) siblings.push(body);
    else children.set(body.parentId, [body]);
  }
  const sums = new Map<number, BothSubtotals>();
  const visit = (body: PlacedBody): BothSubtotals => {
    const below = children.get(body.id) ?? [];
    const self = readSubtotals(reader, body, year);
    if (below.length === 0) return asParts(body, self, null);
    const sum = addUp(below.map((child) => ({ child, sums: visit(child) })));
    const whole = body.government ? sum : withSelf(sum, self);
    sums.set(body.id, whole);
    return asParts(body, self, whole);
  };
  for (const root of children.get(null) ?? []) visit(root);
  return sums;
}

/** What a body is to the one above it: all below it, or for `parts` a government's own roll-up report in its stead. */
export function asParts(body: PlacedBody, self: Subtotals | null, whole: BothSubtotals | null): BothSubtotals {
  const alone = self ?? noSubtotals();
  if (body.government) return { own: whole?.own ?? noSubtotals(), parts: alone };
  return whole ?? { own: alone, parts: alone };
}

/** The sums over bodies directly below one. */
export function addUp(parts: readonly { readonly sums: BothSubtotals }[]): BothSubtotals {
  const own = noSubtotals();
  const whole = noSubtotals();
  for (const { sums } of parts) {
    addSubtotals(own, sums.own);
    addSubtotals(whole, sums.parts);
  }
  return { own, parts: whole };
}

/** A body that files its own work is part of its own sums. */
export function withSelf(sums: BothSubtotals, self: Subtotals | null): BothSubtotals {
  if (!self) return sums;
  return { own: addSubtotals(sums.own, self), parts: addSubtotals(sums.parts, self) };
}
