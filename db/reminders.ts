import { and, count, desc, eq, gt, inArray, max, type SQL } from "drizzle-orm";
import { under } from "./bodies";
import type { Reader, Transaction } from "./client";
import { account } from "./schema/accounts";
import { body } from "./schema/bodies";
import { reminder, reminderBatch, reminderRule } from "./schema/reminders";

export type NewBatch = Omit<typeof reminderBatch.$inferInsert, "id">;
export type NewReminder = Omit<typeof reminder.$inferInsert, "id">;

/** Opens an act of reminding and gives its id. */
export function insertBatch(tx: Transaction, batch: NewBatch): number {
  return tx.insert(reminderBatch).values(batch).returning({ id: reminderBatch.id }).get().id;
}

/** Logs a reminder and gives its id; the database throws when the body was reminded of the year within 24 hours. */
export function insertReminder(tx: Transaction, made: NewReminder): number {
  return tx.insert(reminder).values(made).returning({ id: reminder.id }).get().id;
}

/** When each body was last reminded of a year, of those reminded after an instant. */
export function lastReminders(reader: Reader, year: number, after: number): ReadonlyMap<number, number> {
  const rows = reader
    .select({ bodyId: reminder.bodyId, at: max(reminder.at) })
    .from(reminder)
    .where(and(eq(reminder.year, year), gt(reminder.at, after)))
    .groupBy(reminder.bodyId)
    .all();
  return new Map(rows.map(({ bodyId, at }) => [bodyId, at ?? 0]));
}

const entryColumns = {
  id: reminder.id,
  batchId: reminder.batchId,
  at: reminder.at,
  bodyId: reminder.bodyId,
  bodyName: body.name,
  year: reminder.year,
  text: reminder.text,
  deadline: reminder.deadline,
  contact: reminder.contact,
  templateName: reminderBatch.templateName,
  by: account.name,
  ruleDays: reminderRule.days,
};

function entries(reader: Reader, where: SQL | undefined) {
  return reader
    .select(entryColumns)
    .from(reminder)
    .innerJoin(body, eq(body.id, reminder.bodyId))
    .innerJoin(reminderBatch, eq(reminderBatch.id, reminder.batchId))
    .innerJoin(account, eq(account.id, reminderBatch.sentBy))
    .leftJoin(reminderRule, eq(reminderRule.id, reminderBatch.ruleId))
    .where(where)
    .$dynamic();
}

export interface LogFilter {
  /** The scope: the body at this path and those below it. */
  readonly path: string;
  readonly year?: number | undefined;
  readonly bodyId?: number | undefined;
  readonly page: number;
  readonly pageSize: number;
}

/** One page of the log of reminders, latest first, and how many the filter holds. */
export function listReminders(reader: Reader, { path, year, bodyId, page, pageSize }: LogFilter) {
  const where = and(
    under(path),
    year === undefined ? undefined : eq(reminder.year, year),
    bodyId === undefined ? undefined : eq(reminder.bodyId, bodyId),
  );
  const rows = entries(reader, where)
    .orderBy(desc(reminder.id))
    .limit(pageSize)
    .offset((page - 1) * pageSize)
    .all();
  const total = reader.select({ n: count() }).from(reminder).innerJoin(body, eq(body.id, reminder.bodyId)).where(where).get()?.n ?? 0;
  return { rows, total };
}

/** The reminders of one act whose bodies lie at or below a path, in the order they were written. */
export function listBatch(reader: Reader, batchId: number, path: string) {
  return entries(reader, and(eq(reminder.batchId, batchId), under(path)))
    .orderBy(reminder.id)
    .all();
}

/** Names of bodies by id, of those at or below a path. */
export function namesWithin(reader: Reader, path: string, ids: readonly number[]): ReadonlyMap<number, string> {
  const wanted = new Set(ids);
  const where = ids.length <= 500 ? and(under(path), inArray(body.id, [...ids])) : under(path);
  const rows = reader.select({ id: body.id, name: body.name }).from(body).where(where).all();
  return new Map(rows.filter(({ id }) => wanted.has(id)).map(({ id, name }) => [id, name]));
}
