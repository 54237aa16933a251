import { execFile } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { build } from "esbuild";

/** Makes the corpus in a folder of its own and gives that; in another process, so that making it is not measured. */
export async function makeCorpus(): Promise<string> {
  const folder = mkdtempSync(path.join(tmpdir(), "mingzhang-hostile-"));
  const outfile = path.join(folder, "write-files.mjs");
  const entryPoints = [path.join(process.cwd(), "tests/hostile/files/write-files.ts")];
  const nodePaths = [path.join(process.cwd(), "node_modules")];
  await build({
    entryPoints,
    outfile,
    nodePaths,
    bundle: true,
    platform: "node",
    format: "esm",
    alias: { "@": process.cwd() },
    logLevel: "error",
  });
  await promisify(execFile)(process.execPath, [outfile, folder]);
  return folder;
}
