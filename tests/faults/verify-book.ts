import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import DatabaseDriver from "better-sqlite3";
import { drizzle } from "drizzle-orm/better-sqlite3";
import { verifyAudit } from "@/db/audit";
import { type Database, databaseFile } from "@/db/client";
import { listNamedOriginals, originalPath } from "@/db/originals";
import { loadFacts } from "@/db/reports/version-facts";
import type { ReceiptBook } from "./receipt-book";

interface VersionRow {
  readonly id: number;
  readonly report: number;
  readonly number: number;
}

/**
 * Holds a data folder, whose server is dead or idle, against what the clients were told. Reads only, so that the recovery after
 * a kill stays the server's own work. Gives every breach in a sentence; `settled`: nothing may be left half-done either.
 */
export function verifyBook(dataDir: string, book: ReceiptBook, settled: boolean): string[] {
  const driver = new DatabaseDriver(databaseFile(dataDir), { readonly: true });
  try {
    const ground = { dataDir, db: drizzle(driver) as Database, driver, book };
    return [
      ...book.contradictions,
      ...soundFile(ground),
      ...receiptsKept(ground),
      ...correctionsKept(ground),
      ...approvalsKept(ground),
      ...nothingDoubled(ground),
      ...oneCurrentEach(ground),
      ...(settled ? nothingLeftOver(ground) : []),
    ];
  } finally {
    driver.close();
  }
}

interface Ground {
  readonly dataDir: string;
  readonly db: Database;
  readonly driver: DatabaseDriver.Database;
  readonly book: ReceiptBook;
}

function soundFile({ db, driver }: Ground): string[] {
  const integrity = String(driver.pragma("integrity_check(1)", { simple: true }));
  const broken = (driver.pragma("foreign_key_check") as unknown[]).length;
  const { brokenAt } = verifyAudit(db);
  return [
    ...(integrity === "ok" ? [] : [`integrity_check: ${integrity}`]),
    ...(broken === 0 ? [] : [`foreign_key_check: ${broken} rows`]),
    ...(brokenAt === null ? [] : [`the audit chain breaks at entry ${brokenAt}`]),
  ];
}

function versionsByPlace({ driver }: Ground): ReadonlyMap<string, VersionRow> {
  const rows = driver.prepare("SELECT id, report_id AS report, number FROM report_version").all() as VersionRow[];
  return new Map(rows.map((row) => [`${row.report} ${row.number}`, row]));
}

function receiptsKept(ground: Ground): string[] {
  const { driver, db, book, dataDir } = ground;
  const versions = versionsByPlace(ground);
  const rows = driver
    .prepare("SELECT number, kind, version_id AS version, file_sha256 AS sha256, idempotency_key AS key FROM receipt")
    .all();
  const kept = new Map(
    (rows as { number: string; kind: string; version: number; sha256: string; key: string }[]).map((row) => [row.number, row]),
  );
  const facts = loadFacts(
    db,
    [...versions.values()].map(({ id }) => id),
  );
  const noted = driver.prepare("SELECT count(*) FROM audit_entry WHERE detail ->> 'receipt' = ?").pluck();
  const breaches: string[] = [];
  for (const { number, kind, key, sha256, versionNumber, reportId, figures } of book.receipts.values()) {
    const row = kept.get(number);
    const version = versions.get(`${reportId} ${versionNumber}`);
    if (!row || !version) breaches.push(`receipt ${number} was acknowledged and is gone`);
    else if (row.kind !== kind || row.key !== key || row.sha256 !== sha256 || row.version !== version.id)
      breaches.push(`receipt ${number} is another one than was acknowledged`);
    else if (noted.get(number) !== 1) breaches.push(`receipt ${number} stands ${noted.get(number)} times in the audit log`);
    const file = originalPath(dataDir, sha256);
    const bytes = existsSync(file) ? readFileSync(file) : null;
    if (!bytes || createHash("sha256").update(bytes).digest("hex") !== sha256)
      breaches.push(`the original of ${number} is gone or changed`);
    const read = version ? facts.get(version.id)?.facts.values : undefined;
    const wrong = Object.entries(figures ?? {}).filter(([cell, value]) => read?.[cell as keyof typeof read] !== value);
    if (wrong.length > 0) breaches.push(`receipt ${number}: ${wrong.length} figures differ, ${wrong[0]?.[0]} first`);
  }
  return breaches;
}

function correctionsKept(ground: Ground): string[] {
  const { driver, db, book } = ground;
  const versions = versionsByPlace(ground);
  const noted = driver.prepare("SELECT count(*) FROM correction WHERE version_id = ? AND cell = ?").pluck();
  return book.corrections.flatMap(({ reportId, versionNumber, cell, value }) => {
    const id = versions.get(`${reportId} ${versionNumber}`)?.id;
    const read = id === undefined ? undefined : loadFacts(db, [id]).get(id)?.facts.values[cell];
    return read === value && noted.get(id, cell) === 1
      ? []
      : [`the correction of ${cell} in report ${reportId}, version ${versionNumber}, is gone`];
  });
}

function approvalsKept({ driver, book }: Ground): string[] {
  const decided = driver.prepare("SELECT count(*) FROM review_decision WHERE version_id = ? AND decision = 'approved'").pluck();
  const inForce = driver.prepare("SELECT approved_version_id FROM report WHERE id = ?").pluck();
  return book.approvals.flatMap(({ reportId, versionId }) =>
    Number(decided.get(versionId)) >= 1 && Number(inForce.get(reportId)) >= versionId
      ? []
      : [`the approval of version ${versionId} is gone`],
  );
}

/** Every upload made one version with one receipt, whoever tried it how often. */
function nothingDoubled({ driver, book }: Ground): string[] {
  const count = (sql: string) => Number(driver.prepare(sql).pluck().get());
  const uploads = count("SELECT count(*) FROM receipt WHERE kind = 'upload'");
  const breaches = [
    ["versions made of files", count("SELECT count(*) FROM report_version WHERE origin = 'file'")],
    ["versions with an upload receipt", count("SELECT count(DISTINCT version_id) FROM receipt WHERE kind = 'upload'")],
    ["uploads in the audit log", count("SELECT count(*) FROM audit_entry WHERE action = 'report.upload'")],
  ].flatMap(([what, n]) => (n === uploads ? [] : [`${uploads} upload receipts, but ${n} ${what}`]));
  const keys = driver.prepare("SELECT idempotency_key FROM receipt").pluck().all() as string[];
  const unknown = keys.filter((key) => !book.sent.has(key));
  return [...breaches, ...(unknown.length > 0 ? [`${unknown.length} receipts have keys that nobody sent`] : [])];
}

function oneCurrentEach({ driver }: Ground): string[] {
  const odd = driver
    .prepare(
      `SELECT r.id FROM report r LEFT JOIN report_version v ON v.id = r.current_version_id AND v.report_id = r.id
       WHERE v.id IS NULL OR v.number <> (SELECT max(number) FROM report_version WHERE report_id = r.id)
          OR v.number <> (SELECT count(*) FROM report_version WHERE report_id = r.id)`,
    )
    .pluck()
    .all();
  return odd.map((id) => `report ${id} has not exactly one current version, its latest`);
}

function nothingLeftOver({ db, dataDir }: Ground): string[] {
  const named = listNamedOriginals(db);
  const root = path.join(dataDir, "originals");
  const found = existsSync(root) ? readdirSync(root).flatMap((group) => readdirSync(path.join(root, group))) : [];
  const orphans = found.filter((name) => !named.has(name));
  const growing = existsSync(path.join(dataDir, "backups"))
    ? readdirSync(path.join(dataDir, "backups")).filter((name) => name.endsWith(".part"))
    : [];
  return [...orphans.map((name) => `orphan file ${name}`), ...growing.map((name) => `unfinished backup ${name}`)];
}
