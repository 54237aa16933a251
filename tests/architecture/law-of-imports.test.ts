import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const root = process.cwd();
const rooms = ["app", "components", "server", "db", "domain", "tests", "scripts"];
const cruiser = path.join(root, "node_modules/dependency-cruiser/bin/dependency-cruise.mjs");

interface Cruise {
  readonly modules: readonly { readonly source: string }[];
  readonly summary: { readonly violations: readonly { readonly rule: { readonly name: string }; readonly from: string }[] };
}

function cruise(folder: string, places: readonly string[]): Cruise {
  const args = [cruiser, "--config", path.join(root, ".dependency-cruiser.cjs"), "--output-type", "json", ...places];
  const { stdout } = spawnSync(process.execPath, args, { cwd: folder, encoding: "utf8", maxBuffer: 256 * 1024 * 1024 });
  return JSON.parse(stdout) as Cruise;
}

/** One planted breach of each law: the file that breaks it, what it holds, and the file it reaches for. */
const breaches: readonly { rule: string; file: string; text: string }[] = [
  { rule: "domain-imports-only", file: "domain/breach-a.ts", text: 'export { stored } from "@/db/stored";' },
  { rule: "db-imports-only", file: "db/breach-b.ts", text: 'export { act } from "@/server/act";' },
  { rule: "server-imports-only", file: "server/breach-c.ts", text: 'export { draw } from "@/components/draw";' },
  { rule: "app-imports-only", file: "app/breach-d.ts", text: 'export { stored } from "@/db/stored";' },
  { rule: "components-imports-only", file: "components/breach-e.ts", text: 'export { stored } from "@/db/stored";' },
  { rule: "components-take-only-types-from-server", file: "components/breach-f.ts", text: 'export { act } from "@/server/act";' },
  { rule: "routers-hold-no-sql", file: "server/api/breach-g.ts", text: 'export { stored } from "@/db/stored";' },
  { rule: "sql-lives-in-db", file: "server/breach-h.ts", text: 'export { sql } from "drizzle-orm";' },
  { rule: "domain-has-no-packages", file: "domain/breach-i.ts", text: 'export { readFileSync } from "node:fs";' },
  { rule: "file-libraries-stay-in-extraction", file: "server/breach-j.ts", text: 'export { unzipSync } from "fflate";' },
  { rule: "no-cycles", file: "domain/breach-k.ts", text: 'export { l } from "./breach-l";\nexport const k = 1;' },
  { rule: "no-orphans", file: "domain/breach-m.ts", text: "export const alone = 1;" },
];

const innocent: Readonly<Record<string, string>> = {
  "db/stored.ts": "export const stored = 1;",
  "server/act.ts": 'import { stored } from "@/db/stored";\nexport const act = () => stored;',
  "components/draw.ts": 'import type { act } from "@/server/act";\nexport const draw = (done: ReturnType<typeof act>) => done;',
  "app/page.ts": 'import { draw } from "@/components/draw";\nimport { act } from "@/server/act";\nexport const page = () => draw(act());',
  "domain/breach-l.ts": 'export { k } from "./breach-k";\nexport const l = 1;',
  "tests/all.test.ts": 'import "@/app/page";',
  "scripts/run.ts": 'import "@/server/act";',
};

describe("the law of imports", () => {
  const folder = mkdtempSync(path.join(tmpdir(), "mingzhang-law-"));
  let planted: Cruise;

  beforeAll(() => {
    for (const [file, text] of [...Object.entries(innocent), ...breaches.map(({ file, text }) => [file, text] as const)]) {
      mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
      writeFileSync(path.join(folder, file), text);
    }
    cpSync(path.join(root, "tsconfig.json"), path.join(folder, "tsconfig.json"));
    symlinkSync(path.join(root, "node_modules"), path.join(folder, "node_modules"));
    planted = cruise(folder, rooms);
  }, 60_000);

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each(breaches)("sees a breach of $rule", ({ rule, file }) => {
    expect(planted.summary.violations.map((found) => `${found.rule.name} ${found.from}`)).toContain(`${rule} ${file}`);
  });

  it("lets what is allowed pass", () => {
    const guilty = planted.summary.violations.map(({ from }) => from);
    expect(guilty.filter((file) => file in innocent && file !== "domain/breach-l.ts")).toEqual([]);
  });

  it("plants a breach of every law there is", () => {
    const listing = "JSON.stringify(require('./.dependency-cruiser.cjs').forbidden.map(({ name }) => name))";
    const laws = JSON.parse(execFileSync(process.execPath, ["-p", listing], { cwd: root, encoding: "utf8" })) as string[];
    expect(breaches.map(({ rule }) => rule).sort()).toEqual(laws.sort());
  });

  it("looks at every file of the tree", () => {
    const files = execFileSync("git", ["ls-files", "-z", "--", ...rooms.map((room) => `${room}/**`)], { cwd: root, encoding: "utf8" })
      .split("\0")
      .filter((file) => /\.(ts|tsx|mjs)$/.test(file));
    const seen = new Set(cruise(root, rooms).modules.map(({ source }) => source));
    expect(files.length).toBeGreaterThan(50);
    expect(files.filter((file) => !seen.has(file))).toEqual([]);
  }, 60_000);
});
