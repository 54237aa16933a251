import { eq, sql } from "drizzle-orm";
import type { ActBasis } from "@/domain/body/body-act";
import type { RegisterChange } from "@/domain/body/compare-register";
import { findBody, type NewBody, updateBody } from "./bodies";
import { insertBodyEvent, type Recording } from "./body-events";
import type { Transaction } from "./client";
import { pinyinOf } from "./pinyin";
import { body } from "./schema/bodies";
import { bodyEvent } from "./schema/body-events";

/**
 * Writes the changes of a sheet that was compared without a flaw, parents before children: new bodies with an event of their
 * founding, renamings and transfers with theirs. Gives the ids of the new ones by the negative ids of the comparison.
 */
export function writeRegister(
  tx: Transaction,
  { changes, basis }: { readonly changes: readonly RegisterChange[]; readonly basis: ActBasis },
  by: Recording,
): ReadonlyMap<number, number> {
  const ids = new Map<number, number>();
  const real = (id: number | null) => (id !== null && id < 0 ? (ids.get(id) ?? missing(id)) : id);
  // Codes that are exchanged would clash half way.
  for (const { after, fields, added } of changes)
    if (!added && fields.some(({ column }) => column === "unifiedCode"))
      tx.update(body).set({ unifiedCode: null }).where(eq(body.id, after.id)).run();
  const newBodies = new BodyAppender(tx, { basis, by });
  for (const change of inDepthOrder(changes)) {
    const values: NewBody = { ...change.after, parentId: real(change.after.parentId) };
    if (change.added) ids.set(change.after.id, newBodies.append(values));
    else {
      newBodies.flush();
      writeChange(tx, { change, values, basis }, by);
    }
  }
  newBodies.flush();
  return ids;
}

function missing(id: number): never {
  throw new Error(`the new body ${id} is not written yet`);
}

function writeChange(
  tx: Transaction,
  of: { readonly change: RegisterChange; readonly values: NewBody; readonly basis: ActBasis },
  by: Recording,
): void {
  const { change, values, basis } = of;
  // Read anew: what stands above it may have moved before.
  const before = findBody(tx, change.after.id) ?? missing(change.after.id);
  if (values.name !== before.name) {
    const names = { formerName: before.name, formerShortName: before.shortName, newName: values.name };
    insertBodyEvent(tx, { ...basis, ...names, kind: "renamed", bodyId: before.id }, by);
  }
  updateBody(tx, before, values);
  if (change.moved)
    insertBodyEvent(
      tx,
      { ...basis, kind: "transferred", bodyId: before.id, formerParentId: before.parentId, newParentId: values.parentId },
      by,
    );
  if (before.validTo === null && values.validTo !== null)
    insertBodyEvent(tx, { ...basis, kind: "abolished", bodyId: before.id, fromYear: values.validTo + 1 }, by);
}

/** Changes from the top of the new tree down: whoever is moved finds its new parent at its place. */
function inDepthOrder(changes: readonly RegisterChange[]): readonly RegisterChange[] {
  const parents = new Map(changes.map(({ after }) => [after.id, after.parentId]));
  const depths = new Map<number, number>();
  const depthOf = (id: number | null): number => {
    if (id === null || !parents.has(id)) return 0;
    const known = depths.get(id);
    if (known !== undefined) return known;
    const depth = depthOf(parents.get(id) ?? null) + 1;
    depths.set(id, depth);
    return depth;
  };
  return [...changes].sort((a, b) => depthOf(a.after.id) - depthOf(b.after.id) || a.row - b.row);
}

const CHUNK = 500;

/** Adds bodies many at a time; knows the paths and last positions of their parents once they were read. */
class BodyAppender {
  private parents = new Map<number, { readonly path: string; last: number }>();
  private rows: (typeof body.$inferInsert)[] = [];
  private next: number;

  constructor(
    private readonly tx: Transaction,
    private readonly event: { readonly basis: ActBasis; readonly by: Recording },
  ) {
    this.next =
      (tx
        .select({ id: sql<number>`coalesce(max(${body.id}), 0)` })
        .from(body)
        .get()?.id ?? 0) + 1;
  }

  /** Takes a body in and gives its id; it is written with the next flush. */
  append(values: NewBody): number {
    const parent = this.parentOf(values.parentId ?? missing(0));
    const id = this.next;
    this.next += 1;
    parent.last += 1;
    const { name, shortName, aliases, level, kind, parentId, regionCode, unifiedCode = null, contact, validFrom, validTo } = values;
    const told = { name, shortName, aliases, level, kind, parentId, regionCode, unifiedCode, contact, validFrom, validTo };
    const path = `${parent.path}${id}/`;
    this.rows.push({ ...told, id, path, position: parent.last, pinyin: pinyinOf([name, shortName, ...aliases]) });
    this.parents.set(id, { path, last: 0 });
    return id;
  }

  /** Writes what was taken in. What is changed then may move parents: they are read anew. */
  flush(): void {
    const { basis, by } = this.event;
    for (let at = 0; at < this.rows.length; at += CHUNK) {
      const rows = this.rows.slice(at, at + CHUNK);
      this.tx.insert(body).values(rows).run();
      const told = { ...basis, kind: "created" as const, recordedBy: by.accountId, recordedAt: by.at };
      const events = rows.map(({ id, validFrom }) => ({ ...told, bodyId: id ?? missing(0), fromYear: validFrom }));
      this.tx.insert(bodyEvent).values(events).run();
    }
    this.rows = [];
    this.parents = new Map();
  }

  private parentOf(id: number) {
    const known = this.parents.get(id);
    if (known) return known;
    const row = findBody(this.tx, id) ?? missing(id);
    const below = this.tx
      .select({ last: sql<number>`coalesce(max(${body.position}), 0)` })
      .from(body)
      .where(eq(body.parentId, id))
      .get();
    const parent = { path: row.path, last: below?.last ?? 0 };
    this.parents.set(id, parent);
    return parent;
  }
}
