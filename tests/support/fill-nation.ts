import { deflateRawSync } from "node:zlib";
import type { Database } from "@/db/client";
import { inTransaction } from "@/db/client";
import { factColumnName } from "@/db/reports/fact-column";
import { recordCatalogue } from "@/db/statistics/metric-catalogue";
import { packResults } from "@/db/statistics/pack-results";
import { markRolledUp, rollUpYear } from "@/db/statistics/store-roll-up";
import { allCellIds } from "@/domain/form/editions";
import { storedCells } from "@/domain/rollup/subtotals";
import { computeMetrics } from "@/server/reviews/compute-metrics";
import { Dice } from "../roundtrip/dice";
import { type Level, plausibleFacts } from "./lawful/plausible-facts";

/** How large a filled nation is. Every province has the same shape: 11 cities with 10 counties each, departments below all of them. */
export interface NationSize {
  readonly provinces: number;
  readonly bodiesOfProvince: number;
  readonly years: readonly number[];
}

const CITIES = 11;
const COUNTIES_OF_CITY = 10;
const PATTERNS_OF_LEVEL = 400;
/** Of a hundred reports, how many are not in force. */
const MISSING_PER_CENT = 2;

interface Body {
  readonly id: number;
  readonly level: Level;
  readonly government: boolean;
  readonly parentId: number;
  readonly path: string;
}

/**
 * A country of approved reports written row by row, without their documents: figures from a stock of plausible patterns, the
 * metric values they give, and all sums. The same size is always filled with the same rows.
 */
export function fillNation(db: Database, size: NationSize): void {
  inTransaction(db, (tx) => recordCatalogue(tx));
  const bodies = insertBodies(db, size);
  insertReports(db, bodies, size.years);
  inTransaction(db, (tx) => {
    for (const year of size.years) rollUpYear(tx, year);
    markRolledUp(tx);
  });
  db.$client.exec("analyze");
}

function insertBodies(db: Database, { provinces, bodiesOfProvince }: NationSize): readonly Body[] {
  const insert = db.$client.prepare(
    `insert into body (id, name, short_name, aliases, level, kind, parent_id, path, pinyin, valid_from, position)
     values (?, ?, ?, '[]', ?, ?, ?, ?, '', 2010, ?)`,
  );
  const bodies: Body[] = [{ id: 1, level: "province", government: true, parentId: 0, path: "/1/" }];
  const add = (parent: Body, level: Level, government: boolean): Body => {
    const id = bodies.length + 1;
    const body = { id, level, government, parentId: parent.id, path: `${parent.path}${id}/` };
    bodies.push(body);
    return body;
  };
  const [root] = bodies as [Body];
  for (let province = 0; province < provinces; province += 1) {
    const first = bodies.length;
    const top = add(root, "province", true);
    const cities = Array.from({ length: CITIES }, () => add(top, "city", true));
    const counties = cities.flatMap((city) => Array.from({ length: COUNTIES_OF_CITY }, () => add(city, "county", true)));
    const parents = [top, ...cities, ...counties];
    while (bodies.length - first < bodiesOfProvince) {
      const parent = parents[bodies.length % parents.length] ?? top;
      add(parent, parent.level === "county" ? "township" : parent.level, false);
    }
  }
  db.$client.transaction(() => {
    for (const { id, level, government, parentId, path } of bodies) {
      const name = `示例第${id}${government ? "政府" : "局"}`;
      insert.run(id, name, name, level, government ? "government" : "department", parentId || null, path, id);
    }
  })();
  return bodies;
}

interface Pattern {
  readonly cells: readonly (number | null)[];
  readonly operands: Buffer;
}

function patternsOf(level: Level): readonly Pattern[] {
  return Array.from({ length: PATTERNS_OF_LEVEL }, (_, seed) => {
    const dice = new Dice(seed + 1).fork(level);
    const facts = plausibleFacts("2021", dice, level);
    const former = plausibleFacts("2021", dice.fork("former"), level);
    return { cells: storedCells(facts), operands: packResults(computeMetrics({ facts, narrative: [], claims: [] }, former)) };
  });
}

/** True when the report of a body and year is in force. */
function isFiled(id: number, year: number): boolean {
  return Math.imul(id * 31 + year, 0x9e3779b1) >>> 25 >= (MISSING_PER_CENT * 128) / 100;
}

function insertReports(db: Database, bodies: readonly Body[], years: readonly number[]): void {
  db.$client.pragma("foreign_keys = OFF");
  const editions = { disclosure: "2021", applications: "2021", disputes: "2021" };
  const context = deflateRawSync(JSON.stringify({ editions, missing: {}, narrative: [], claims: [] }));
  const report = db.$client.prepare(
    `insert into report (id, body_id, year, scope, state, revision, current_version_id, approved_version_id, submitted_at, decided_at)
     values (?, ?, ?, ?, 'approved', 3, ?, ?, 1700000000000, 1700000000000)`,
  );
  const version = db.$client.prepare(
    `insert into report_version (id, report_id, number, origin, file_name, reading_id, context, errors, warnings, hints, created_by, created_at)
     values (?, ?, 1, 'file', '年报.docx', 1, ?, 0, 0, 0, 1, 1700000000000)`,
  );
  const marks = allCellIds.map(() => "?").join(", ");
  const names = allCellIds.map((cell) => `"${factColumnName(cell)}"`).join(", ");
  const facts = db.$client.prepare(`insert into facts (version_id, ${names}) values (?, ${marks})`);
  const values = db.$client.prepare("insert into metric_values (year, body_id, epoch, catalogue_id, operands) values (?, ?, ?, 1, ?)");
  const patterns = new Map<Level, readonly Pattern[]>();
  let id = 0;
  for (const year of years) {
    db.$client.transaction(() => {
      for (const { id: bodyId, level, government } of bodies) {
        if (!isFiled(bodyId, year)) continue;
        id += 1;
        const stock = patterns.get(level) ?? patternsOf(level);
        patterns.set(level, stock);
        const pattern = stock[(Math.imul(bodyId * 7 + year, 0x85ebca6b) >>> 8) % stock.length];
        if (!pattern) throw new Error("a pattern for each report");
        report.run(id, bodyId, year, government ? "rollup" : "own", id, id);
        version.run(id, id, context);
        facts.run(id, ...pattern.cells);
        values.run(year, bodyId, id, pattern.operands);
      }
    })();
  }
}
