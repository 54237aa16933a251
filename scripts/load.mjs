// npm run load [-- --agencies 1500 --minutes 15]: plays a deadline hour against the built server and prints what it took.
import path from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { build, install, root } from "./steps.mjs";

const { values } = parseArgs({
  options: {
    agencies: { type: "string", default: "1500" },
    minutes: { type: "string", default: "15" },
    port: { type: "string", default: "3937" },
  },
});
await install();
await build();
const esbuild = await import("esbuild");
await esbuild.build({
  absWorkingDir: root,
  entryPoints: ["tests/load/load.ts"],
  outfile: "dist/load.mjs",
  bundle: true,
  platform: "node",
  format: "esm",
  target: "node20",
  packages: "external",
  alias: { "server-only": path.join(root, "tests/support/server-only.ts") },
});
const { load } = await import(pathToFileURL(path.join(root, "dist/load.mjs")).href);
const missed = await load({ agencies: Number(values.agencies), minutes: Number(values.minutes), port: Number(values.port) });
console.log(missed === 0 ? "every goal reached" : `${missed} goals missed`);
process.exit(missed === 0 ? 0 : 1);
