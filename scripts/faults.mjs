// npm run faults [-- --kills N] [--seed S] [--bite] [--short] [--only kills|scenarios] [--port P]: kills the built server again and again
// under load and holds its data against what it had acknowledged; then the other faults, one scenario after the other.
import { writeFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { build, install, root } from "./steps.mjs";

/** `npm test` has no time for more. */
const SHORT_KILLS = 10;
const { values } = parseArgs({
  options: {
    kills: { type: "string", default: "100" },
    seed: { type: "string", default: String(Date.now() % 1_000_000) },
    port: { type: "string", default: "3947" },
    bite: { type: "boolean", default: false },
    only: { type: "string" },
    built: { type: "boolean", default: false },
    short: { type: "boolean", default: false },
  },
});

if (!values.built) {
  await install();
  await build();
}
const esbuild = await import("esbuild");
await esbuild.build({
  absWorkingDir: root,
  entryPoints: ["tests/faults/run-faults.ts"],
  outdir: "dist/faults",
  outExtension: { ".js": ".mjs" },
  bundle: true,
  platform: "node",
  format: "esm",
  target: "node20",
  packages: "external",
  alias: { "server-only": path.join(root, "tests/support/server-only.ts") },
  logLevel: "error",
});
process.chdir(root);
const { runFaults } = await import(pathToFileURL(path.join(root, "dist/faults/run-faults.mjs")).href);
const { seed, port, bite, only, short } = values;
const wish = { kills: Number(short ? SHORT_KILLS : values.kills), seed: Number(seed), port: Number(port), bite, only };
const outcomes = [await runFaults(wish), ...(short ? [await runFaults({ ...wish, bite: true })] : [])];
const passed = outcomes.reduce((sum, outcome) => sum + outcome.passed, 0);
const failed = outcomes.reduce((sum, outcome) => sum + outcome.failed, 0);
if (process.env.FAULTS_REPORT) writeFileSync(process.env.FAULTS_REPORT, JSON.stringify({ passed, failed }));
process.exit(failed === 0 ? 0 : 1);
