import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, speak, test } from "./support/journey";

const RECEIVED = "applications.newReceived.total";
const cell = (page: Page, id: string) => page.locator(`[id="cell-${id}"]`);
const drawer = (page: Page) => page.getByRole("dialog");

async function isAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => ({ id, at: nodes[0]?.target, html: nodes[0]?.html }))).toEqual([]);
}

test("a cell of the province's roll-up leads to the original words in two clicks", async ({ page, signIn }) => {
  await signIn("sxld01");
  await page.getByRole("navigation").getByRole("link", { name: "汇总" }).click();
  await page.waitForURL(/\/rollup/);
  await expect(page.getByRole("heading", { level: 1, name: /2024 年汇总/ })).toBeVisible();
  await expect(page.getByText(/未全 \d+\/\d+/).first()).toBeVisible();
  await expect(page.getByText(/没有审定年报 \d+ 个/)).toBeVisible();
  expect(await page.locator("main table *").count()).toBeLessThanOrEqual(1400);
  const sum = (await cell(page, RECEIVED).textContent())?.trim() ?? "";

  await test.step("the cell says by whom it is added up, and who is missing", async () => {
    await cell(page, RECEIVED).click();
    await expect(drawer(page).getByText(sum, { exact: true })).toBeVisible();
    await expect(drawer(page).getByText(/不在合计内的 \d+ 个/)).toBeVisible();
    await isAccessible(page);
  });

  await test.step("a body's value leads to the lit cell of its report, and on to the original", async () => {
    const value = drawer(page)
      .getByRole("link", { name: /看原文/ })
      .first();
    const digits = (await value.textContent())?.trim() ?? "";
    await value.click();
    const lit = drawer(page).locator("td[data-lit]");
    await expect(lit).toBeInViewport();
    await expect(lit).toHaveText(digits.replaceAll(",", ""));
    await page.goBack();
    await expect(drawer(page).getByText(sum, { exact: true })).toBeVisible();
  });

  await test.step("closing gives the focus back to the cell, whose neighbours open by keys", async () => {
    await page.keyboard.press("Escape");
    await expect(drawer(page)).toBeHidden();
    await expect(cell(page, RECEIVED)).toBeFocused();
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("Enter");
    await expect(drawer(page).getByRole("heading", { name: /表三「本年新收政府信息公开申请数量」其他/ })).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(cell(page, "applications.newReceived.otherOrganization")).toBeFocused();
  });
});

test("the bodies of a sum come in pages, in the order asked for", async ({ page, signIn }) => {
  await signIn("sxld01");
  await page.goto(`/rollup?basis=own&from=cell:${RECEIVED}.rollup.2024`);
  await expect(drawer(page).getByText("第 1/", { exact: false })).toBeVisible();
  const first = drawer(page).locator("tbody th").first();
  const largest = (await first.textContent()) ?? "";
  await drawer(page).getByRole("button", { name: "下一页" }).click();
  await expect(drawer(page).getByText("第 2/", { exact: false })).toBeVisible();
  await drawer(page).getByLabel("排列").selectOption("tree");
  await expect(drawer(page).getByText("第 1/", { exact: false })).toBeVisible();
  await expect(first).not.toHaveText(largest);
});

test("a scope is an address: level and kind narrow it, and nothing is added twice", async ({ page, signIn }) => {
  await signIn("sxsh01");
  await page.goto("/rollup?year=2023");
  await page.getByRole("button", { name: /类别/ }).click();
  await page.getByRole("link", { name: "政府（汇总）" }).click();
  await page.waitForURL(/kind=government/);
  await expect(page.getByText(/政府取汇总报告，其下各机关不再逐个相加/)).toBeVisible();
  await page.goto("/rollup?year=2015");
  await expect(page.getByText("这一范围 2015 年没有应报的机关")).toBeVisible();
  await page.goto("/rollup?place=999999");
  await expect(page.getByText("没有找到这一页")).toBeVisible();
});

test("a declared roll-up is compared with its parts, and both numbers lead to their source", async ({ page, signIn }) => {
  await signIn("sxsh01");
  await page.goto("/rollup?year=2023");
  await page.getByRole("link", { name: "与申报汇总对账" }).click();
  await expect(page.getByRole("heading", { level: 1, name: /申报汇总与各部分之和/ })).toBeVisible();
  await page.getByRole("link", { name: /^表三 175/ }).click();
  await page.waitForURL(/show=applications/);
  await expect(page.locator("main tbody tr")).toHaveCount(100);
  expect(await page.locator("main table *").count()).toBeLessThanOrEqual(1400);
  const row = page.locator("main tbody tr").first();
  await row.getByRole("link").first().click();
  await expect(drawer(page).locator("td[data-lit]")).toBeInViewport();
  await page.keyboard.press("Escape");
  await row.getByRole("link").nth(1).click();
  await expect(drawer(page).getByText("相加的机关")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(row.getByRole("link").nth(1)).toBeFocused();
});

test("the roll-up is taken away in the official layout", async ({ page, signIn }) => {
  await signIn("sxld01");
  await page.goto("/rollup?year=2023");
  for (const [name, ending] of [
    ["导出 Word", ".docx"],
    ["导出 Excel", ".xlsx"],
    ["导出 CSV", ".csv"],
  ] as const) {
    const download = page.waitForEvent("download");
    await page.getByRole("link", { name }).click();
    expect((await download).suggestedFilename()).toBe(`山西省人民政府2023年政府信息公开工作年度报告汇总表（齐全 42_42）${ending}`);
  }
});

test("the total of a comparison leads to its bodies and on to their words", async ({ page, signIn }) => {
  await signIn("sxld01");
  await page.goto("/compare?metric=applicationsReceived&group=cities&since=2023&to=2023&view=table&from=applicationsReceived.total.2023");
  await expect(drawer(page).getByText("由 11 个机构相加")).toBeVisible();
  await drawer(page).locator("tbody td a").first().click();
  await expect(drawer(page).locator("td[data-lit]")).toBeInViewport();
});

for (const path of ["/rollup", "/rollup/check?year=2023"])
  test(`${path} is accessible in both languages`, async ({ page, signIn }) => {
    await signIn("sxld01");
    for (const language of ["zh", "en"] as const) {
      await speak(page, language);
      await page.goto(path);
      await page.waitForLoadState("networkidle");
      await isAccessible(page);
    }
  });
