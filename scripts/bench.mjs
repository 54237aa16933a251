// npm run bench [-- name …]: runs tests/bench/<name>-bench.ts (all when none is named) and prints one row for each measurement.
import { readdirSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { build, install, root } from "./steps.mjs";

const folder = path.join(root, "tests/bench");
const wanted = process.argv.slice(2);
const files = readdirSync(folder).filter((name) => name.endsWith("-bench.ts"));
const chosen = wanted.length === 0 ? files : wanted.map((name) => `${name}-bench.ts`);

await install();
// Only these serve the built product; the programs of the reading are enough for the others.
const served = ["web-bench.ts", "typing-bench.ts", "chart-bench.ts"];
if (served.some((name) => chosen.includes(name))) await build();
else await import("./build-programs.mjs");
const esbuild = await import("esbuild");
await esbuild.build({
  absWorkingDir: root,
  entryPoints: chosen.map((name) => path.join(folder, name)),
  outdir: "dist/bench",
  outExtension: { ".js": ".mjs" },
  bundle: true,
  platform: "node",
  format: "esm",
  target: "node20",
  packages: "external",
  alias: { "server-only": path.join(root, "tests/support/server-only.ts") },
});

const number = (value) => value.toLocaleString("en", { maximumFractionDigits: value < 10 ? 3 : 1 });
let missed = 0;
for (const name of chosen) {
  const { bench } = await import(pathToFileURL(path.join(root, "dist/bench", name.replace(/\.ts$/, ".mjs"))).href);
  for (const row of await bench()) {
    if (!row.reached) missed += 1;
    const cells = [row.name, number(row.ours), number(row.reference), `${number(row.ratio)}×`, row.goal, row.reached ? "yes" : "NO"];
    console.log(cells.join(" | "));
  }
}
console.log(missed === 0 ? "every goal reached" : `${missed} goals missed`);
process.exit(missed === 0 ? 0 : 1);
