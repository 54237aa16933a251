// Bundles what runs outside the web server: the parser child and the command line reader. Packages stay external.
import { mkdirSync, renameSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const root = fileURLToPath(new URL("..", import.meta.url));
mkdirSync(`${root}dist`, { recursive: true });
const { outputFiles } = await build({
  absWorkingDir: root,
  entryPoints: { "read-child": "server/extraction/read-child.ts", "read-report": "scripts/read-report.ts" },
  outdir: "dist",
  outExtension: { ".js": ".mjs" },
  bundle: true,
  platform: "node",
  format: "esm",
  target: "node20",
  packages: "external",
  alias: { "@": root },
  logLevel: "error",
  write: false,
});
// A child that starts meanwhile must find a whole bundle: the old one or the new one.
for (const { path, contents } of outputFiles) {
  const unfinished = `${path}.${process.pid}`;
  writeFileSync(unfinished, contents);
  renameSync(unfinished, path);
}
