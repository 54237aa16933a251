import { chromium, type Page } from "@playwright/test";
import { compareViews } from "@/components/compare/parse-compare";
import { DEMO_PASSWORD } from "@/db/seed/demo-accounts";
import type { BenchRow } from "./bench-row";
import { withBuiltServer } from "./built-server";

const PORT = 3929;
const ROUNDS = 5;
const GOAL = 1000;
/** What a view draws first: a drawing, or the cells that are one. A flat line has no height and so counts as hidden. */
const DRAWN = "#compare-drawing :is(svg path, svg rect, [class*='bar'], [class*='dot'], [class*='end'], table td)";

/** How long after leaving another page the drawing of each comparison stands in Chromium, on the demo data. */
export function bench(): Promise<readonly BenchRow[]> {
  return withBuiltServer(PORT, async ({ address }) => {
    const browser = await chromium.launch({
      executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
      args: ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"],
    });
    try {
      const page = await browser.newPage({ viewport: { width: 1366, height: 768 }, locale: "zh-CN" });
      await signIn(page, address);
      const rows: BenchRow[] = [];
      for (const view of compareViews)
        rows.push(await measure(page, `${address}/compare?metric=stateSecretShareOfConcluded&view=${view}`, view));
      return rows;
    } finally {
      await browser.close();
    }
  });
}

async function signIn(page: Page, address: string): Promise<void> {
  await page.goto(`${address}/sign-in`);
  await page.getByLabel("账号").fill("sxld01");
  await page.getByLabel("密码", { exact: true }).fill(DEMO_PASSWORD);
  await page.getByRole("button", { name: "登录", exact: true }).click();
  await page.waitForURL((url) => url.pathname !== "/sign-in");
}

/** Median of several visits from the dictionary; the first one loads the code of the page and is not counted. */
async function measure(page: Page, place: string, view: string): Promise<BenchRow> {
  const times: number[] = [];
  for (let round = 0; round <= ROUNDS; round += 1) {
    await page.goto(new URL("/dictionary", place).href);
    const started = performance.now();
    await page.goto(place, { waitUntil: "commit" });
    await page.locator(DRAWN).first().waitFor({ state: "attached" });
    if (round > 0) times.push(performance.now() - started);
  }
  const ours = times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN;
  return {
    name: `/compare view ${view}, drawing stands, median of ${ROUNDS} (ms)`,
    ours,
    reference: GOAL,
    ratio: ours / GOAL,
    goal: `< ${GOAL} ms`,
    reached: ours < GOAL,
  };
}
