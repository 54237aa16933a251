import { createHash } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { unzipSync, zipSync } from "fflate";
import { insertAccount } from "@/db/accounts";
import { insertBody } from "@/db/bodies";
import { type Database, inTransaction, openDatabase, type Transaction } from "@/db/client";
import { originalPath } from "@/db/originals";
import { listMembers, readMemberBytes } from "@/server/extraction/archive";
import { readFileInProcess } from "@/server/extraction/read-in-process";
import { confirmIdentity } from "@/server/reports/confirm-identity";
import { receiveReading } from "@/server/reports/receive-reading";
import { packDocx, renderDocxBody } from "../corpus/render-report";
import { title } from "../corpus/sample-figures";
import type { Bench } from "./bench-row";

const REPORTS = 1_500;
const BATCH = 100;
const YEAR = 2024;
const nameOf = (index: number) => `示例省第${index}局`;

/** A zip of 1,500 docx, each by another body. */
function seasonZip(): Uint8Array {
  const parts = unzipSync(packDocx(renderDocxBody()));
  const xml = new TextDecoder().decode(parts["word/document.xml"]);
  const of = (index: number) =>
    zipSync({
      ...parts,
      "word/document.xml": new TextEncoder().encode(xml.replace(title, `${nameOf(index)}${YEAR}年政府信息公开工作年度报告`)),
    });
  return zipSync(Object.fromEntries(Array.from({ length: REPORTS }, (_, index) => [`${nameOf(index)}.docx`, of(index)])), { level: 0 });
}

function openSeason(dataDir: string) {
  const db = openDatabase(dataDir);
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
  const add = (tx: Transaction, name: string) => insertBody(tx, { ...plain, name, shortName: name, parentId: root.id });
  const owners = inTransaction(db, (tx) => Array.from({ length: REPORTS }, (_, index) => add(tx, nameOf(index))));
  const accountId = insertAccount(db, { login: "bench", name: "bench", role: "clerk", bodyId: root.id, passwordHash: "-", createdAt: 0 });
  return { db, owners, by: { accountId, login: "bench" } };
}

type Season = ReturnType<typeof openSeason> & { readonly dataDir: string };

/** As a bulk import does: each file gated, read, its identity confirmed, kept, checked and stored; 100 in a transaction. */
async function importAll(zip: Uint8Array, season: Season): Promise<void> {
  const members = [...listMembers(zip).values()];
  for (let done = 0; done < members.length; done += BATCH) {
    const files = members.slice(done, done + BATCH).map((member, at) => {
      const bytes = readMemberBytes(zip, member);
      return { bytes, name: member.name, sha256: createHash("sha256").update(bytes).digest("hex"), owner: season.owners[done + at] };
    });
    await Promise.all(files.map(({ bytes, sha256 }) => keep(season.dataDir, { bytes, sha256 })));
    inTransaction(season.db, (tx) => {
      for (const { bytes, name, sha256, owner } of files) {
        const read = readFileInProcess(bytes, name);
        if (!owner || read.outcome === "refused") throw new Error(`${name} is not read`);
        const { document, reading, format } = read;
        const identity = {
          owner,
          year: YEAR,
          document,
          identity: reading.identity,
          fileName: name,
          confirmed: [],
          now: Date.UTC(2025, 0, 15),
        };
        if (confirmIdentity(tx, identity)) throw new Error(`${name} is another's`);
        const file = { sha256, size: bytes.length, format, name };
        receiveReading(tx, { owner, year: YEAR, file, document, reading, by: season.by, idempotencyKey: `bench-${name}`, at: 1 });
      }
    });
  }
}

async function keep(dataDir: string, { bytes, sha256 }: { bytes: Uint8Array; sha256: string }): Promise<void> {
  const place = originalPath(dataDir, sha256);
  await mkdir(path.dirname(place), { recursive: true });
  await writeFile(place, bytes);
}

function scanAll(zip: Uint8Array): void {
  for (const docx of Object.values(unzipSync(zip))) unzipSync(docx, { filter: ({ name }) => name === "word/document.xml" });
}

function stored(db: Database): number {
  return (db.$client.prepare("select count(*) n from report_version").get() as { n: number }).n;
}

/** 1,500 docx from one zip to stored and checked, against unzipping them alone. */
export const bench: Bench = async () => {
  const dataDir = mkdtempSync(path.join(tmpdir(), "mingzhang-bench-"));
  const season = { ...openSeason(dataDir), dataDir };
  const zip = seasonZip();
  const begin = performance.now();
  scanAll(zip);
  const reference = (performance.now() - begin) / 1000;
  const start = performance.now();
  await importAll(zip, season);
  const ours = (performance.now() - start) / 1000;
  const whole = stored(season.db) === REPORTS;
  season.db.$client.close();
  rmSync(dataDir, { recursive: true, force: true });
  const name = `${REPORTS} docx from one zip, read, checked and stored, s (unzip alone)`;
  return [{ name, ours, reference, ratio: ours / reference, goal: "< 15 s", reached: whole && ours < 15 }];
};
