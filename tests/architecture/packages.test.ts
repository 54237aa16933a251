import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import Database from "better-sqlite3";
import { describe, expect, it } from "vitest";

const root = process.cwd();
const require = createRequire(import.meta.url);
const packageFile = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8")) as {
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
};
const all = { ...packageFile.dependencies, ...packageFile.devDependencies };

/** Versions before these have published advisories. */
const oldestSafe = { next: "16.3.8", "next-auth": "4.24.15", "drizzle-orm": "0.45.2", "@trpc/server": "11.8.0", mammoth: "1.11.0" };

/** Later major versions were seen to fail on Node 20. */
const majorThatWorks = { "better-sqlite3": 12, vitest: 4, typescript: 5, "dependency-cruiser": 17 };

const numbers = (version: string) => version.split(".").map(Number);

function isAtLeast(version: string, least: string): boolean {
  const [have, want] = [numbers(version), numbers(least)];
  const differs = want.findIndex((part, index) => (have[index] ?? 0) !== part);
  return differs === -1 || (have[differs] ?? 0) > (want[differs] ?? 0);
}

describe("packages", () => {
  it.each(Object.entries(oldestSafe))("has %s without a known advisory, at least %s", (name, least) => {
    const installed = (require(path.join(root, "node_modules", name, "package.json")) as { version: string }).version;
    expect(isAtLeast(installed, least), `${name} ${installed}`).toBe(true);
  });

  it.each(Object.entries(majorThatWorks))("keeps %s at major version %i", (name, major) => {
    expect(numbers(all[name] ?? "")[0]).toBe(major);
  });

  it("compares versions by number, not by letters", () => {
    expect(isAtLeast("16.10.0", "16.3.8")).toBe(true);
    expect(isAtLeast("16.3.7", "16.3.8")).toBe(false);
    expect(isAtLeast("4.24.15", "4.24.15")).toBe(true);
  });

  it("pins every package exactly", () => {
    expect(Object.entries(all).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  });

  it("never uses the abandoned xlsx package", () => {
    expect(Object.keys(all)).not.toContain("xlsx");
  });

  it("opens a database in an SQLite without the write-ahead log defect", () => {
    const db = new Database(":memory:");
    const { version } = db.prepare("select sqlite_version() as version").get() as { version: string };
    db.close();
    expect(isAtLeast(version, "3.51.3"), version).toBe(true);
  });
});
