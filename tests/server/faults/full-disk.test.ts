import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, expect, it, vi } from "vitest";
import { faultSentences } from "@/domain/refusals/fault-sentences";
import { faultOf } from "@/server/fault";
import { getReport } from "@/server/reports/get-report";
import { changedFacts, file, ownSummary } from "@/tests/support/filing";
import { dumpRows } from "@/tests/support/table-rows";
import { openTestOffice, type TestOffice } from "@/tests/support/test-context";

let office: TestOffice | null = null;
let mounted: string | null = null;
afterEach(() => {
  vi.unstubAllEnvs();
  office?.close();
  office = null;
  if (mounted) execFileSync("umount", [mounted]);
  if (mounted) rmSync(mounted, { recursive: true });
  mounted = null;
});

const originalsIn = (dataDir: string) => {
  const root = path.join(dataDir, "originals");
  return existsSync(root) ? readdirSync(root).flatMap((group) => readdirSync(path.join(root, group))) : [];
};
const fingerprint = () =>
  createHash("sha256")
    .update(dumpRows((office as TestOffice).db))
    .digest("hex");
const faultOfUpload = (words = {}) => file((office as TestOffice).as("clerk"), words).then(() => null, faultOf);

it("a database without room refuses whole, keeps on answering, and recovers without a restart", async () => {
  office = await openTestOffice();
  await file(office.as("clerk"), { year: 2023 });
  const pages = Number(office.db.$client.pragma("page_count", { simple: true }));
  office.db.$client.pragma(`max_page_count = ${pages}`);
  let [before, kept, fault] = [fingerprint(), originalsIn(office.dataDir), null as unknown];
  for (let permits = 1; permits < 40 && fault === null; permits += 1) {
    [before, kept] = [fingerprint(), originalsIn(office.dataDir)];
    fault = await faultOfUpload({ facts: changedFacts({ "disclosure.permits.decisions": permits }) });
  }
  expect(fault).toBe("diskFull");
  expect(fingerprint()).toBe(before);
  expect(originalsIn(office.dataDir)).toEqual(kept);
  expect(getReport(office.as("clerk"), { reportId: ownSummary(office.as("clerk"), 2023).id }).summary.year).toBe(2023);
  office.db.$client.pragma(`max_page_count = ${pages * 10}`);
  expect(await faultOfUpload({ year: 2022 })).toBeNull();
});

/** A small disk of its own; only root may mount one. */
function mountSmallDisk(megabytes: number): boolean {
  const folder = mkdtempSync(path.join(tmpdir(), "mingzhang-disk-"));
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", `size=${megabytes}m`, "tmpfs", folder], { stdio: "ignore" });
    mounted = folder;
    return true;
  } catch {
    rmSync(folder, { recursive: true });
    return false;
  }
}

it("a disk that is really full refuses whole, and recovers once there is room", async ({ skip }) => {
  if (!mountSmallDisk(16)) skip("mounting a small disk needs root");
  const disk = String(mounted);
  vi.stubEnv("TMPDIR", disk);
  office = await openTestOffice();
  const filler = path.join(disk, "filler");
  const receipts: string[] = [];
  let fault: unknown = null;
  for (let size = 12; size > 0 && fault === null; size -= 1) {
    try {
      writeFileSync(`${filler}${size}`, Buffer.alloc(size * 2 ** 20));
    } catch {
      // The disk is full now, by half a file.
    }
    const done = await file(office.as("clerk"), { facts: changedFacts({ "disclosure.permits.decisions": size }) }).catch((error) => {
      fault = faultOf(error) ?? error;
      return null;
    });
    if (done) receipts.push(done.number);
  }
  expect(fault).toBe("diskFull");
  const { integrity, rows } = {
    integrity: office.db.$client.pragma("integrity_check", { simple: true }),
    rows: office.db.$client.prepare("SELECT number FROM receipt ORDER BY number").pluck().all(),
  };
  expect([integrity, rows]).toEqual(["ok", receipts]);
  for (const name of readdirSync(disk)) if (name.startsWith("filler")) rmSync(path.join(disk, name));
  expect(await file(office.as("clerk"), { year: 2023 })).toMatchObject({ versionNumber: 1 });
  expect(originalsIn(office.dataDir)).toHaveLength(receipts.length + 1);
});

it("tells the user what is safe, and the administrator what to do", () => {
  for (const { user, administrator } of Object.values(faultSentences)) {
    expect(user.zh).toMatch(/没有保存|请勿重复/);
    expect(user.en.length).toBeGreaterThan(40);
    expect(administrator).toMatch(/\.$/);
  }
});
