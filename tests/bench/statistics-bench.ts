import { createHash } from "node:crypto";
import { existsSync, mkdirSync, renameSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { type Database, databaseFile, inTransaction, openDatabase } from "@/db/client";
import { prepared } from "@/db/prepared";
import { keepRollUps } from "@/db/statistics/keep-roll-ups";
import { StatisticsMemory } from "@/db/statistics/statistics-memory";
import { computableMetrics, metricById } from "@/domain/metrics/catalogue";
import type { SignedInContext } from "@/server/context";
import { fillNation, type NationSize } from "../support/fill-nation";
import type { Bench, BenchRow } from "./bench-row";
import { type BenchPlace, type BenchQuery, comparison, inDuck, inSqlite, queriesAt, rankingPage } from "./statistics-queries";
import { benchMetrics, openReferences, type References } from "./statistics-references";

const YEARS = [2018, 2019, 2020, 2021, 2022, 2023, 2024];
/** Advances whenever the filling changes, so that kept databases are made anew. */
const FILLING = 1;
const small: NationSize = { provinces: 1, bodiesOfProvince: 1499, years: YEARS };
const large: NationSize = { provinces: 31, bodiesOfProvince: 1290, years: YEARS };

/**
 * The nine questions of statistics at the size of a province and of the country, beside raw SQLite and DuckDB holding the same
 * figures in plain tables. All three have to give equal answers. The databases are kept in the temporary folder between runs.
 */
export const bench: Bench = async () => {
  const province = await open(small);
  const country = await open(large);
  const rows: BenchRow[] = [...(await compareEngines(province, "1,501 bodies")), ...(await compareEngines(country, "40,021 bodies"))];
  rows.push(
    ...growth(province.place, country.place),
    ...limits(country),
    ...sizes(country),
    ...approvals(country),
    ...(await firstAnswers(country)),
  );
  for (const { db } of [province, country]) db.$client.close();
  return rows;
};

interface Filled {
  readonly db: Database;
  readonly folder: string;
  readonly place: BenchPlace;
  readonly references: References;
}

async function open(size: NationSize): Promise<Filled> {
  const catalogue = createHash("sha256").update(JSON.stringify(computableMetrics)).digest("hex").slice(0, 8);
  const folder = path.join(tmpdir(), `mingzhang-statistics-${FILLING}-${catalogue}-${size.provinces}-${size.bodiesOfProvince}`);
  if (!existsSync(folder)) {
    const started = performance.now();
    const part = `${folder}.part`;
    rmSync(part, { recursive: true, force: true });
    mkdirSync(part, { recursive: true });
    const db = openDatabase(part);
    db.$client.pragma("synchronous = OFF");
    fillNation(db, size);
    db.$client.close();
    renameSync(part, folder);
    console.log(`filled ${size.provinces * size.bodiesOfProvince + 1} bodies in ${((performance.now() - started) / 1000).toFixed(0)} s`);
  }
  const db = openDatabase(folder);
  const started = performance.now();
  const references = await openReferences(db, folder);
  if (performance.now() - started > 5000) console.log(`wrote the references in ${((performance.now() - started) / 1000).toFixed(0)} s`);
  return { db, folder, references, place: placeOf(db, { dataDir: folder, sqlite: references.sqlite }) };
}

function placeOf(db: Database, { dataDir, sqlite }: { readonly dataDir: string; readonly sqlite: References["sqlite"] }): BenchPlace {
  const viewer = { accountId: 1, login: "leader", name: "领导", role: "leader", bodyId: 1, bodyName: "国家", bodyPath: "/1/" } as const;
  const ctx: SignedInContext = { db, dataDir, now: () => Date.parse("2025-05-01T09:00:00+08:00"), viewer };
  const middle = db.$client.prepare(
    "select id from body where kind = 'department' order by id limit 20 offset (select count(*) / 2 from body)",
  );
  const picked = middle.pluck().all() as number[];
  const middling = `select body_id from metric_value where metric = ? and year = 2024 and ranked = 1 order by value, body_id
    limit 1 offset (select count(*) / 2 from metric_value where metric = ? and year = 2024 and ranked = 1)`;
  const bodyId = sqlite.prepare(middling).pluck().get(benchMetrics[0], benchMetrics[0]) as number;
  return { ctx, years: YEARS, picked, bodyId, rootId: 1, rootPath: "/1/", provinceId: 2, provincePath: "/1/2/" };
}

async function compareEngines({ place, references }: Filled, size: string): Promise<readonly BenchRow[]> {
  const rows: BenchRow[] = [];
  for (const query of queriesAt(place)) {
    const sqlite = inSqlite(references, query);
    const duck = await inDuck(references, query);
    prove(query, { sqlite: sqlite(), duck: await duck() });
    const ours = time(query.ours);
    const raw = time(sqlite, 15);
    const analytic = await timeAsync(duck, 15);
    rows.push(row(`${size}: ${query.name} (ms; DuckDB)`, { ours, reference: analytic, limit: 1 / query.factor }));
    rows.push(note(`${size}: ${query.name} (ms; raw SQLite)`, ours, raw));
    const scan = query.name.includes("province, all cells");
    if (scan) rows.push(row(`${size}: province roll-up against the raw scan (ms)`, { ours, reference: raw, limit: 0.02 }));
  }
  const scan = references.sqlite.prepare("select sum(value) from metric_value where metric = ? and year = ? and ranked = 1").pluck();
  const page = time(rankingPage(place).ours);
  rows.push(
    row(`${size}: ranking page against the covering-index sum (ms)`, {
      ours: page,
      reference: time(() => scan.get(benchMetrics[0], 2024)),
      limit: 1,
    }),
  );
  return rows;
}

/** Ends the run when an engine answers otherwise. */
function prove({ name, ours, rowsOf }: BenchQuery, others: Readonly<Record<string, readonly (readonly unknown[])[]>>): void {
  const plain = (rows: readonly (readonly unknown[])[]) =>
    JSON.stringify(
      rows.map((one) =>
        one.map((value) =>
          value === null || value === undefined ? null : typeof value === "string" ? value : Number(Number(value).toFixed(6)),
        ),
      ),
    );
  const mine = plain(rowsOf(ours() as never));
  for (const [engine, rows] of Object.entries(others)) {
    if (plain(rows) !== mine) throw new Error(`${name}: ${engine} answers otherwise\n${mine.slice(0, 400)}\n${plain(rows).slice(0, 400)}`);
  }
}

/** The median of many runs, in ms. */
function time(work: () => unknown, runs = 60): number {
  for (let run = 0; run < 5; run += 1) work();
  const times = Array.from({ length: runs }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return median(times);
}

async function timeAsync(work: () => Promise<unknown>, runs: number): Promise<number> {
  await work();
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  return median(times);
}

function median(times: readonly number[]): number {
  return [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN;
}

function row(name: string, of: { readonly ours: number; readonly reference: number; readonly limit: number }): BenchRow {
  const ratio = of.ours / of.reference;
  return { name, ours: of.ours, reference: of.reference, ratio, goal: `≤ ${of.limit}×`, reached: ratio <= of.limit };
}

/** A measurement without a goal of its own. */
function note(name: string, ours: number, reference: number): BenchRow {
  return { name, ours, reference, ratio: ours / reference, goal: "for comparison", reached: true };
}

/** Every interactive question at both sizes. */
function growth(province: BenchPlace, country: BenchPlace): readonly BenchRow[] {
  const before = queriesAt(province);
  return queriesAt(country).map(({ name, ours }, at) => {
    const reference = time(before[at]?.ours ?? (() => null), 200);
    return row(`growth 1,501 → 40,021: ${name} (ms)`, { ours: time(ours, 200), reference, limit: 3 });
  });
}

function limits({ place, references }: Filled): readonly BenchRow[] {
  const query = comparison(place);
  const sqlite = inSqlite(references, query);
  const reply = () => JSON.stringify({ result: { data: query.ours() } });
  const raw = time(() => JSON.stringify(sqlite()), 200);
  return [
    row("reply for 20 × 7 × 3 values (KB)", { ours: Buffer.byteLength(reply()) / 1024, reference: 5, limit: 1 }),
    row("verb + JSON.stringify against the prepared statement + JSON.stringify (ms)", {
      ours: time(reply, 200),
      reference: raw,
      limit: 1.5,
    }),
  ];
}

function sizes({ db, folder }: Filled): readonly BenchRow[] {
  const reports = Number(db.$client.prepare("select count(*) from report").pluck().get());
  db.$client.pragma("wal_checkpoint(truncate)");
  const kb = statSync(databaseFile(folder)).size / reports / 1024;
  return [row("database for each report, without its document (KB)", { ours: kb, reference: 1.5, limit: 1 })];
}

/** What a ranking costs when nothing is in memory yet, and when one report was approved since. */
async function firstAnswers({ db, place, references }: Filled): Promise<readonly BenchRow[]> {
  const query = rankingPage(place);
  const duck = await timeAsync(await inDuck(references, query), 15);
  const metric = metricById(benchMetrics[0]);
  if (!metric) throw new Error("no such metric");
  const cold = time(() => new StatisticsMemory(db).rank({ metric, year: 2024, scope: {} }), 5);
  const again = prepared(
    db,
    "update metric_values set epoch = (select max(epoch) + 1 from metric_values) where year = 2024 and body_id = ?",
  );
  const after = median(
    Array.from({ length: 30 }, () => {
      again.run(place.bodyId);
      const start = performance.now();
      query.ours();
      return performance.now() - start;
    }),
  );
  return [
    note("40,021 bodies: first ranking after the start (ms; DuckDB)", cold, duck),
    row("40,021 bodies: page of the ranking after an approval (ms; DuckDB)", { ours: after, reference: duck, limit: 1 }),
  ];
}

/** What an approval adds to the decision itself: values and all sums above, undone after each run. */
function approvals({ db, place }: Filled): readonly BenchRow[] {
  const touched = [{ bodyId: place.bodyId, year: 2024 }];
  const other = db.$client
    .prepare("select approved_version_id from report where year = 2023 and body_id = ?")
    .pluck()
    .get(place.bodyId) as number;
  const undone = new Error("undone");
  const once = (): number => {
    let spent = 0;
    try {
      inTransaction(db, (tx) => {
        const start = performance.now();
        keepRollUps(tx, touched, () =>
          prepared(tx, "update report set approved_version_id = ? where year = 2024 and body_id = ?").run(other, place.bodyId),
        );
        spent = performance.now() - start;
        throw undone;
      });
    } catch (error) {
      if (error !== undone) throw error;
    }
    return spent;
  };
  for (let run = 0; run < 5; run += 1) once();
  return [
    row("sums above one approval, five levels (ms in the database)", {
      ours: median(Array.from({ length: 60 }, once)),
      reference: 1,
      limit: 1,
    }),
  ];
}
