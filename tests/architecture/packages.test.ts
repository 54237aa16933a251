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

/** The oldest version without a published advisory, and what the ones before it let happen. */
const oldestSafe: Readonly<Record<string, readonly [least: string, because: string]>> = {
  next: ["16.3.8", "requests got round its proxy, and code sent to server components ran (CVE-2025-29927, CVE-2025-55182)"],
  "next-auth": ["4.24.15", "a token made for another purpose passed for a session (CVE-2023-48309)"],
  "drizzle-orm": ["0.45.2", "names put into a statement were not escaped: SQL injection (CVE-2026-39356)"],
  "@trpc/server": ["11.8.0", "fields of a form could change the prototype of all objects (CVE-2025-68130)"],
  mammoth: ["1.11.0", "a docx could name files of the reader's disk as its pictures (CVE-2025-11849)"],
  "pdfjs-dist": ["4.2.67", "a font in a PDF could run code (CVE-2024-4367)"],
  zod: ["3.22.3", "an e-mail address could take for ever to check (CVE-2023-4316)"],
  preact: ["10.28.2", "JSON could pass for markup (CVE-2026-22028)"],
  jose: ["4.15.5", "a small token could inflate to fill the memory (CVE-2024-28176)"],
  cookie: ["0.7.0", "a name or path with other signs could set other cookies (CVE-2024-47764)"],
  "@babel/runtime": ["7.26.10", "a pattern could take for ever (CVE-2025-27789)"],
  postcss: ["8.4.31", "a comment could end where it did not (CVE-2023-44270)"],
  nanoid: ["3.3.8", "ids could be foretold (CVE-2024-55565)"],
  semver: ["7.5.2", "a range could take for ever (CVE-2022-25883)"],
  sharp: ["0.32.6", "a WebP picture could write beyond its memory (CVE-2023-4863)"],
  immer: ["9.0.6", "a path could change the prototype of all objects (CVE-2021-23436)"],
  jszip: ["3.8.0", "members were unpacked outside their folder (CVE-2022-48285)"],
  underscore: ["1.12.1", "a template could run code (CVE-2021-23358)"],
  "@xmldom/xmldom": ["0.8.4", "documents of several roots, and prototypes, got through (CVE-2022-39353, CVE-2022-37616)"],
  "@playwright/test": ["1.55.1", "browsers were fetched without their certificate being checked (CVE-2025-59288)"],
  vitest: ["3.0.5", "any site could run code through its open socket (CVE-2025-24964)"],
  vite: ["6.2.3", "its server gave away files outside the project (CVE-2025-30208)"],
  esbuild: ["0.25.0", "any site could read what its development server serves"],
};

/** Copies that never serve anything: a tool of a tool, which only transforms files of this project. */
const harmless = ["node_modules/@esbuild-kit/core-utils/node_modules/esbuild"];

/** Every copy of every package that the lock file installs, by the folder it lies in. */
const locked = (
  JSON.parse(readFileSync(path.join(root, "package-lock.json"), "utf8")) as { packages: Record<string, { version?: string }> }
).packages;

/** Later major versions were seen to fail on Node 20. */
const majorThatWorks = { "better-sqlite3": 12, vitest: 4, typescript: 5, "dependency-cruiser": 17 };

const numbers = (version: string) => version.split(".").map(Number);

function isAtLeast(version: string, least: string): boolean {
  const [have, want] = [numbers(version), numbers(least)];
  const differs = want.findIndex((part, index) => (have[index] ?? 0) !== part);
  return differs === -1 || (have[differs] ?? 0) > (want[differs] ?? 0);
}

describe("packages", () => {
  it.each(Object.entries(oldestSafe))("has no copy of %s with a known advisory: %s", (name, [least, because]) => {
    const copies = Object.entries(locked).filter(([folder]) => folder.endsWith(`node_modules/${name}`) && !harmless.includes(folder));
    expect(copies.length, `${name} is installed no more: take it from the table`).toBeGreaterThan(0);
    for (const [folder, { version = "0" }] of copies) expect(isAtLeast(version, least), `${folder} ${version}: ${because}`).toBe(true);
  });

  it.each(Object.keys(oldestSafe))("has installed the %s that the lock file names", (name) => {
    const installed = (require(path.join(root, "node_modules", name, "package.json")) as { version: string }).version;
    expect(installed).toBe(locked[`node_modules/${name}`]?.version);
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
    expect(Object.entries(all).filter(([, version]) => !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(version))).toEqual([]);
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
