// Adds lock entries for optional platform packages (darwin, win32, musl, android …) that the registry in use does not serve,
// so that `npm ci` finds package.json and package-lock.json in sync. No integrity: npm fills it on a machine that fetches them.
// With --check it changes nothing and fails when something would be added.
import { readFileSync, writeFileSync } from "node:fs";

const checkOnly = process.argv.includes("--check");
const f = "package-lock.json";
const d = JSON.parse(readFileSync(f, "utf8"));
const P = d.packages;
const OS = ["darwin", "win32", "android", "freebsd", "linux", "openbsd", "sunos", "aix"],
  CPU = ["arm64", "x64", "ia32", "arm", "riscv64", "ppc64", "s390x", "wasm32"];
const reach = (from, n) => {
  let p = from;
  for (;;) {
    const k = p ? `${p}/node_modules/${n}` : `node_modules/${n}`;
    if (P[k]) return k;
    if (!p) return null;
    const i = p.lastIndexOf("/node_modules/");
    p = i < 0 ? "" : p.slice(0, i);
  }
};
let added = 0;
for (const [k, v] of Object.entries(P))
  for (const [n, range] of Object.entries(v.optionalDependencies ?? {})) {
    if (reach(k, n)) continue;
    if (!/^\d/.test(range)) {
      console.error("skip non-exact", n, range);
      continue;
    }
    const e = { version: range, optional: true };
    const os = OS.filter((o) => n.includes(o)),
      cpu = CPU.filter((c) => new RegExp(`-${c}(-|$)`).test(n));
    if (/-arm(-|$)/.test(n) && !cpu.includes("arm")) cpu.push("arm");
    if (cpu.length) e.cpu = cpu;
    if (os.length) e.os = os;
    if (/musl/.test(n)) e.libc = ["musl"];
    if (v.dev || v.devOptional) {
      e.dev = true;
    }
    P[`node_modules/${n}`] = e;
    added++;
  }
if (checkOnly) {
  console.log(added === 0 ? "the lock is complete" : `the lock lacks ${added} optional packages: run node scripts/complete-lock.mjs`);
  process.exit(added === 0 ? 0 : 1);
}
d.packages = Object.fromEntries(Object.entries(P).sort(([a], [b]) => (a < b ? -1 : 1)));
writeFileSync(f, `${JSON.stringify(d, null, 2)}\n`);
console.log("added", added);
