import { createHash } from "node:crypto";
import { and, asc, count, desc, eq, gt, gte, isNull, like, lt, or, type SQL } from "drizzle-orm";
import { depthOf } from "@/domain/access/access";
import { under } from "./bodies";
import type { Reader, Transaction } from "./client";
import { auditEntry } from "./schema/audit";
import { body } from "./schema/bodies";

/** One thing that happened, as its unit of work reports it. */
export interface AuditEntry {
  /** The product's clock, milliseconds since 1970. */
  readonly at: number;
  /** Who did it; null when the system did. */
  readonly viewer: { readonly accountId: number; readonly login: string } | null;
  /** What was done, noun.verb: "report.submit", "account.disable". */
  readonly action: string;
  readonly bodyId: number | null;
  readonly reportId: number | null;
  /** Facts a reader of the log needs, as plain JSON; never a password or a whole document. */
  readonly detail: Readonly<Record<string, unknown>>;
}

type Row = typeof auditEntry.$inferSelect;

const FIRST_PREVIOUS_HASH = "0".repeat(64);
const VERIFY_PAGE = 1000;

/** Appends to the audit log inside the caller's unit of work, chained by SHA-256 to the entry before. */
export function appendAudit(tx: Transaction, entry: AuditEntry): void {
  const last = tx.select({ id: auditEntry.id, hash: auditEntry.hash }).from(auditEntry).orderBy(desc(auditEntry.id)).limit(1).get();
  const row: Omit<Row, "hash"> = {
    id: (last?.id ?? 0) + 1,
    at: entry.at,
    accountId: entry.viewer?.accountId ?? null,
    login: entry.viewer?.login ?? "system",
    action: entry.action,
    bodyId: entry.bodyId,
    reportId: entry.reportId,
    detail: entry.detail,
    previousHash: last?.hash ?? FIRST_PREVIOUS_HASH,
  };
  tx.insert(auditEntry)
    .values({ ...row, hash: hashOf(row) })
    .run();
}

/** When the last entry was written, by the product's clock; null when there is none. */
export function latestAuditInstant(db: Reader): number | null {
  return db.select({ at: auditEntry.at }).from(auditEntry).orderBy(desc(auditEntry.id)).limit(1).get()?.at ?? null;
}

/** SHA-256 of a row's canonical JSON: keys sorted at every depth, so the same facts always give the same text. */
function hashOf(row: Omit<Row, "hash">): string {
  const { id, at, accountId, login, action, bodyId, reportId, detail, previousHash } = row;
  const facts = { id, at, accountId, login, action, bodyId, reportId, detail: JSON.parse(JSON.stringify(detail)), previousHash };
  return createHash("sha256").update(canonicalJson(facts)).digest("hex");
}

function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${members.map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`).join(",")}}`;
}

/** Where a walk of the chain stands: the last entry that follows, and the first that does not. */
export interface ChainWalk {
  readonly entries: number;
  readonly head: string;
  readonly brokenAt: number | null;
  readonly done: boolean;
}

/** Where every walk of the chain begins. */
export const chainStart: ChainWalk = { entries: 0, head: FIRST_PREVIOUS_HASH, brokenAt: null, done: false };

/** Goes one step on (1,000 entries), so that a long log is walked while others are served. */
export function walkAudit(db: Reader, { entries, head }: ChainWalk): ChainWalk {
  let previous = { id: entries, hash: head };
  const rows = db.select().from(auditEntry).where(gt(auditEntry.id, entries)).orderBy(asc(auditEntry.id)).limit(VERIFY_PAGE).all();
  for (const row of rows) {
    const follows = row.id === previous.id + 1 && row.previousHash === previous.hash;
    if (!follows || row.hash !== hashOf(row)) return { entries: previous.id, head: previous.hash, brokenAt: row.id, done: true };
    previous = { id: row.id, hash: row.hash };
  }
  return { entries: previous.id, head: previous.hash, brokenAt: null, done: rows.length < VERIFY_PAGE };
}

/** Walks the whole chain. `brokenAt` is the first entry that was changed, or follows a removed one; `head` the last hash. */
export function verifyAudit(db: Reader): Omit<ChainWalk, "done"> {
  let walk = chainStart;
  while (!walk.done) walk = walkAudit(db, walk);
  const { done: _, ...result } = walk;
  return result;
}

/** Which entries of the log to list; absent conditions hold for every entry. */
export interface AuditFilter {
  readonly action?: string | undefined;
  readonly login?: string | undefined;
  readonly bodyId?: number | undefined;
  readonly reportId?: number | undefined;
  /** From this instant on, and before that one. */
  readonly from?: number | undefined;
  readonly before?: number | undefined;
  /** The scope: entries about the body at this path and those below it; the top body's readers see entries about none too. */
  readonly path: string;
  readonly page: number;
  readonly pageSize: number;
}

/** One page of the log, latest first, and how many entries the filter holds. */
export function listAudit(db: Reader, filter: AuditFilter) {
  const where = conditionsOf(filter);
  const entries = db
    .select({ entry: auditEntry, bodyName: body.name })
    .from(auditEntry)
    .leftJoin(body, eq(body.id, auditEntry.bodyId))
    .where(where)
    .orderBy(desc(auditEntry.id))
    .limit(filter.pageSize)
    .offset((filter.page - 1) * filter.pageSize)
    .all();
  const total = db.select({ n: count() }).from(auditEntry).leftJoin(body, eq(body.id, auditEntry.bodyId)).where(where).get()?.n ?? 0;
  return { entries, total };
}

function conditionsOf(filter: AuditFilter): SQL | undefined {
  const isTop = depthOf(filter.path) === 0;
  const conditions: (SQL | undefined)[] = [isTop ? or(under(filter.path), isNull(auditEntry.bodyId)) : under(filter.path)];
  if (filter.action !== undefined) conditions.push(like(auditEntry.action, `${filter.action}%`));
  if (filter.login !== undefined) conditions.push(eq(auditEntry.login, filter.login));
  if (filter.bodyId !== undefined) conditions.push(eq(auditEntry.bodyId, filter.bodyId));
  if (filter.reportId !== undefined) conditions.push(eq(auditEntry.reportId, filter.reportId));
  if (filter.from !== undefined) conditions.push(gte(auditEntry.at, filter.from));
  if (filter.before !== undefined) conditions.push(lt(auditEntry.at, filter.before));
  return and(...conditions);
}
