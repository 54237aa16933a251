import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { claimFolder, releaseFolder } from "@/db/claim-folder";
import { checkClock } from "@/server/check-clock";
import { checkFolder } from "@/server/check-folder";
import { readHandleLimit } from "@/server/check-start";
import { setAsideLeftovers } from "@/server/set-aside-leftovers";
import { file } from "@/tests/support/filing";
import { openTestOffice, type TestOffice } from "@/tests/support/test-context";

let office: TestOffice;
let folder: string;
beforeEach(async () => {
  office = await openTestOffice();
  folder = mkdtempSync(path.join(tmpdir(), "mingzhang-start-"));
});
afterEach(() => {
  releaseFolder(folder);
  office.close();
  rmSync(folder, { recursive: true, force: true });
});

describe("a data folder", () => {
  it("that another process holds is refused by name, and free again the moment that process is killed", async () => {
    const program = `const db = new (require("better-sqlite3"))(${JSON.stringify(path.join(folder, "server.lock"))});
      db.exec("BEGIN EXCLUSIVE"); console.log("held"); setInterval(() => {}, 1000);`;
    writeFileSync(path.join(folder, "server.pid"), "4711\n");
    const other = spawn(process.execPath, ["-e", program], { stdio: ["ignore", "pipe", "inherit"] });
    await once(other.stdout, "data");
    expect(() => claimFolder(folder)).toThrow(/in use by another server \(process 4711\)/);
    const gone = once(other, "exit");
    other.kill("SIGKILL");
    await gone;
    claimFolder(folder);
    expect(readFileSync(path.join(folder, "server.pid"), "utf8")).toBe(`${process.pid}\n`);
    claimFolder(folder);
  });

  it("that cannot be written is refused with what to do", ({ skip }) => {
    const mounted = spawnSync("mount", ["-t", "tmpfs", "-o", "ro,size=1m", "tmpfs", folder]).status === 0;
    if (!mounted) skip("mounting needs root");
    try {
      expect(() => checkFolder(folder)).toThrow(/cannot be written .* is read-only for this process/);
    } finally {
      spawnSync("umount", [folder]);
    }
    expect(() => checkFolder(folder)).not.toThrow();
    expect(readdirSync(folder)).toEqual([]);
  });

  it("is cleared of what a killed upload and a killed backup left, and of nothing else", async () => {
    const { fileSha256 } = await file(office.as("clerk"));
    const group = path.join(office.dataDir, "originals", "ab");
    mkdirSync(group, { recursive: true });
    const unnamed = `ab${"0".repeat(62)}`;
    writeFileSync(path.join(group, unnamed), "never acknowledged");
    writeFileSync(path.join(group, `${unnamed}.1f0e`), "half");
    mkdirSync(path.join(office.dataDir, "backups", "20250101T000000000Z.part"), { recursive: true });
    mkdirSync(path.join(office.dataDir, "backups", "20250101T000000000Z"));
    expect(await setAsideLeftovers(office.asNobody())).toEqual({
      unfiled: [unnamed],
      removed: [`${unnamed}.1f0e`, "20250101T000000000Z.part"],
    });
    expect(readFileSync(path.join(office.dataDir, "unfiled", unnamed), "utf8")).toBe("never acknowledged");
    expect(readdirSync(path.join(office.dataDir, "backups"))).toEqual(["20250101T000000000Z"]);
    expect(readdirSync(path.join(office.dataDir, "originals", fileSha256.slice(0, 2)))).toContain(fileSha256);
    expect(await setAsideLeftovers(office.asNobody())).toEqual({ unfiled: [], removed: [] });
  });
});

describe("the clock", () => {
  it("is refused before the product existed, after this century, and far behind the audit log", async () => {
    await file(office.as("clerk"));
    const at = (demo: string) => {
      office.clock.now = Date.parse(demo);
      return () => checkClock(office.asNobody());
    };
    expect(at("2025-01-15T10:00:00+08:00")).not.toThrow();
    expect(at("2025-01-14T10:00:00+08:00")).not.toThrow();
    expect(at("2025-01-13T10:00:00+08:00")).toThrow(/behind the last entry of the audit log/);
    for (const wrong of ["1970-01-01T00:00:10Z", "2100-06-01T00:00:00Z", "never"])
      expect(() => checkClock(office.asNobody(), Date.parse(wrong))).toThrow(/cannot be right/);
  });
});

it("knows how many files the process may open", () => {
  expect(readHandleLimit()).toBeGreaterThan(100);
  expect(readHandleLimit(path.join(folder, "none"))).toBeNull();
});
