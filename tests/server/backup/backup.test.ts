import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { verifyAudit } from "@/db/audit";
import { openDatabase } from "@/db/client";
import { originalPath } from "@/db/originals";
import { backUpNow, keepBackups, listBackups, verifyAgain } from "@/server/backup/manage-backups";
import { backupsOf } from "@/server/backup/manifest";
import { restoreBackup } from "@/server/backup/restore-backup";
import { NotAllowedError, NotFoundError } from "@/server/errors";
import { getReceipt } from "@/server/reports/get-receipt";
import { file } from "../../support/filing";
import { openTestOffice, type TestOffice } from "../../support/test-context";

let office: TestOffice;
let empty: string;
beforeEach(async () => {
  office = await openTestOffice();
  empty = mkdtempSync(path.join(tmpdir(), "mingzhang-restored-"));
});
afterEach(() => {
  office.close();
  rmSync(empty, { recursive: true, force: true });
});

const administrator = () => office.as("administrator");
const folderOf = (name: string) => path.join(backupsOf(office.dataDir), name);

it("restores into an empty folder with the same receipts and the same bytes", async () => {
  const receipt = await file(office.as("clerk"));
  const { name, verification } = await backUpNow(administrator());
  expect(verification.faults).toEqual([]);
  await file(office.as("clerk"), { year: 2023 });
  expect(await restoreBackup(folderOf(name), empty)).toEqual({ originals: 1 });
  const db = openDatabase(empty);
  const ctx = { ...office.as("clerk"), db, dataDir: empty };
  expect(getReceipt(ctx, { number: receipt.number })).toEqual(getReceipt(office.as("clerk"), { number: receipt.number }));
  expect(readFileSync(originalPath(empty, receipt.fileSha256))).toEqual(readFileSync(originalPath(office.dataDir, receipt.fileSha256)));
  expect(db.$client.prepare("SELECT count(*) FROM report").pluck().get()).toBe(1);
  expect(verifyAudit(db).brokenAt).toBeNull();
  expect(readdirSync(empty)).not.toContain("secret");
  db.$client.close();
});

it("refuses a folder that holds anything, and a backup with a fault", async () => {
  const { fileSha256 } = await file(office.as("clerk"));
  const { name } = await backUpNow(administrator());
  await expect(restoreBackup(folderOf(name), office.dataDir)).rejects.toThrow("not empty");
  const kept = originalPath(folderOf(name), fileSha256);
  rmSync(kept);
  await expect(restoreBackup(folderOf(name), empty)).rejects.toThrow("missing");
  expect(readdirSync(empty)).toEqual([]);
  writeFileSync(kept, "something else");
  expect((await verifyAgain(administrator(), { name })).faults).toEqual([`original ${fileSha256}: changed`]);
  expect((await listBackups(administrator())).backups[0]?.verification?.faults).toHaveLength(1);
});

it("finds a database that is not the one it wrote", async () => {
  const { name } = await backUpNow(administrator());
  writeFileSync(path.join(folderOf(name), "mingzhang.db"), "no database");
  expect((await verifyAgain(administrator(), { name })).faults).toEqual(["database: not the file of the manifest"]);
});

it("makes no backup that lacks an original", async () => {
  const { fileSha256 } = await file(office.as("clerk"));
  rmSync(originalPath(office.dataDir, fileSha256));
  await expect(backUpNow(administrator())).rejects.toThrow("ENOENT");
  expect((await listBackups(administrator())).backups).toEqual([]);
});

it("keeps as many as are wanted, latest first", async () => {
  keepBackups(administrator(), { keep: 2 });
  const made: string[] = [];
  for (let at = 0; at < 3; at += 1) made.push((await backUpNow(administrator())).name);
  const { backups, keep } = await listBackups(administrator());
  expect([backups.map(({ name }) => name), keep]).toEqual([made.slice(1).reverse(), 2]);
});

it("is for administrators at the top of the tree only", async () => {
  const city = office.asViewer(await office.addAccount("administrator", office.bodies.city.id));
  for (const ctx of [city, office.as("reviewer"), office.as("auditor")]) {
    await expect(listBackups(ctx)).rejects.toThrow(NotAllowedError);
    await expect(backUpNow(ctx)).rejects.toThrow(NotAllowedError);
  }
  await expect(verifyAgain(administrator(), { name: "20200101T000000000Z" })).rejects.toThrow(NotFoundError);
});
