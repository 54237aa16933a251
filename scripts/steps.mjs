// The steps that start, test and bench have in common. Plain Node: they run on a bare clone, before anything is installed.
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("..", import.meta.url));

// Nothing leaves the house: no usage data to the framework's maker.
process.env.NEXT_TELEMETRY_DISABLED = "1";

/** Path of an installed tool's script, to be run by this Node. */
export const tool = (file) => path.join(root, "node_modules", file);
export const next = tool("next/dist/bin/next");

/** Runs a command with its output on ours; resolves to its exit code. */
export function run(command, args, env = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, stdio: "inherit", env: { ...process.env, ...env } });
    child.on("error", reject);
    child.on("exit", (code, signal) => resolve(signal ? 1 : code));
  });
}

/** As `run` with this Node, but a failure ends the program. */
export async function must(what, args, env) {
  const code = await run(process.execPath, args, env);
  if (code !== 0) fail(`${what} failed (exit code ${code}).`);
}

export function fail(sentence) {
  console.error(`\n✗ ${sentence}`);
  process.exit(1);
}

function filesUnder(place) {
  const full = path.join(root, place);
  if (!existsSync(full)) return [];
  if (statSync(full).isFile()) return [place];
  return readdirSync(full).flatMap((name) => filesUnder(path.join(place, name)));
}

/** Fingerprint of the content of files and folders. */
function fingerprint(places) {
  const hash = createHash("sha256").update(process.version);
  for (const file of places.flatMap(filesUnder).sort()) hash.update(`\0${file}\0`).update(readFileSync(path.join(root, file)));
  return hash.digest("hex");
}

/** Does the work unless the stamp says that it was done for the same content; then renews the stamp. */
async function whenChanged(stamp, places, work) {
  const file = path.join(root, stamp);
  const wanted = fingerprint(places);
  if (existsSync(file) && readFileSync(file, "utf8") === wanted) return;
  await work();
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, wanted);
}

/** Installs exactly what the lock says, when the lock has changed since the last time. */
export const install = () =>
  whenChanged("node_modules/.mingzhang-lock", ["package-lock.json"], async () => {
    console.log("Installing the packages of package-lock.json …");
    const npm = process.env.npm_execpath;
    const args = ["ci", "--include=dev", "--no-audit", "--no-fund"];
    const code = npm?.endsWith(".js") ? await run(process.execPath, [npm, ...args]) : await run("npm", args);
    if (code !== 0) fail("npm ci failed. Is a package registry reachable?");
  });

const sources = ["app", "components", "server", "db", "domain", "public", "scripts", "proxy.ts", "instrumentation.ts"];
const settings = ["next.config.js", "tsconfig.json", "package.json", "package-lock.json"];

/** Builds the web server and the programs beside it, when a source has changed since the last time. */
export const build = () =>
  whenChanged(".next/mingzhang-sources", [...sources, ...settings], async () => {
    console.log("Building …");
    await buildPrograms();
    await must("The build", [next, "build"], { NODE_ENV: "production" });
  });

/** Bundles the programs that run beside the web server (takes a moment only). */
export const buildPrograms = () => must("The build of the programs", [path.join(root, "scripts/build-programs.mjs")]);
