import type { Database } from "@/db/client";
import { inTransaction } from "@/db/client";
import { deadline } from "@/db/schema/deadlines";
import { documentReading, originalFile, report, reportVersion } from "@/db/schema/reports";
import { edition2021 } from "@/domain/form/edition-2021";
import { factsOfRows } from "./facts-of-rows";

/** Who made the rows of a filled province, and the season they lead up to. */
export interface Filling {
  readonly rootId: number;
  readonly accountId: number;
  readonly bodies: number;
  readonly years: readonly number[];
  readonly at: number;
}

const CITIES = 11;
const COUNTIES_OF_CITY = 11;

/**
 * A province of many bodies below the root, written row by row without the product's verbs: cities, counties, and departments
 * below all of them in turn. Every body filed every year; of the last one some reports wait, were returned or are missing.
 */
export function fillProvince(db: Database, filling: Filling): void {
  const { at, years } = filling;
  inTransaction(db, (tx) => {
    tx.insert(originalFile)
      .values({ sha256: "a".repeat(64), size: 1, format: "text", storedAt: 0 })
      .run();
    const { editions } = factsOfRows(edition2021, {});
    const context = { editions, missing: {}, narrative: [], claims: [] };
    const identity = { body: null, year: null, bodySource: null, yearSource: null };
    const reading = { identity, editions, cells: {}, narrative: [], claims: [], sections: [], problems: [] };
    tx.insert(documentReading)
      .values({ id: 1, fileSha256: "a".repeat(64), reading: { document: { format: "text", blocks: [] }, reading } })
      .run();
    const by = { createdBy: filling.accountId, createdAt: at };
    const first = {
      reportId: 1,
      number: 1,
      origin: "file",
      fileName: "年报.txt",
      readingId: 1,
      context,
      errors: 0,
      warnings: 0,
      hints: 0,
    } as const;
    tx.insert(report).values({ id: 1, bodyId: filling.rootId, year: 2010, scope: "rollup", state: "received", revision: 1 }).run();
    tx.insert(reportVersion)
      .values({ id: 1, ...first, ...by })
      .run();
    for (const year of years) {
      for (const kind of ["government", "office", "department"] as const)
        tx.insert(deadline)
          .values({ year, kind, date: `${year + 1}-${kind === "government" ? "03" : "01"}-31` })
          .run();
    }
  });
  insertBodies(db, filling);
  insertReports(db, filling);
}

/** The levels and kinds in turn: a city's government, its counties' governments, then departments spread over all of them. */
function insertBodies(db: Database, { rootId, bodies }: Filling): void {
  const insert = db.$client.prepare(
    `insert into body (id, name, short_name, aliases, level, kind, parent_id, path, region_code, pinyin, contact, valid_from, valid_to, position)
     values (?, ?, ?, '[]', ?, ?, ?, ?, null, ?, '张三 0351-1234567', 2010, null, ?)`,
  );
  const parents: { id: number; path: string; level: string }[] = [{ id: rootId, path: `/${rootId}/`, level: "province" }];
  db.$client.transaction(() => {
    for (let n = 0; n < bodies; n += 1) {
      const id = rootId + 1000 + n;
      const government = n < CITIES + CITIES * COUNTIES_OF_CITY;
      const above = parents[n < CITIES ? 0 : government ? 1 + (n % CITIES) : n % parents.length];
      if (!above) throw new Error("the parents come first");
      const level = n < CITIES ? "city" : government ? "county" : above.level;
      const path = `${above.path}${id}/`;
      const name = `示例第${n}${government ? "市县人民政府" : "局"}`;
      insert.run(id, name, name, level, government ? "government" : "department", above.id, path, `shilidi${n}ju sld${n}j`, n);
      if (government) parents.push({ id, path, level });
    }
  })();
}

function insertReports(db: Database, { years, at }: Filling): void {
  const last = years.at(-1) ?? 0;
  const day = 24 * 3600_000;
  const write = db.$client.prepare(
    `insert into report (id, body_id, year, scope, state, revision, current_version_id, approved_version_id, first_submitted_at, first_deadline, submitted_at, decided_at)
     values (?, ?, ?, ?, ?, 3, null, null, ?, ?, ?, ?)`,
  );
  const version = db.$client.prepare(
    `insert into report_version (id, report_id, errors, warnings, number, origin, file_name, reading_id, context, hints, created_by, created_at)
     select ?, ?, ?, ?, number, origin, file_name, reading_id, context, hints, created_by, created_at from report_version where id = 1`,
  );
  const finding = db.$client.prepare("insert into finding (version_id, key, rule, severity) values (?, ?, ?, ?)");
  const bodies = db.$client.prepare("select id, kind from body where id > 1000 order by id").all() as { id: number; kind: string }[];
  db.$client.transaction(() => {
    let id = 1;
    for (const year of years)
      for (const [n, { id: bodyId, kind }] of bodies.entries()) {
        const state =
          year < last || n % 10 < 6
            ? "approved"
            : n % 10 === 6
              ? "submitted"
              : n % 10 === 7
                ? "returned"
                : n % 10 === 8
                  ? "received"
                  : null;
        if (state === null) continue;
        id += 1;
        const filed = state === "received" ? null : at - (last - year) * 365 * day - (n % 40) * day;
        const due = `${year + 1}-${kind === "government" ? "03" : "01"}-31`;
        write.run(
          id,
          bodyId,
          year,
          kind === "government" ? "rollup" : "own",
          state,
          filed,
          filed && due,
          filed,
          state === "submitted" ? null : filed,
        );
        const errors = year === last && n % 7 === 0 ? 2 : 0;
        version.run(id, id, errors, n % 3);
        for (let k = 0; k < errors; k += 1) finding.run(id, `T3-ROW:${k}`, "T3-ROW", "error");
        for (let k = 0; k < n % 3; k += 1) finding.run(id, `XY-JUMP:${k}`, "XY-JUMP", "warn");
        for (let k = 0; k < 3; k += 1) finding.run(id, `N12-PCT:${k}`, "N12-PCT", "info");
      }
    db.$client.exec("update report set current_version_id = id where id > 1");
    db.$client.exec("update report set approved_version_id = id where state = 'approved'");
  })();
}
