// npm start: install, build, migrate and seed where needed, then serve until a signal ends it.
import { spawn } from "node:child_process";
import path from "node:path";
import { build, fail, install, must, next, root } from "./steps.mjs";

const host = process.env.HOST ?? "127.0.0.1";
const port = process.env.PORT ?? "3000";
if (!/^\d+$/.test(port)) fail(`PORT must be a number, not "${port}".`);
const address = `http://${host.includes(":") ? `[${host}]` : host}:${port}`;
const env = {
  NODE_ENV: "production",
  DATA_DIR: path.resolve(root, process.env.DATA_DIR ?? "data"),
};

await install();
await build();
await must("Preparing the data", [path.join(root, "dist/seed.mjs")], env);
console.log(`\n明账 is at ${address} (data in ${env.DATA_DIR}; Ctrl+C stops it)\n`);

const server = spawn(process.execPath, [next, "start", "-H", host, "-p", port], {
  cwd: root,
  stdio: "inherit",
  env: { ...process.env, ...env },
});
let stopping = false;
for (const signal of ["SIGTERM", "SIGINT", "SIGHUP"])
  process.on(signal, () => {
    stopping = true;
    server.kill("SIGTERM");
  });
server.on("exit", (code) => process.exit(stopping ? 0 : (code ?? 1)));
