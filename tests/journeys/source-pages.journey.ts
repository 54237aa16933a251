import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { sheetToDocx } from "@/db/seed/sheet-to-docx";
import { cellLabel } from "@/domain/facts/cell-label";
import { demoSheet } from "./support/demo-report";
import { expect, speak, test, uploadReport } from "./support/journey";
import { sheetToPdf } from "./support/sheet-to-pdf";
import { type Box, textPlaces } from "./support/text-places";

const BODY = "山西省财政厅";
const CELL = "applications.newReceived.total";

const middle = ({ left, right, top, bottom }: Box) => [(left + right) / 2, (top + bottom) / 2] as const;
const holds = (box: Box, [x, y]: readonly [number, number]) => x > box.left && x < box.right && y > box.top && y < box.bottom;

/** The mark drawn for what is selected, in points on its page. */
async function drawnMark(page: Page): Promise<{ page: number; box: Box }> {
  return page.locator('[data-page] [aria-pressed="true"]').evaluate((mark) => {
    const sheet = mark.closest<HTMLElement>("[data-page]");
    if (!sheet) throw new Error("the mark is on no page");
    const scale = sheet.getBoundingClientRect().width / 595.92;
    const [own, frame] = [mark.getBoundingClientRect(), sheet.getBoundingClientRect()];
    const across = (x: number) => (x - frame.left) / scale;
    const down = (y: number) => (y - frame.top) / scale;
    const box = { left: across(own.left), right: across(own.right), top: down(own.top), bottom: down(own.bottom) };
    return { page: Number(sheet.dataset.page), box };
  });
}

const cell = (page: Page, id: string) => page.locator(`[id="cell-${id}"]`);

test("a PDF is shown as it is: a cell finds its place on the page, a number on the page finds its cell", async ({
  page,
  browser,
  signIn,
}) => {
  test.slow();
  const bytes = await sheetToPdf(demoSheet(BODY, 2023), browser);
  await signIn("sxczt01");
  await uploadReport(page, { name: "2023年年报.pdf", bytes, year: 2023 });
  await page.waitForURL(/\/reports\/\d+/);
  const source = page.getByRole("region", { name: "原件正文" });
  await expect(source.locator("canvas").first()).toBeVisible();

  await test.step("the selected cell's box lies over the number the page prints", async () => {
    await page.getByRole("tab", { name: /申请/ }).click();
    await cell(page, CELL).click();
    const mark = source.locator('[aria-pressed="true"]');
    await expect(mark).toBeInViewport();
    await expect(mark).toHaveAttribute("aria-label", /总计/);
    const value = (await cell(page, CELL).locator("input").inputValue()).trim();
    const drawn = await drawnMark(page);
    const printed = (await textPlaces(bytes, value)).filter((one) => one.page === drawn.page);
    expect(printed.filter(({ box }) => holds(drawn.box, middle(box)))).toHaveLength(1);
  });

  await test.step("clicking a number of the page puts the focus into its cell", async () => {
    await source.getByRole("button", { name: cellLabel("applications.deniedStateSecret.naturalPerson").zh, exact: true }).click();
    const chosen = cell(page, "applications.deniedStateSecret.naturalPerson");
    await expect(chosen.locator("input")).toBeFocused();
    const drawn = await drawnMark(page);
    const value = await chosen.locator("input").inputValue();
    expect((await textPlaces(bytes, value)).some((one) => one.page === drawn.page && holds(drawn.box, middle(one.box)))).toBe(true);
  });

  await test.step("larger pages keep the mark on its number", async () => {
    await page.getByRole("button", { name: "放大" }).click();
    await page.getByRole("button", { name: "放大" }).click();
    const drawn = await drawnMark(page);
    const value = await cell(page, "applications.deniedStateSecret.naturalPerson").locator("input").inputValue();
    expect((await textPlaces(bytes, value)).some((one) => one.page === drawn.page && holds(drawn.box, middle(one.box)))).toBe(true);
  });

  await test.step("only pages near the view are drawn", async () => {
    const widths = await source.locator("canvas").evaluateAll((sheets) => sheets.map((sheet) => (sheet as HTMLCanvasElement).width));
    expect(widths.length).toBeGreaterThan(3);
    expect(widths.some((width) => width === 0)).toBe(true);
  });

  for (const language of ["zh", "en"] as const) {
    await speak(page, language);
    await page.reload();
    await source
      .or(page.getByRole("region", { name: "Text of the original" }))
      .locator("canvas")
      .first()
      .waitFor();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => ({ id, at: nodes[0]?.target, html: nodes[0]?.html }))).toEqual([]);
  }
});

test("reviewer and leader see the pages of the same file, with the places lit", async ({ page, browser, signIn }) => {
  test.slow();
  const bytes = await sheetToPdf(demoSheet(BODY, 2021), browser);
  await signIn("sxczt01");
  await uploadReport(page, { name: "2021年年报.pdf", bytes, year: 2021 });
  await page.waitForURL(/\/reports\/\d+/);
  await page.getByRole("button", { name: "提交年报" }).click();
  await page.getByRole("dialog").getByRole("checkbox").check();
  await page.getByRole("dialog").getByRole("button", { name: "提交年报" }).click();
  await page.waitForURL(/\/receipts\//);

  await test.step("the reviewer reads only: a cell still finds its place on the page", async () => {
    await signIn("sxsh01");
    await page.goto("/reviews?year=2021");
    await page.getByRole("row").filter({ hasText: BODY }).getByRole("link").first().click();
    await page.waitForURL(/\/reports\/\d+/);
    await page.getByRole("button", { name: /^看全文/ }).click();
    await page.getByRole("button", { name: "看原件" }).click();
    const source = page.getByRole("region", { name: "原件正文" });
    await expect(source.locator("canvas").first()).toBeVisible();
    await page.getByRole("tab", { name: /申请/ }).click();
    await cell(page, CELL).click();
    await expect(source.locator('[aria-pressed="true"]')).toBeInViewport();
    await page.getByRole("button", { name: "回到审核" }).click();
    await page.getByRole("button", { name: /^通过/ }).click();
    await page.getByRole("dialog").getByRole("button", { name: "通过" }).click();
    await expect(page.getByText(`已通过：${BODY} 2021 年度报告`)).toBeVisible();
  });

  await test.step("the leader is led to the number on its page", async () => {
    await signIn("sxld01");
    await page.goto("/bodies");
    const address = await page.getByRole("link", { name: BODY, exact: true }).first().getAttribute("href");
    await page.goto(`${address?.replace(/\?.*/, "")}/source/2021?metric=applicationsReceived`);
    const source = page.getByRole("region", { name: "原件正文" });
    const mark = source.locator("[data-place]").first();
    await expect(mark).toBeInViewport();
    await expect(source.locator("canvas").first()).toBeVisible();
    expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id, nodes }) => ({ id, html: nodes[0]?.html }))).toEqual([]);
  });
});

test("the PDF library is fetched only where a PDF is looked at", async ({ page, signIn }) => {
  const bytes = Buffer.from(await sheetToDocx(demoSheet(BODY, 2022)));
  let scripts = 0;
  page.on("response", async (response) => {
    if (!/\.js(\?|$)/.test(response.url())) return;
    const body = await response.text().catch(() => "");
    if (body.includes("standardFontDataUrl")) scripts += 1;
  });
  await signIn("sxczt01");
  await uploadReport(page, { name: "2022年年报.docx", bytes, year: 2022 });
  await page.waitForURL(/\/reports\/\d+/);
  const source = page.getByRole("region", { name: "原件正文" });

  await test.step("of a Word file the text and tables are shown, and clicks go both ways", async () => {
    await page.getByRole("tab", { name: /申请/ }).click();
    await cell(page, CELL).click();
    const value = await cell(page, CELL).locator("input").inputValue();
    const place = source.locator("td").filter({ has: page.locator('button[aria-pressed="true"]') });
    await expect(place).toBeInViewport();
    await expect(place).toHaveText(value);
    await source.locator("td button").nth(9).click();
    await expect(page.getByRole("tabpanel").locator("input:focus")).toBeVisible();
  });
  expect(scripts).toBe(0);
});
