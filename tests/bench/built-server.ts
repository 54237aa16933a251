import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";

const environment = (dataDir: string) => ({ ...process.env, NODE_ENV: "production" as const, DATA_DIR: dataDir });

/** Runs something against the built server on fresh demo data; told its address and how long it took to start, in ms. */
export async function withBuiltServer<T>(
  port: number,
  run: (server: { readonly address: string; readonly startTime: number }) => Promise<T>,
): Promise<T> {
  const dataDir = mkdtempSync(path.join(tmpdir(), "mingzhang-bench-"));
  const address = `http://127.0.0.1:${port}`;
  try {
    await seedDemo(dataDir);
    const started = performance.now();
    const server = await serveBuilt(dataDir, port);
    try {
      return await run({ address, startTime: performance.now() - started });
    } finally {
      server.kill("SIGTERM");
    }
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}

/** Fills a data folder with the demo. */
export function seedDemo(dataDir: string): Promise<void> {
  const child = spawn(process.execPath, ["dist/seed.mjs"], { env: environment(dataDir), stdio: "ignore" });
  return new Promise((resolve, reject) =>
    child.on("exit", (code) => (code === 0 ? resolve() : reject(new Error(`the seed ended with ${code}`)))),
  );
}

/** Starts the built server on a data folder; resolves when it answers. */
export async function serveBuilt(dataDir: string, port: number): Promise<ChildProcess> {
  const args = ["node_modules/next/dist/bin/next", "start", "-H", "127.0.0.1", "-p", String(port)];
  const child = spawn(process.execPath, args, { env: environment(dataDir), stdio: "ignore" });
  for (let tries = 0; tries < 600; tries += 1) {
    const answer = await fetch(`http://127.0.0.1:${port}/sign-in`).catch(() => null);
    if (answer?.ok) return child;
    await wait(20);
  }
  child.kill();
  throw new Error("the server did not answer");
}
