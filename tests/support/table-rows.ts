import type { Database } from "@/db/client";

/** The number of rows of every table, and the largest audit id: what must be alike when nothing happened. */
export function countRows(db: Database): Readonly<Record<string, number>> {
  const tables = db.$client.prepare("select name from sqlite_master where type = 'table' order by name").pluck().all() as string[];
  return Object.fromEntries(tables.map((name) => [name, Number(db.$client.prepare(`select count(*) from "${name}"`).pluck().get())]));
}

/** Every row of every table but the migrations' own, for comparing two moments. */
export function dumpRows(db: Database): string {
  const tables = Object.keys(countRows(db)).filter((name) => !name.startsWith("__"));
  return JSON.stringify(
    tables.map((name) => [name, db.$client.prepare(`select * from "${name}" order by 1`).all()]),
    (_, value) => (value instanceof Uint8Array ? Buffer.from(value).toString("base64") : value),
  );
}
