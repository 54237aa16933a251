// Bundles what runs outside the web server into dist/: the programs of scripts/ and the reading's child process.
import { existsSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const root = fileURLToPath(new URL("..", import.meta.url));
const programs = {
  seed: "scripts/seed.ts",
  "create-administrator": "scripts/create-administrator.ts",
};

await build({
  absWorkingDir: root,
  entryPoints: Object.fromEntries(Object.entries(programs).filter(([, file]) => existsSync(path.join(root, file)))),
  outdir: "dist",
  outExtension: { ".js": ".mjs" },
  bundle: true,
  platform: "node",
  format: "esm",
  target: "node20",
  packages: "external",
  alias: { "server-only": path.join(root, "tests/support/server-only.ts") },
  logLevel: "warning",
});
