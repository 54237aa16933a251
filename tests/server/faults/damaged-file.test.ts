import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { NextRequest } from "next/server";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { GET as health } from "@/app/api/health/route";
import { databaseFile, openDatabase } from "@/db/client";
import { DamagedDatabaseError } from "@/db/damaged-database";
import { proxy } from "@/proxy";
import { faultOf } from "@/server/fault";
import { logIncident } from "@/server/incident";
import { endMaintenance, inMaintenance } from "@/server/maintenance";
import { file } from "@/tests/support/filing";
import { openTestOffice } from "@/tests/support/test-context";

let dataDir: string;
beforeEach(async () => {
  dataDir = mkdtempSync(path.join(tmpdir(), "mingzhang-damaged-"));
});
afterEach(() => {
  endMaintenance();
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  rmSync(dataDir, { recursive: true, force: true });
});

/** A database with a report in it, closed, and its bytes. */
async function closedDatabase(): Promise<Buffer> {
  const office = await openTestOffice();
  await file(office.as("clerk"));
  office.db.$client.pragma("wal_checkpoint(TRUNCATE)");
  const bytes = readFileSync(databaseFile(office.dataDir));
  office.close();
  return bytes;
}

const PAGE = 4096;

describe("a database file that cannot be trusted", () => {
  it.each([
    ["is cut short", (bytes: Buffer) => bytes.subarray(0, bytes.length - 5 * PAGE)],
    [
      "is overwritten in the middle",
      (bytes: Buffer) => Buffer.concat([bytes.subarray(0, 3 * PAGE), Buffer.alloc(20 * PAGE, 7), bytes.subarray(23 * PAGE)]),
    ],
    ["is something else", () => Buffer.from("no database, but long enough to be looked at ".repeat(200))],
  ])("is refused and stays as it is when it %s", async (_, damage) => {
    const bytes = damage(await closedDatabase());
    writeFileSync(databaseFile(dataDir), bytes);
    expect(() => openDatabase(dataDir)).toThrow(DamagedDatabaseError);
    expect(readFileSync(databaseFile(dataDir)).equals(bytes)).toBe(true);
  });

  it("is not made anew where original files tell that there was one", () => {
    mkdirSync(path.join(dataDir, "originals", "ab"), { recursive: true });
    expect(() => openDatabase(dataDir)).toThrow(/restore a backup/);
    writeFileSync(databaseFile(dataDir), "");
    expect(() => openDatabase(dataDir)).toThrow(DamagedDatabaseError);
  });
});

describe("the product over a damaged database", () => {
  it("closes with a page and a sentence, tells its watchers, and logs what to do", async () => {
    writeFileSync(databaseFile(dataDir), "x".repeat(8192));
    vi.stubEnv("DATA_DIR", dataDir);
    const logged = vi.spyOn(console, "error").mockImplementation(() => undefined);
    expect((await health()).status).toBe(503);
    expect(inMaintenance()).toBe(true);
    expect(String(logged.mock.calls)).toContain("npm run restore");
    const page = await proxy(new NextRequest("http://gongkai.intra/reports/1"));
    expect([page.status, page.headers.get("retry-after")]).toEqual([503, "600"]);
    expect(await page.text()).toContain("系统维护");
    expect(await (await health()).json()).toMatchObject({ status: "failing", accepting: false, obstacles: ["databaseDamaged"] });
    expect(readFileSync(databaseFile(dataDir), "utf8")).toBe("x".repeat(8192));
  });

  it("closes when a query meets the damage later, whatever wraps the error", () => {
    vi.spyOn(console, "error").mockImplementation(() => undefined);
    const cause = Object.assign(new Error("database disk image is malformed"), { code: "SQLITE_CORRUPT_VTAB" });
    const wrapped = new Error("Failed query", { cause });
    expect(faultOf(wrapped)).toBe("maintenance");
    logIncident(wrapped, "here");
    expect(inMaintenance()).toBe(true);
  });
});
