import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { deflateRawSync } from "node:zlib";
import { insertAccount } from "@/db/accounts";
import { insertBody } from "@/db/bodies";
import { type Database, inTransaction, openDatabase } from "@/db/client";
import { indexStoredReadings } from "@/db/likeness/index-texts";
import { listTextsOfYear } from "@/db/likeness/list-texts";
import type { StoredReading } from "@/db/schema/stored";
import { comparableText } from "@/domain/likeness/comparable-text";
import { findPairs } from "@/domain/likeness/find-pairs";
import { fingerprintsOf } from "@/domain/likeness/fingerprints";
import { compareTexts } from "@/domain/likeness/shared-passages";
import { readFileInProcess } from "@/server/extraction/read-in-process";
import { searchAlike } from "@/server/likeness/search-alike";
import { reportText } from "../support/report-text";
import type { Bench, BenchRow } from "./bench-row";

const BODIES = 7_000;
const YEARS = [2019, 2020, 2021, 2022, 2023, 2024] as const;
const LAST = 2024;
/** Readings with whole documents, on which the index build is measured; the rest has fingerprints only. */
const WHOLE = 1_000;
const SENTENCES = 30;
const LETTERS = 45;

/** As much prose as a provincial office writes, of characters met at random; every fifth sentence is one that all bodies use. */
function proseOf(seed: number): readonly string[] {
  let state = (seed + 1) * 7_919;
  const next = (below: number) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return (state >>> 8) % below;
  };
  const own = () => Array.from({ length: LETTERS }, () => String.fromCharCode(0x4e00 + next(1_500))).join("");
  const shared = "持续做好重点领域信息的主动公开和更新维护，方便群众查找和使用各类公开内容，并按期检查公开效果";
  return Array.from({ length: SENTENCES }, (_, at) => `${at % 5 === 0 ? shared : own()}。`);
}

/** A reading of the product, its document as large as a real one, with this prose for section one. */
function readingOf({ document, reading }: StoredReading, prose: readonly string[]): StoredReading {
  const blocks = [...document.blocks, ...prose.map((text) => ({ kind: "paragraph" as const, text }))];
  return {
    document: { ...document, blocks },
    reading: { ...reading, sections: [{ id: "s1", from: document.blocks.length, to: blocks.length }] },
  };
}

function realReading(): StoredReading {
  const read = readFileInProcess(reportText({ body: "示例省第0局", year: LAST }), "report.txt");
  if (read.outcome === "refused") throw new Error("the bench's own report is not read");
  return { document: read.document, reading: read.reading };
}

/** A province of approved reports: of the last year's first thousand the whole readings, of all others the fingerprints. */
function fillProvince(db: Database, bare: StoredReading): void {
  const plain = {
    aliases: [],
    level: "province",
    kind: "department",
    regionCode: null,
    contact: null,
    validFrom: 2019,
    validTo: null,
  } as const;
  const root = insertBody(db, { ...plain, name: "示例省人民政府", shortName: "示例省", kind: "government", parentId: null });
  const by = insertAccount(db, { login: "bench", name: "bench", role: "clerk", bodyId: root.id, passwordHash: "-", createdAt: 0 });
  const run = (sql: string) => db.$client.prepare(sql);
  const body = run(`insert into body (name, short_name, aliases, level, kind, parent_id, path, pinyin, valid_from, position)
    values (?, ?, '[]', 'province', 'department', ${root.id}, ?, '', 2019, 1)`);
  const reading = run("insert into document_reading (file_sha256, reading) values ('-', ?)");
  const fingerprint = run("insert into text_fingerprint (reading_id, hashes) values (?, ?)");
  const report = run("insert into report (body_id, year, scope, state, revision) values (?, ?, 'own', 'approved', 1)");
  const version =
    run(`insert into report_version (report_id, number, origin, file_name, reading_id, context, errors, warnings, hints, created_by, created_at)
    values (?, 1, 'file', '-', ?, x'', 0, 0, 0, ${by}, 0)`);
  const approve = run("update report set approved_version_id = ?, current_version_id = ? where id = ?");
  const pack = (stored: StoredReading) => deflateRawSync(JSON.stringify(stored));
  run("insert into original_file (sha256, size, format, stored_at) values ('-', 0, 'text', 0)").run();
  const file = (bodyId: number, year: number, at: number) => {
    const whole = year === LAST && at < WHOLE;
    // The first report is copied by five others, so that the exact comparison has its full work.
    const prose = proseOf(year === LAST && at < 6 ? 0 : bodyId * 10 + year);
    const readingId = reading.run(whole ? pack(readingOf(bare, prose)) : "").lastInsertRowid;
    const hashes = fingerprintsOf(comparableText({ s1: prose.join("\n") }, []).text);
    if (!whole) fingerprint.run(readingId, Buffer.from(hashes.buffer));
    const reportId = report.run(bodyId, year).lastInsertRowid;
    const versionId = version.run(reportId, readingId).lastInsertRowid;
    approve.run(versionId, versionId, reportId);
  };
  inTransaction(db, () => {
    for (let at = 0; at < BODIES; at += 1) {
      const bodyId = Number(body.run(`示例省第${at}局`, `第${at}局`, `/${root.id}/${at + 2}/`).lastInsertRowid);
      for (const year of YEARS) file(bodyId, year, at);
    }
  });
}

function seconds(work: () => unknown): number {
  const start = performance.now();
  work();
  return (performance.now() - start) / 1000;
}

/** What one core spends on it, however busy the others keep it. */
function coreSeconds(work: () => unknown): number {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
}

const best = (work: () => unknown) => 1000 * Math.min(...Array.from({ length: 5 }, () => seconds(work)));

function measure(db: Database, bare: StoredReading): readonly BenchRow[] {
  const built = coreSeconds(() => indexStoredReadings(db)) * ((BODIES * YEARS.length) / WHOLE);
  const own = db.$client.prepare("select id, path from body where name = '示例省第0局'").get() as { id: number; path: string };
  const subject = { stored: readingOf(bare, proseOf(0)), body: own, year: LAST };
  const search = () => searchAlike(db, subject, { submittedBelow: null });
  if (search().alike.filter(({ likeness }) => likeness.shared === likeness.length).length !== 5)
    throw new Error("the copies are not found");
  const one = best(search);
  const [left, right] = [1, 2].map((seed) => comparableText({ s1: proseOf(seed).join("\n") }, []));
  const every = left && right ? best(() => compareTexts(left, right)) * BODIES : 0;
  const texts = listTextsOfYear(db, LAST, "/");
  const pairs = best(() => findPairs(texts));
  const bytes = (db.$client.prepare("select avg(length(hashes)) + 8 bytes from text_fingerprint").get() as { bytes: number }).bytes;
  const row = (name: string, ours: number, { reference, limit, unit }: { reference: number; limit: number; unit: string }): BenchRow => {
    return { name, ours, reference, ratio: ours / reference, goal: `< ${limit} ${unit}`, reached: ours < limit };
  };
  return [
    row("likeness of one report among 7,000, ms / comparing with each", one, { reference: every, limit: 300, unit: "ms" }),
    row(`index of 7,000 × 6 reports, s of one core, from ${WHOLE} measured / budget`, built, { reference: 60, limit: 60, unit: "s" }),
    row("most alike pairs among 7,000, ms / budget", pairs, { reference: 3000, limit: 3000, unit: "ms" }),
    row("fingerprints of a report, bytes / budget", bytes, { reference: 1000, limit: 1000, unit: "B" }),
  ];
}

/** Finding alike prose at the size of a province: one report, the index, all pairs of a season. */
export const bench: Bench = async () => {
  const dataDir = mkdtempSync(path.join(tmpdir(), "mingzhang-bench-"));
  const db = openDatabase(dataDir);
  indexStoredReadings(db);
  const bare = realReading();
  fillProvince(db, bare);
  const rows = measure(db, bare);
  db.$client.close();
  rmSync(dataDir, { recursive: true, force: true });
  return rows;
};
