import { once } from "node:events";
import { createWriteStream, existsSync, renameSync, rmSync } from "node:fs";
import path from "node:path";
import { type DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";
import DatabaseDriver from "better-sqlite3";
import type { Database } from "@/db/client";
import { factColumnName } from "@/db/reports/fact-column";
import { placeOfMetric, resultOfOperands, unpackOperands } from "@/db/statistics/pack-results";
import { allCellIds } from "@/domain/form/editions";
import { metricById } from "@/domain/metrics/catalogue";
import { reliabilityOf } from "@/domain/metrics/reliability";

/** The metrics every engine is asked for: a share of outcomes, a rate of backlog, a count. */
export const benchMetrics = ["disclosureRate", "backlogRate", "applicationsReceived"] as const;

/** The same figures in plain tables of two other engines. */
export interface References {
  readonly sqlite: DatabaseDriver.Database;
  readonly duck: DuckDBConnection;
}

const columns = allCellIds.map((cell) => factColumnName(cell));

/** Opens the references beside a filled database; written once, from its rows. */
export async function openReferences(db: Database, folder: string): Promise<References> {
  const sqliteFile = path.join(folder, "reference.db");
  const duckFile = path.join(folder, "reference.duckdb");
  if (!existsSync(sqliteFile)) writeSqlite(db, sqliteFile);
  const fresh = !existsSync(duckFile);
  const instance = await DuckDBInstance.create(duckFile, { threads: "2" });
  const duck = await instance.connect();
  if (fresh) await writeDuck(db, { duck, folder });
  const sqlite = new DatabaseDriver(sqliteFile, { readonly: true });
  return { sqlite, duck };
}

interface FlatRow {
  readonly bodyId: number;
  readonly year: number;
  readonly operands: Uint8Array;
  readonly own: number;
}

/** Every value of the metrics in question, with whether it is ranked: own work, and a base that is not small. */
function* flatValues(db: Database) {
  const text = `select body_id as bodyId, year, operands, kind <> 'government' as own from metric_values join body on body.id = body_id
    order by year, body_id`;
  for (const { bodyId, year, operands, own } of db.$client.prepare(text).iterate() as Iterable<FlatRow>)
    for (const id of benchMetrics) {
      const metric = metricById(id);
      if (!metric) throw new Error(`no metric ${id}`);
      const result = resultOfOperands(metric, unpackOperands(operands, placeOfMetric(id)));
      const ranked = own === 1 && result.value !== null && reliabilityOf(result) === "full";
      yield [id, year, bodyId, result.numerator, result.denominator, result.value, ranked ? 1 : 0] as const;
    }
}

function writeSqlite(db: Database, file: string): void {
  const sqlite = new DatabaseDriver(`${file}.part`);
  sqlite.exec(`create table metric_value (metric text, year integer, body_id integer, numerator real, denominator real, value real, ranked integer,
      primary key (metric, year, body_id));
    create index ranking on metric_value (metric, year, ranked, value, body_id, numerator, denominator);
    create table body (id integer primary key, parent_id integer, level text, kind text, path text);
    create unique index body_path on body (path);
    create table facts (body_id integer, year integer, own integer, path text, ${columns.map((name) => `"${name}" integer`).join(", ")});`);
  const value = sqlite.prepare("insert into metric_value values (?, ?, ?, ?, ?, ?, ?)");
  const body = sqlite.prepare("insert into body values (?, ?, ?, ?, ?)");
  const fact = sqlite.prepare(`insert into facts values (?, ?, ?, ?, ${columns.map(() => "?").join(", ")})`);
  sqlite.transaction(() => {
    for (const row of flatValues(db)) value.run(...row);
    for (const row of db.$client.prepare("select id, parent_id, level, kind, path from body").raw().iterate() as Iterable<unknown[]>)
      body.run(...row);
    for (const row of factRows(db)) fact.run(...row);
  })();
  sqlite.exec("create index facts_place on facts (year, own, path); analyze");
  sqlite.close();
  renameSync(`${file}.part`, file);
}

function factRows(db: Database): Iterable<unknown[]> {
  const names = columns.map((name) => `facts."${name}"`).join(", ");
  const text = `select report.body_id, year, scope = 'own', path, ${names} from report join facts on version_id = approved_version_id
    join body on body.id = report.body_id order by year, path`;
  return db.$client.prepare(text).raw().iterate() as Iterable<unknown[]>;
}

async function writeDuck(db: Database, { duck, folder }: { readonly duck: DuckDBConnection; readonly folder: string }): Promise<void> {
  const values = path.join(folder, "values.csv");
  const facts = path.join(folder, "facts.csv");
  const bodies = path.join(folder, "bodies.csv");
  await writeCsv(values, flatValues(db));
  await writeCsv(facts, factRows(db));
  await writeCsv(bodies, db.$client.prepare("select id, parent_id, level, kind, path from body").raw().iterate() as Iterable<unknown[]>);
  await duck.run(
    "create table metric_value (metric varchar, year integer, body_id integer, numerator double, denominator double, value double, ranked integer)",
  );
  await duck.run("create table body (id integer, parent_id integer, level varchar, kind varchar, path varchar)");
  await duck.run(
    `create table facts (body_id integer, year integer, own integer, path varchar, ${columns.map((name) => `"${name}" bigint`).join(", ")})`,
  );
  for (const [table, file] of [
    ["metric_value", values],
    ["facts", facts],
    ["body", bodies],
  ] as const) {
    await duck.run(`copy ${table} from '${file}' (header false, nullstr '')`);
    rmSync(file);
  }
  await duck.run("create index values_key on metric_value (body_id, year)");
  await duck.run("checkpoint");
}

async function writeCsv(file: string, rows: Iterable<readonly unknown[]>): Promise<void> {
  const stream = createWriteStream(file);
  let chunk = "";
  for (const row of rows) {
    chunk += `${row.map((value) => value ?? "").join(",")}\n`;
    if (chunk.length > 1_000_000) {
      if (!stream.write(chunk)) await once(stream, "drain");
      chunk = "";
    }
  }
  stream.end(chunk);
  await once(stream, "finish");
}
