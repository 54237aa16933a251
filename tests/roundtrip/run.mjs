// npm run roundtrip -- --runs N [--seed S] [--formats html,docx,pdf]: prints and reads back many random reports.
import { mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const root = fileURLToPath(new URL("../..", import.meta.url));
mkdirSync(`${root}dist`, { recursive: true });
const outfile = `${root}dist/round-trip.mjs`;
await build({
  absWorkingDir: root,
  entryPoints: ["tests/roundtrip/long-run.ts"],
  outfile,
  bundle: true,
  platform: "node",
  format: "esm",
  target: "node20",
  packages: "external",
  alias: { "@": root },
  logLevel: "error",
});
await import(outfile);
