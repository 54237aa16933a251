import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { defineConfig } from "@playwright/test";

const root = path.resolve(__dirname, "../..");
const port = process.env.JOURNEYS_PORT ?? "3917";
// JOURNEYS_ADDRESS: a server that runs already, on demo data, instead of one of their own.
const running = process.env.JOURNEYS_ADDRESS;
const address = running ?? `http://127.0.0.1:${port}`;
// Workers load this file again: the first to do so chooses the folder, the others inherit it.
process.env.JOURNEYS_DATA ??= mkdtempSync(path.join(tmpdir(), "mingzhang-journeys-"));

/** Journeys run against the built server, started as a user starts it, on demo data of its own. */
export default defineConfig({
  testDir: ".",
  testMatch: "*.journey.ts",
  globalTeardown: "./support/remove-data.ts",
  outputDir: path.join(root, "test-results/journeys"),
  workers: 1,
  retries: process.env.CI ? 1 : 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [["list"], ...(process.env.JOURNEYS_REPORT ? [["json", { outputFile: process.env.JOURNEYS_REPORT }] as const] : [])],
  use: {
    baseURL: address,
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
        webServer: {
          command: `"${process.execPath}" scripts/start.mjs`,
          cwd: root,
          env: { PORT: port, HOST: "127.0.0.1", DATA_DIR: process.env.JOURNEYS_DATA },
          url: `${address}/sign-in`,
          timeout: 300_000,
          gracefulShutdown: { signal: "SIGTERM", timeout: 10_000 },
        },
      }),
});
