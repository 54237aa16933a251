import { noSubtotals, type Subtotals, subtreeSumsOf } from "@/domain/rollup/subtotals";
import type { SubtreeSums } from "@/domain/rollup/subtree-sums";
import { type BodyRow, listBodies } from "../bodies";
import type { Reader } from "../client";
import { prepared } from "../prepared";
import { addUpYear } from "./add-up-year";
import { readSubtotals } from "./report-subtotals";
import { findSubtotals, hasRolledYear, isRolledUp, type SubtreeOf } from "./store-roll-up";
import { findPlaced, listPlaced, listPlacedBelow, type PlacedBody } from "./tree-in-year";

/**
 * The sums of a subtree and year on one basis, with their coverage. A body without anything below it is its own sum. Sums that do
 * not stand for the tree as it is are added up from the reports.
 */
export function readRollUp(reader: Reader, of: SubtreeOf): SubtreeSums {
  return subtreeSumsOf(readTotals(reader, of), of);
}

function readTotals(reader: Reader, of: SubtreeOf): Subtotals {
  const current = isRolledUp(reader) && hasRolledYear(reader, of.year);
  const known = current ? findSubtotals(reader, of) : addUpYear(reader, of.year).get(of.bodyId)?.[of.basis];
  if (known) return known;
  const alone = findPlaced(reader, of.bodyId, of.year);
  return (alone && !alone.government && readSubtotals(reader, alone, of.year)) || noSubtotals();
}

/** The bodies expected in a roll-up whose report is not in force, in the order of the tree. */
export function listUnreported(reader: Reader, { bodyId, year, basis }: SubtreeOf): readonly BodyRow[] {
  const children = new Map<number | null, PlacedBody[]>();
  const placed = listPlaced(reader, year);
  for (const body of placed) children.set(body.parentId, [...(children.get(body.parentId) ?? []), body]);
  const missing = new Set<number>();
  const visit = (body: PlacedBody, top: boolean): void => {
    const files = !body.government || (basis === "parts" && !top);
    if (files && body.owed && body.versionId === null) missing.add(body.id);
    if (basis === "own" || !body.government || top) for (const child of children.get(body.id) ?? []) visit(child, false);
  };
  const top = placed.find(({ id }) => id === bodyId);
  if (top) visit(top, true);
  return listBodies(reader).filter(({ id }) => missing.has(id));
}

/** Reports in force and expected of own work below each body directly under one, in the order of the tree. */
export function listCompleteness(reader: Reader, bodyId: number, year: number) {
  const below = listPlacedBelow(reader, bodyId, year);
  const names = new Map(
    (
      prepared(reader, "select id, name, position from body where id in (select value from json_each(?)) order by position, id")
        .raw()
        .all(JSON.stringify(below.map(({ id }) => id))) as [number, string, number][]
    ).map(([id, name], at) => [id, { name, at }]),
  );
  return below
    .map((child) => ({ bodyId: child.id, name: names.get(child.id)?.name ?? "", ...countsOf(reader, child, year) }))
    .sort((a, b) => (names.get(a.bodyId)?.at ?? 0) - (names.get(b.bodyId)?.at ?? 0));
}

/** Reports in force and expected of own work, without the sums. */
function countsOf(reader: Reader, child: PlacedBody, year: number): { readonly reported: number; readonly expected: number } {
  if (!isRolledUp(reader) || !hasRolledYear(reader, year)) {
    const { reported, expected } = readTotals(reader, { bodyId: child.id, year, basis: "own" });
    return { reported, expected };
  }
  const text = "select reported, expected from roll_up where year = ? and body_id = ? and basis = 'own'";
  const row = prepared(reader, text).raw().get(year, child.id) as [number, number] | undefined;
  if (row) return { reported: row[0], expected: row[1] };
  const reported = !child.government && child.existed && child.versionId !== null;
  return { reported: reported ? 1 : 0, expected: reported || (!child.government && child.owed) ? 1 : 0 };
}
