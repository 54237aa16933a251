// The checks of form: each has a name and a command; `npm run check` runs them all, `npm test` counts them.
import { next, run, tool } from "./steps.mjs";

const cruised = ["app", "components", "server", "db", "domain", "tests", "scripts"];
const checks = [
  ["format and lint", [tool("@biomejs/biome/bin/biome"), "ci", "--error-on-warnings", "."]],
  ["types", [tool("typescript/bin/tsc"), "--noEmit"]],
  ["law of imports", [tool("dependency-cruiser/bin/dependency-cruise.mjs"), "--config", ".dependency-cruiser.cjs", ...cruised]],
  ["dead code", [tool("knip/bin/knip.js")]],
  ["lock file", ["scripts/complete-lock.mjs", "--check"]],
];

/** Runs every check, also after one failed; resolves to how many passed and the names of those that failed. */
export async function runChecks() {
  const failed = [];
  // The route types and next-env.d.ts are generated, not committed.
  await run(process.execPath, [next, "typegen"]);
  for (const [name, args] of checks) {
    console.log(`\n— ${name}`);
    if ((await run(process.execPath, args)) !== 0) failed.push(name);
  }
  return { passed: checks.length - failed.length, failed };
}
