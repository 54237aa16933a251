// npm test: everything the integration checks, on a bare clone too. Closes with `Tests: N passed, N failed`.
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { runChecks } from "./checks.mjs";
import { build, buildPrograms, install, root, run, tool } from "./steps.mjs";

const results = path.join(root, "test-results");
const report = (name) => path.join(results, name);
const readReport = (name) => (existsSync(report(name)) ? JSON.parse(readFileSync(report(name), "utf8")) : null);

/** Journeys and printed documents need a real Chromium and Chinese fonts; fetched by apt where that is allowed and none is found. */
async function provideChromium() {
  if (process.env.CHROMIUM || existsSync("/usr/bin/chromium")) return;
  if (process.getuid?.() !== 0) return;
  console.log("Installing Chromium and Chinese fonts by apt …");
  await run("apt-get", ["update", "-q"]);
  await run("apt-get", ["install", "-y", "-q", "--no-install-recommends", "chromium", "fonts-noto-cjk"], {
    DEBIAN_FRONTEND: "noninteractive",
  });
}

async function runUnitTests() {
  const args = ["run", "--reporter=default", "--reporter=json", `--outputFile.json=${report("vitest.json")}`];
  const code = await run(process.execPath, [tool("vitest/vitest.mjs"), ...args]);
  const counts = readReport("vitest.json");
  return { passed: counts?.numPassedTests ?? 0, failed: Math.max(counts?.numFailedTests ?? 0, code === 0 ? 0 : 1) };
}

async function runJourneys() {
  const args = ["test", "--config", "tests/journeys/playwright.config.ts"];
  const code = await run(process.execPath, [tool("@playwright/test/cli.js"), ...args], { JOURNEYS_REPORT: report("journeys.json") });
  const stats = readReport("journeys.json")?.stats;
  return { passed: stats ? stats.expected + stats.flaky : 0, failed: Math.max(stats?.unexpected ?? 0, code === 0 ? 0 : 1) };
}

/** A short form of `npm run faults`: ten kills, every other fault, and the proof that the loop would notice a loss. */
async function runFaults() {
  const code = await run(process.execPath, ["scripts/faults.mjs", "--built", "--short"], { FAULTS_REPORT: report("faults.json") });
  const counts = readReport("faults.json");
  return { passed: counts?.passed ?? 0, failed: Math.max(counts?.failed ?? 0, code === 0 ? 0 : 1) };
}

await install();
rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });
const checks = await runChecks();
await buildPrograms();
await provideChromium();
const units = await runUnitTests();
await build();
const faults = await runFaults();
const journeys = await runJourneys();

for (const name of checks.failed) console.error(`✗ check failed: ${name}`);
const passed = checks.passed + units.passed + faults.passed + journeys.passed;
const failed = checks.failed.length + units.failed + faults.failed + journeys.failed;
console.log(`\nTests: ${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
