import { and, asc, eq, inArray, isNull, max, ne, or, type SQL, sql } from "drizzle-orm";
import type { Reader, Transaction } from "./client";
import { listFormerNames } from "./former-names";
import { pinyinOf } from "./pinyin";
import { body } from "./schema/bodies";
import { bodyEvent } from "./schema/body-events";

export type BodyRow = typeof body.$inferSelect;

/** What is told about a body when it is written; path, pinyin and position follow from it. */
export type NewBody = Pick<
  BodyRow,
  "name" | "shortName" | "aliases" | "level" | "kind" | "parentId" | "regionCode" | "contact" | "validFrom" | "validTo"
> & { readonly unifiedCode?: string | null };

/** Condition: the body at a path and everything below it. */
export function under(path: string): SQL | undefined {
  return and(sql`${body.path} >= ${path}`, sql`${body.path} < ${`${path}:`}`);
}

export function findBody(db: Reader, id: number): BodyRow | undefined {
  return db.select().from(body).where(eq(body.id, id)).get();
}

/** Another living body of the same name under the same parent, if any. */
export function findNamesake(
  db: Reader,
  { name, parentId }: Pick<BodyRow, "name" | "parentId">,
  exceptId: number | null,
): BodyRow | undefined {
  const beside = parentId === null ? isNull(body.parentId) : eq(body.parentId, parentId);
  return db
    .select()
    .from(body)
    .where(and(eq(body.name, name), beside, isNull(body.validTo), exceptId === null ? undefined : ne(body.id, exceptId)))
    .get();
}

/** Another living body with this unified code, if any. */
export function findCodeHolder(db: Reader, unifiedCode: string, exceptId: number | null): BodyRow | undefined {
  return db
    .select()
    .from(body)
    .where(and(eq(body.unifiedCode, unifiedCode), isNull(body.validTo), exceptId === null ? undefined : ne(body.id, exceptId)))
    .get();
}

/** Every body that bears or bore exactly this name. */
export function listBodiesNamed(db: Reader, name: string): BodyRow[] {
  const bore = sql`${body.id} in (select ${bodyEvent.bodyId} from ${bodyEvent} where ${bodyEvent.formerName} = ${name})`;
  return db
    .select()
    .from(body)
    .where(or(eq(body.name, name), bore))
    .all();
}

/** Every body, or the subtree at a path, as a tree read from the top: parents before children, siblings by position. */
export function listBodies(db: Reader, path = "/"): BodyRow[] {
  const rows = db.select().from(body).where(under(path)).orderBy(asc(body.position), asc(body.id)).all();
  return inTreeOrder(rows);
}

function inTreeOrder(rows: readonly BodyRow[]): BodyRow[] {
  const present = new Set(rows.map((row) => row.id));
  const children = new Map<number | null, BodyRow[]>();
  for (const row of rows) {
    const above = row.parentId !== null && present.has(row.parentId) ? row.parentId : null;
    children.set(above, [...(children.get(above) ?? []), row]);
  }
  const walk = (parentId: number | null): BodyRow[] => (children.get(parentId) ?? []).flatMap((row) => [row, ...walk(row.id)]);
  return walk(null);
}

/** The bodies with these ids, in no particular order. */
export function listBodiesById(db: Reader, ids: readonly number[]): BodyRow[] {
  return ids.length === 0
    ? []
    : db
        .select()
        .from(body)
        .where(inArray(body.id, [...ids]))
        .all();
}

/** Condition: a name, short name, alias, former name, the pinyin or the initials hold the text. */
function holding(text: string): SQL | undefined {
  const anywhere = `%${escaped(text)}%`;
  const holds = (column: typeof body.name | typeof body.shortName | typeof body.aliases | typeof body.pinyin) =>
    sql`${column} LIKE ${anywhere} ESCAPE '\\'`;
  const bore = sql`exists (select 1 from ${bodyEvent} where ${bodyEvent.bodyId} = ${body.id} and ${bodyEvent.formerName} like ${anywhere} escape '\\')`;
  return or(holds(body.name), holds(body.shortName), holds(body.aliases), holds(body.pinyin), bore);
}

/** Bodies that hold the words, one after the other or each by itself; best match first, ended bodies after living ones. */
export function searchBodies(db: Reader, words: string, limit: number): BodyRow[] {
  const terms = words
    .toLowerCase()
    .split(/[\s']+/)
    .filter(Boolean);
  const text = terms.join("");
  const rank = sql`CASE
    WHEN ${body.name} = ${text} OR ${body.shortName} = ${text} THEN 0
    WHEN ${body.name} LIKE ${`${escaped(text)}%`} ESCAPE '\\' OR ${body.shortName} LIKE ${`${escaped(text)}%`} ESCAPE '\\' THEN 1
    WHEN ' ' || ${body.pinyin} LIKE ${`% ${escaped(text)}%`} ESCAPE '\\' THEN 2
    ELSE 3 END`;
  return db
    .select()
    .from(body)
    .where(terms.length > 1 ? or(holding(text), and(...terms.map(holding))) : holding(text))
    .orderBy(rank, sql`${body.validTo} is not null`, sql`length(${body.path})`, sql`length(${body.name})`, asc(body.position))
    .limit(limit)
    .all();
}

const escaped = (text: string) => text.replaceAll(/[\\%_]/g, "\\$&");

/** Adds a body below its parent, last among its siblings, and gives it as stored. */
export function insertBody(tx: Reader, values: NewBody): BodyRow {
  const parentPath = values.parentId === null ? "/" : findBody(tx, values.parentId)?.path;
  if (parentPath === undefined) throw new Error(`body ${values.parentId} does not exist`);
  const siblings = values.parentId === null ? isNull(body.parentId) : eq(body.parentId, values.parentId);
  const last =
    tx
      .select({ position: max(body.position) })
      .from(body)
      .where(siblings)
      .get()?.position ?? 0;
  const { id } = tx
    .insert(body)
    .values({ ...toldOf(values), pinyin: pinyinOf([values.name, values.shortName, ...values.aliases]), path: "", position: last + 1 })
    .returning({ id: body.id })
    .get();
  return tx
    .update(body)
    .set({ path: `${parentPath}${id}/` })
    .where(eq(body.id, id))
    .returning()
    .get();
}

/** Changes what is told about a body; under another parent its whole subtree gets new paths. */
export function updateBody(tx: Transaction, before: BodyRow, values: NewBody): BodyRow {
  const parentPath = values.parentId === null ? "/" : findBody(tx, values.parentId)?.path;
  if (parentPath === undefined) throw new Error(`body ${values.parentId} does not exist`);
  const path = `${parentPath}${before.id}/`;
  if (path.startsWith(before.path) && path !== before.path) throw new Error("a body cannot lie below itself");
  if (path !== before.path)
    tx.update(body)
      .set({ path: sql`${path} || substr(${body.path}, ${before.path.length + 1})` })
      .where(under(before.path))
      .run();
  const pinyin = pinyinAfter(tx, before, values);
  return tx
    .update(body)
    .set({ ...toldOf(values), path, pinyin })
    .where(eq(body.id, before.id))
    .returning()
    .get();
}

/** The pinyin of all names of a body, former ones too; made anew only where a name has changed. */
function pinyinAfter(tx: Transaction, before: BodyRow, { name, shortName, aliases }: NewBody): string {
  const same = name === before.name && shortName === before.shortName && aliases.join() === before.aliases.join();
  if (same) return before.pinyin;
  const former = listFormerNames(tx, before.id).get(before.id) ?? [];
  return pinyinOf([name, shortName, ...aliases, ...former.flatMap((old) => [old.name, old.shortName])]);
}

/** Bodies that stood directly below a body in a report year: those there now, but for transfers that took effect later. */
export function listChildrenInYear(db: Reader, parentId: number, year: number): BodyRow[] {
  const parentThen = sql`coalesce((
    select event.former_parent_id from body_event event
    where event.body_id = ${body.id} and event.kind = 'transferred' and event.from_year > ${year}
    order by event.from_year, event.id limit 1), ${body.parentId})`;
  const left = sql`${body.id} in (select event.body_id from body_event event where event.former_parent_id = ${parentId})`;
  return db
    .select()
    .from(body)
    .where(and(or(eq(body.parentId, parentId), left), sql`${parentThen} = ${parentId}`))
    .orderBy(asc(body.position), asc(body.id))
    .all();
}

/** What is told about a body, without what follows from it; a code that is left out stays as it is. */
function toldOf({ name, shortName, aliases, level, kind, parentId, regionCode, unifiedCode, contact, validFrom, validTo }: NewBody) {
  const told = { name, shortName, aliases, level, kind, parentId, regionCode, contact, validFrom, validTo };
  return unifiedCode === undefined ? told : { ...told, unifiedCode };
}

/** True when a body directly below this one still exists. */
export function hasLivingChildren(db: Reader, id: number): boolean {
  const child = db
    .select({ id: body.id })
    .from(body)
    .where(and(eq(body.parentId, id), isNull(body.validTo)))
    .limit(1)
    .get();
  return child !== undefined;
}
