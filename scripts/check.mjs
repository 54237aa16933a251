// npm run check: format, lint, types, law of imports, dead code, lock file.
import { runChecks } from "./checks.mjs";
import { install } from "./steps.mjs";

await install();
const { passed, failed } = await runChecks();
console.log(failed.length === 0 ? `\n✓ ${passed} checks passed` : `\n✗ failed: ${failed.join(", ")}`);
process.exit(failed.length === 0 ? 0 : 1);
