import { spawnSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import DatabaseDriver from "better-sqlite3";
import { readMigrationFiles } from "drizzle-orm/migrator";
import { build } from "esbuild";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { verifyAudit } from "@/db/audit";
import { databaseFile, openDatabase } from "@/db/client";
import { dumpDatabase } from "@/tests/support/dump-database";
import { approveNew, correct, explainAll, file, submit } from "@/tests/support/filing";
import { openTestOffice } from "@/tests/support/test-context";

/*
 * tests/fixtures/schemas holds databases as earlier releases wrote them, with reports in them. A release adds its own:
 * KEEP_SCHEMA=1 npx vitest run tests/db/released-schemas.test.ts
 */
const fixtures = path.join(process.cwd(), "tests/fixtures/schemas");
const migrations = path.join(process.cwd(), "db/migrations");
const steps = readMigrationFiles({ migrationsFolder: migrations });
const tags = readdirSync(migrations)
  .filter((name) => name.endsWith(".sql"))
  .sort();

let dataDir: string;
beforeEach(() => {
  dataDir = mkdtempSync(path.join(tmpdir(), "mingzhang-schema-"));
});
afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

/** A database with reports as it stood after a step: the latest kept before it, brought there by the steps between. */
function layDown(step: number): void {
  const kept = tags.findLastIndex((tag, at) => at <= step && existsSync(path.join(fixtures, tag)));
  const driver = new DatabaseDriver(databaseFile(dataDir));
  driver.pragma("journal_mode = WAL");
  driver.pragma("foreign_keys = OFF");
  driver.exec(readFileSync(path.join(fixtures, tags[kept] ?? ""), "utf8"));
  for (const { sql, hash, folderMillis } of steps.slice(kept + 1, step + 1)) {
    for (const statement of sql) driver.exec(statement);
    driver.prepare("INSERT INTO __drizzle_migrations (hash, created_at) VALUES (?, ?)").run(hash, folderMillis);
  }
  driver.close();
}

/** What no migration may change. */
function readKept(file: string): Record<string, unknown> {
  const driver = new DatabaseDriver(file, { readonly: true });
  const all = (sql: string) => driver.prepare(sql).all();
  const kept = {
    receipts: all("SELECT number, kind, version_id, file_sha256, idempotency_key, issued_at, late FROM receipt ORDER BY number"),
    reports: all("SELECT id, body_id, year, state, revision, current_version_id, approved_version_id FROM report ORDER BY id"),
    versions: all("SELECT id, report_id, number, origin, created_by, created_at FROM report_version ORDER BY id"),
    facts: all("SELECT * FROM facts ORDER BY version_id"),
    corrections: all("SELECT * FROM correction ORDER BY id"),
    audit: all("SELECT * FROM audit_entry ORDER BY id"),
    accounts: all("SELECT id, login, password_hash, role FROM account ORDER BY id"),
  };
  driver.close();
  return kept;
}

const stepsIn = (file: string) => {
  const driver = new DatabaseDriver(file, { readonly: true });
  const count = Number(driver.prepare("SELECT count(*) FROM __drizzle_migrations").pluck().get());
  driver.close();
  return count;
};

describe("a database of an earlier release", () => {
  it.each(tags.map((tag, step) => [tag, step] as const))("of %s is brought up to date with everything it held", (_, step) => {
    layDown(step);
    const before = readKept(databaseFile(dataDir));
    expect((before.receipts as unknown[]).length).toBeGreaterThan(2);
    const db = openDatabase(dataDir);
    expect(db.$client.pragma("integrity_check", { simple: true })).toBe("ok");
    expect(db.$client.pragma("foreign_key_check")).toEqual([]);
    expect(db.$client.pragma("foreign_keys", { simple: true })).toBe(1);
    expect(verifyAudit(db)).toMatchObject({ brokenAt: null, entries: (before.audit as unknown[]).length });
    db.$client.close();
    expect(readKept(databaseFile(dataDir))).toEqual(before);
    expect(stepsIn(databaseFile(dataDir))).toBe(steps.length);
  });

  it("is old or new on disk, never between, whenever the migration is killed", () => {
    layDown(0);
    const [file, frozen] = [databaseFile(dataDir), path.join(dataDir, "frozen")];
    mkdirSync(frozen);
    const seen = new Set<number>();
    const { exec } = DatabaseDriver.prototype;
    let statements = 0;
    DatabaseDriver.prototype.exec = function frozenBefore(sql: string) {
      statements += 1;
      // What a kill at this instant would leave: the file and its log, without the memory beside it.
      for (const suffix of ["", "-wal"]) if (existsSync(file + suffix)) copyFileSync(file + suffix, databaseFile(frozen) + suffix);
      seen.add(stepsIn(databaseFile(frozen)));
      for (const name of readdirSync(frozen)) rmSync(path.join(frozen, name));
      return exec.call(this, sql);
    };
    try {
      openDatabase(dataDir).$client.close();
    } finally {
      DatabaseDriver.prototype.exec = exec;
    }
    expect(statements).toBeGreaterThan(30);
    expect([...seen]).toEqual([1]);
    expect(stepsIn(file)).toBe(steps.length);
  });

  it("survives a migration that is really killed, and is brought up to date at the next start", async () => {
    const program = path.join(dataDir, "migrate.mjs");
    const contents = `import DatabaseDriver from "better-sqlite3";
      import { openDatabase } from "@/db/client";
      const { exec } = DatabaseDriver.prototype;
      let left = Number(process.argv[3]);
      DatabaseDriver.prototype.exec = function (sql) {
        if (left-- === 0) process.kill(process.pid, "SIGKILL");
        return exec.call(this, sql);
      };
      openDatabase(process.argv[2]);`;
    const stdin = { contents, resolveDir: process.cwd(), loader: "ts" as const };
    const bundled = await build({
      stdin,
      bundle: true,
      platform: "node",
      format: "esm",
      packages: "external",
      alias: { "@": process.cwd() },
      write: false,
    });
    const inTree = path.join(process.cwd(), "dist", `migrate.${process.pid}.mjs`);
    mkdirSync(path.dirname(inTree), { recursive: true });
    writeFileSync(inTree, bundled.outputFiles[0]?.contents ?? "");
    try {
      for (const statement of [1, 12, 30]) {
        for (const name of readdirSync(dataDir)) rmSync(path.join(dataDir, name), { recursive: true });
        layDown(0);
        const before = readKept(databaseFile(dataDir));
        expect(spawnSync(process.execPath, [inTree, dataDir, String(statement)]).signal).toBe("SIGKILL");
        expect([stepsIn(databaseFile(dataDir)), readKept(databaseFile(dataDir))]).toEqual([1, before]);
        openDatabase(dataDir).$client.close();
        expect([stepsIn(databaseFile(dataDir)), readKept(databaseFile(dataDir))]).toEqual([steps.length, before]);
      }
    } finally {
      rmSync(inTree);
      rmSync(program, { force: true });
    }
  });
});

describe("a database of a later release", () => {
  it("is refused with a sentence and stays as it is", () => {
    layDown(steps.length - 1);
    const driver = new DatabaseDriver(databaseFile(dataDir));
    driver.prepare("INSERT INTO __drizzle_migrations (hash, created_at) VALUES ('later', ?)").run(Date.now() + 1e12);
    driver.close();
    const bytes = readFileSync(databaseFile(dataDir));
    expect(() => openDatabase(dataDir)).toThrow(/migrated by a newer version of this program/);
    expect(readFileSync(databaseFile(dataDir)).equals(bytes)).toBe(true);
  });
});

describe("programs beside a running server", () => {
  it("refuse to change a schema under it", () => {
    layDown(0);
    expect(() => openDatabase(dataDir, { asItIs: true })).toThrow(/start the server of this version once/);
    expect(stepsIn(databaseFile(dataDir))).toBe(1);
  });
});

it.runIf(process.env.KEEP_SCHEMA)("keeps the schema of this release", async () => {
  const office = await openTestOffice();
  const clerk = office.as("clerk");
  await approveNew(office, clerk, { year: 2023 });
  await file(clerk);
  correct(clerk, [{ cell: "disclosure.permits.decisions", value: 7 }]);
  explainAll(clerk);
  submit(clerk);
  writeFileSync(path.join(fixtures, tags.at(-1) ?? ""), dumpDatabase(office.db.$client));
  office.close();
});
