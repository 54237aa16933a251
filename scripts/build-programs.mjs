// Bundles what runs outside the web server into dist/: the programs of scripts/ and the reading's child process.
import path from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import "./build-extraction.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
await build({
  absWorkingDir: root,
  entryPoints: ["scripts/seed.ts", "scripts/create-administrator.ts", "scripts/backup.ts", "scripts/restore.ts", "scripts/recompute.ts"],
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
