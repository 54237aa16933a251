import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { defineConfig } from "@playwright/test";
import { addressOf, ports } from "./support/places";

const root = path.resolve(__dirname, "../..");
const running = process.env.JOURNEYS_ADDRESS !== undefined;
// Workers load this file again: the first to do so chooses the folder, the others inherit it.
const data = process.env.JOURNEYS_DATA ?? mkdtempSync(path.join(tmpdir(), "mingzhang-journeys-"));
process.env.JOURNEYS_DATA = data;

/** Journeys run against the built server, started as a user starts it; each worker has a server and demo data of its own. */
export default defineConfig({
  testDir: ".",
  testMatch: "*.journey.ts",
  globalTeardown: "./support/remove-data.ts",
  outputDir: path.join(root, "test-results/journeys"),
  workers: running ? 1 : ports.length,
  retries: process.env.CI ? 1 : 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [["list"], ...(process.env.JOURNEYS_REPORT ? [["json", { outputFile: process.env.JOURNEYS_REPORT }] as const] : [])],
  use: {
    locale: "zh-CN",
    timezoneId: "Asia/Shanghai",
    viewport: { width: 1366, height: 768 },
    trace: "retain-on-failure",
    launchOptions: {
      executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
  ...(running
    ? {}
    : {
        webServer: ports.map((port, worker) => ({
          command: `"${process.execPath}" scripts/start.mjs`,
          cwd: root,
          env: { PORT: String(port), HOST: "127.0.0.1", DATA_DIR: path.join(data, String(worker)) },
          url: `${addressOf(worker)}/sign-in`,
          timeout: 300_000,
          gracefulShutdown: { signal: "SIGTERM" as const, timeout: 10_000 },
        })),
      }),
});
