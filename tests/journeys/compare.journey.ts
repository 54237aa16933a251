import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { compareViews } from "@/components/compare/parse-compare";
import { expect, speak, test } from "./support/journey";

const SECRET = "metric=stateSecretShareOfConcluded&group=cities&since=2020&to=2024";

/** Accessibility and size of the view that is shown. */
async function judge(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => ({ id, at: nodes[0]?.target, html: nodes[0]?.html }))).toEqual([]);
  expect(await page.locator("main *").count()).toBeLessThanOrEqual(1400);
}

for (const view of compareViews)
  test(`the view ${view} is accessible in both languages, as drawing and as table`, async ({ page, signIn }) => {
    await signIn("sxld01");
    for (const language of ["zh", "en"] as const) {
      await speak(page, language);
      for (const as of ["", "&as=table"]) {
        await page.goto(`/compare?${SECRET}&view=${view}${as}`);
        await page.locator("#compare-drawing").waitFor();
        await page.waitForLoadState("networkidle");
        await judge(page);
      }
    }
  });

test("many bodies stay within the nodes of a page in every view", async ({ page, signIn }) => {
  await signIn("sxld01");
  for (const view of compareViews) {
    await page.goto(`/compare?metric=deniedRate&group=counties&since=2019&to=2024&view=${view}`);
    await page.locator("#compare-drawing").waitFor();
    await page.waitForLoadState("networkidle");
    expect(await page.locator("main *").count(), view).toBeLessThanOrEqual(1400);
  }
});

test("a ranking is walked by keyboard from row to row and to its source", async ({ page, signIn }) => {
  await signIn("sxld01");
  await page.goto(`/compare?${SECRET}&view=ranking`);
  await page.waitForLoadState("networkidle");
  const values = page.locator("[data-row] a[data-provenance]");
  await values.first().focus();
  await page.keyboard.press("ArrowDown");
  await expect(values.nth(1)).toBeFocused();
  await page.keyboard.press("End");
  await expect(values.last()).toBeFocused();
  await page.keyboard.press("Home");
  await expect(values.first()).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
});

test("the address of a view shows the same view to somebody else", async ({ page, signIn }) => {
  await signIn("sxsh01");
  await page.goto("/compare?metric=stateSecretShareOfConcluded");
  await page.getByRole("link", { name: "趋势", exact: true }).click();
  await page.waitForURL(/view=trend/);
  await page.getByRole("button", { name: "标出机构" }).click();
  await page.getByRole("link", { name: "太原市", exact: true }).click();
  await page.waitForURL(/mark=\d+%2C\d+/);
  await page.locator("#compare-drawing svg circle").first().waitFor();
  const seen = async () => ({
    title: await page.getByRole("heading", { level: 1 }).textContent(),
    subtitle: await page.locator("figure p").first().textContent(),
    marks: await page.locator("#compare-drawing svg a title").allTextContents(),
  });
  const [address, before] = [page.url(), await seen()];
  expect(before.marks.length).toBeGreaterThan(5);
  await signIn("tyszf01");
  await page.goto(address);
  await page.locator("#compare-drawing svg circle").first().waitFor();
  expect(await seen()).toEqual(before);
  expect(new URL(page.url()).search).toBe(new URL(address).search);
});

test("bodies are found by initials, and their peers are one click away with the rule in words", async ({ page, signIn }) => {
  await signIn("sxld01");
  await page.goto("/compare?view=ranking");
  await page.getByRole("button", { name: /^机构/ }).click();
  await page.getByLabel(/自选机构/).fill("czt");
  await page.getByRole("link", { name: /财政厅的同类机构/ }).click();
  await page.waitForURL(/group=peers/);
  await expect(page.getByText(/同类的规则：与财政厅同级、同类/)).toBeVisible();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("财政厅");
});

test("a single cell of the form is compared like any metric", async ({ page, signIn }) => {
  await signIn("sxld01");
  await page.goto("/compare");
  await page.getByRole("button", { name: /^指标/ }).click();
  await page.getByLabel(/查指标/).fill("国家秘密 自然人");
  await page.getByRole("link", { name: /表三「属于国家秘密」自然人/ }).click();
  await page.waitForURL(/metric=cell/);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("件");
});

test("a view is kept, opened again and retired", async ({ page, signIn }) => {
  await signIn("sxld01");
  await page.goto(`/compare?${SECRET}&view=funnel`);
  const open = () => page.getByRole("button", { name: /^视图/ }).click();
  await open();
  await page.getByLabel("给当前视图起名").fill("漏斗之一");
  await page.getByRole("button", { name: "保存视图" }).click();
  await expect(page.getByText("已保存", { exact: true })).toBeVisible();
  await page.goto("/compare");
  await open();
  await page.getByRole("link", { name: "漏斗之一" }).click();
  await page.waitForURL(/view=funnel/);
  await open();
  await page.getByRole("button", { name: "停用视图：漏斗之一" }).click();
  await expect(page.getByRole("link", { name: "漏斗之一" })).toHaveCount(0);
});

test("a note pinned to a year stands at the drawing with who wrote it, until it is taken back", async ({ page, signIn }) => {
  await signIn("sxsh01");
  await page.goto("/compare?metric=permits&group=cities&since=2021&to=2024&view=trend");
  await page.getByText("给某一年写说明").click();
  await page.getByLabel("说明", { exact: true }).fill("许可事项划转，自本年起减少");
  await page.getByRole("button", { name: "写入说明" }).click();
  await expect(page.getByText(/2024 年 机构改革：许可事项划转，自本年起减少（刘志远/)).toBeVisible();
  await page.getByRole("button", { name: /撤下说明/ }).click();
  await expect(page.getByText(/许可事项划转，自本年起减少（刘志远/)).toHaveCount(0);
});
