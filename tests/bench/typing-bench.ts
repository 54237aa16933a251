import { chromium, type Page } from "@playwright/test";
import { DEMO_PASSWORD } from "@/db/seed/demo-accounts";
import { demoReport } from "../journeys/support/demo-report";
import type { BenchRow } from "./bench-row";
import { withBuiltServer } from "./built-server";

const PORT = 3928;
const KEYS = 100;
const GOAL = 16;
const CELL = "applications.granted.naturalPerson";

/** How long Chromium's script takes from a key stroke in the statutory grid until sums and findings stand in the page. */
export function bench(): Promise<readonly BenchRow[]> {
  return withBuiltServer(PORT, async ({ address }) => {
    const browser = await chromium.launch({
      executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
      args: ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"],
    });
    try {
      const page = await browser.newPage({ viewport: { width: 1366, height: 768 }, locale: "zh-CN" });
      await openReport(page, address);
      const times = await typeInto(page);
      const median = times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN;
      const slow = times[Math.floor(times.length * 0.95)] ?? Number.NaN;
      return [
        row(`script time of a key stroke in the grid, median of ${KEYS} (ms)`, median, GOAL),
        row("the same, slowest twentieth (ms)", slow, 2 * GOAL),
      ];
    } finally {
      await browser.close();
    }
  });
}

const row = (name: string, ours: number, reference: number): BenchRow => ({
  name,
  ours,
  reference,
  ratio: ours / reference,
  goal: `< ${reference} ms`,
  reached: ours < reference,
});

async function openReport(page: Page, address: string): Promise<void> {
  await page.goto(`${address}/sign-in`);
  await page.getByLabel("账号").fill("sxczt01");
  await page.getByLabel("密码", { exact: true }).fill(DEMO_PASSWORD);
  await page.getByRole("button", { name: "登录", exact: true }).click();
  await page.waitForURL((url) => url.pathname !== "/sign-in");
  await page.goto(`${address}/filing/upload`);
  await page.getByLabel("报告年度").selectOption("2024");
  const buffer = demoReport("山西省财政厅", 2024, "键入用时");
  await page.locator('input[type="file"]').setInputFiles({ name: "report.txt", mimeType: "text/plain", buffer });
  await page.waitForURL(/\/reports\/\d+/);
  await page.locator(`[id="cell-${CELL}"]`).click();
  await page.locator(`[id="cell-${CELL}"] input`).waitFor();
}

/** Puts growing and shrinking numbers into the cell; each time until React has committed, effects included. */
function typeInto(page: Page): Promise<number[]> {
  return page.evaluate(
    async ({ id, keys }) => {
      const field = () => document.getElementById(`cell-${id}`)?.querySelector("input");
      const setter = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set;
      const times: number[] = [];
      let before = "";
      for (let key = 0; key < keys; key += 1) {
        const input = field();
        if (!input || !setter) throw new Error("the cell has no field");
        const started = performance.now();
        setter.call(input, String(10 + key * 7));
        input.dispatchEvent(new InputEvent("input", { bubbles: true, data: "7" }));
        await Promise.resolve();
        times.push(performance.now() - started);
        // The mark beside the row must already tell the new difference, or the time would be of nothing.
        const mark = input.closest("tr")?.lastElementChild?.textContent ?? "";
        if (mark === before) throw new Error("the sum did not follow the key");
        before = mark;
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
      return times;
    },
    { id: `${CELL}`, keys: KEYS },
  );
}
