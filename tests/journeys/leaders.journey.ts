import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { expect, speak, test } from "./support/journey";

const LEADER = "sxld01";

async function violations(page: Page) {
  const found = (await new AxeBuilder({ page }).analyze()).violations;
  return found.map(({ id, nodes }) => ({ id, at: nodes[0]?.target, html: nodes[0]?.html }));
}

/** Widest and tallest the page is beyond its window. */
const overflow = (page: Page) =>
  page.evaluate(() => {
    const { scrollWidth, scrollHeight } = document.documentElement;
    return { across: scrollWidth - window.innerWidth, down: scrollHeight - window.innerHeight };
  });

async function countPages(bytes: Buffer): Promise<number> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const { numPages } = await task.promise;
  await task.destroy();
  return numPages;
}

test("the overview tells its numbers with base and coverage, and why each thing is shown", async ({ page, signIn }) => {
  await signIn(LEADER);
  await page.goto("/overview?year=2023");
  await expect(page.locator("h1")).toHaveText(
    /2023 年山西省新收申请 [\d,]+ 件（\d+\/\d+ 个机关）.*%（[\d,]+\/[\d,]+）予以公开或部分公开。/,
  );
  const things = page.getByRole("main").locator("ol > li");
  expect(await things.count()).toBeLessThanOrEqual(3);
  await things.first().getByText("理由", { exact: true }).click();
  await expect(things.first().locator("details")).toHaveAttribute("open", "");
  await things.first().getByRole("link", { name: /^来源/ }).click();
  await expect(page.getByRole("dialog")).toBeVisible();
});

test("leaders read overview and page of a body on a phone without scrolling sideways", async ({ page, signIn }) => {
  await page.setViewportSize({ width: 375, height: 800 });
  await signIn(LEADER);
  for (const language of ["zh", "en"] as const)
    for (const path of ["/overview", "/bodies/2?year=2024", "/dictionary", "/bodies"]) {
      await speak(page, language);
      await page.goto(path);
      await page.waitForLoadState("networkidle");
      expect([path, language, (await overflow(page)).across]).toEqual([path, language, 0]);
    }
});

test("a body's page prints on exactly one sheet of A4 in both languages", async ({ page, signIn }) => {
  test.setTimeout(180_000);
  await signIn(LEADER);
  await page.goto("/bodies");
  const paths = await page
    .getByRole("main")
    .locator("li a")
    .evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));
  // The office, a department, two cities, and counties from both ends of the register.
  const picked = [...paths.slice(1, 4), ...paths.slice(-2)].map((path) => `${path}?year=2023`);
  for (const language of ["zh", "en"] as const)
    for (const path of [...picked, "/bodies/2?year=2024", "/bodies/2?year=2020"]) {
      await speak(page, language);
      await page.goto(path);
      await page.waitForLoadState("networkidle");
      const bytes = await page.pdf({ preferCSSPageSize: true });
      expect([path, language, await countPages(bytes)]).toEqual([path, language, 1]);
    }
});

test("the big screen fits without scrolling, turns, stands still on a key, and keeps its figures offline", async ({ page, signIn }) => {
  test.setTimeout(120_000);
  await signIn(LEADER);
  for (const [width, height] of [
    [1920, 1080],
    [1366, 768],
    [1280, 1024],
  ] as const) {
    await page.setViewportSize({ width, height });
    await page.goto("/screen");
    await page.keyboard.press(" ");
    await expect(page.getByText("已暂停")).toBeVisible();
    for (const at of [1, 2, 3, 4]) {
      await expect(page.getByText(`第 ${at} 屏，共 4 屏`)).toBeVisible();
      expect([width, at, await overflow(page)]).toEqual([width, at, { across: 0, down: 0 }]);
      const cut = await page
        .locator("main section")
        .evaluateAll((parts) =>
          parts.filter((part) => part.getBoundingClientRect().bottom > window.innerHeight).map((part) => part.textContent?.slice(0, 20)),
        );
      expect(cut).toEqual([]);
      if (width === 1366) expect(await violations(page)).toEqual([]);
      await page.keyboard.press("ArrowRight");
    }
  }
  await page.getByRole("button", { name: "继续（空格）" }).click();
  await expect(page.getByText("第 2 屏，共 4 屏")).toBeVisible({ timeout: 20_000 });
  await page.getByRole("button", { name: "暂停（空格）" }).click();
  const before = await page.locator("h1").textContent();
  await page.route("**/api/trpc/**", (route) => route.abort());
  await expect(page.getByText("连接中断", { exact: false })).toBeVisible({ timeout: 70_000 });
  await expect(page.locator("h1")).toHaveText(before ?? "");
});

test("the big screen stands still from the start for whoever wants less motion", async ({ page, signIn }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await signIn(LEADER);
  await page.goto("/screen");
  await expect(page.getByText("已暂停")).toBeVisible();
});

test("Ctrl+K finds a city by its initials and a metric by its name, by keyboard alone", async ({ page, signIn }) => {
  await signIn(LEADER);
  await page.goto("/dictionary");
  await page.waitForLoadState("networkidle");
  const opened = await page.evaluate(async () => {
    const start = performance.now();
    document.dispatchEvent(new KeyboardEvent("keydown", { key: "k", ctrlKey: true, bubbles: true }));
    while (!document.querySelector("dialog[open] input") && performance.now() - start < 2000)
      await new Promise((resolve) => window.requestAnimationFrame(resolve));
    return performance.now() - start;
  });
  expect(opened).toBeLessThan(100);
  const field = page.getByRole("combobox", { name: "查机构、指标、页面" });
  await expect(field).toBeFocused();
  expect(await violations(page)).toEqual([]);
  await field.fill("tys");
  await expect(page.getByRole("option").first()).toHaveText(/太原市人民政府/);
  await expect(page.getByRole("status")).toHaveText(/\d+ 项/);
  const chosen = await field.getAttribute("aria-activedescendant");
  await expect(page.locator(`[id="${chosen}"]`)).toHaveAttribute("aria-selected", "true");
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/bodies\/\d+$/);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("太原市");
  await page.keyboard.press("Control+k");
  await field.fill("国家秘密占不予公开");
  await expect(page.getByRole("option").first()).toHaveText(/国家秘密占不予公开比/);
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/dictionary#stateSecretShareOfDenied$/);
  await expect(page.locator("#stateSecretShareOfDenied")).toBeInViewport();
  await page.keyboard.press("Control+k");
  await page.keyboard.press("Escape");
  await expect(field).toBeHidden();
});

test("every ? beside a metric leads to its entry in the dictionary", async ({ page, signIn }) => {
  await signIn(LEADER);
  await page.goto("/overview");
  const marks = page.getByRole("link", { name: /^口径：/ });
  const targets = await marks.evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));
  expect(targets.length).toBeGreaterThanOrEqual(4);
  await page.goto("/dictionary");
  for (const target of targets) await expect(page.locator(`[id="${target.split("#")[1]}"]`)).toHaveCount(1);
});

test("open data is given only while the administrator has it switched on", async ({ page, signIn, request }) => {
  const address = "/api/open/v1/values.json?metric=applicationsReceived&year=2023";
  await signIn("sxgl01");
  await page.goto("/admin/open-data");
  await expect(page.getByText("现在：已关闭", { exact: false })).toBeVisible();
  expect((await request.get(address)).status()).toBe(404);
  expect(await violations(page)).toEqual([]);
  await page.getByLabel("理由", { exact: false }).fill("按年度开放计划");
  await page.getByRole("button", { name: "开启开放数据" }).click();
  await expect(page.getByText("现在：已开启")).toBeVisible();
  const answer = await request.get(address);
  expect(answer.status()).toBe(200);
  const { columns } = await answer.json();
  expect(columns.value.length).toBeGreaterThan(100);
  const again = await request.get(address, { headers: { "if-none-match": answer.headers().etag ?? "" } });
  expect(again.status()).toBe(304);
  await page.goto("/help/open-data");
  expect(await violations(page)).toEqual([]);
  await page.goto("/admin/open-data");
  await page.getByLabel("理由", { exact: false }).fill("计划调整，暂停");
  await page.getByRole("button", { name: "关闭开放数据" }).click();
  await expect(page.getByText("现在：已关闭", { exact: false })).toBeVisible();
  expect((await request.get(address)).status()).toBe(404);
});
