import { readFileSync } from "node:fs";
import AxeBuilder from "@axe-core/playwright";
import { unzipSync } from "fflate";
import { expect, speak, test } from "./support/journey";

test("everybody overdue is reminded in four clicks, once, and can be written to", async ({ page, signIn }) => {
  await signIn("sxsh01");
  await page.goto("/compliance");
  let clicks = 0;
  const click = async (name: string | RegExp, role: "link" | "button" | "checkbox") => {
    clicks += 1;
    await page.getByRole(role, { name }).first().click();
  };
  await click(/^逾期 \d+$/, "link");
  await page.waitForURL(/count=overdue/);
  await click(/全部/, "checkbox");
  await click(/^催报（\d+ 个）$/, "button");
  await expect(page.getByRole("dialog").getByText(/已逾期\d+天/)).toBeVisible();
  await click(/^发出催报/, "button");
  expect(clicks).toBeLessThanOrEqual(4);
  await expect(page.getByText(/已催报 \d+ 个机构/)).toBeVisible();
  const { violations } = await new AxeBuilder({ page }).include("dialog[open]").analyze();
  expect(violations.map(({ id, nodes }) => ({ id, at: nodes[0]?.target }))).toEqual([]);

  const [letters] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "下载催报函" }).click()]);
  expect(letters.suggestedFilename()).toMatch(/^催报函 .*\.zip$|催报函\.docx$/);
  const names = Object.keys(unzipSync(new Uint8Array(readFileSync(await letters.path()))));
  expect(names.length).toBeGreaterThan(0);
  await page.getByRole("button", { name: "完成" }).click();

  await page.getByRole("button", { name: /^催报（/ }).click();
  await expect(page.getByText("没有可以催报的机构。")).toBeVisible();
  await expect(page.getByText(/24 小时内已催报/).first()).toBeVisible();
});

test("a comment rings the clerk's bell and the notice leads to its cell", async ({ page, signIn }) => {
  await signIn("sxszfbgt01");
  await page.goto("/filing/history");
  await page.getByRole("main").locator('a[href^="/reports/"]').first().click();
  await page.waitForURL(/\/reports\/\d+/);
  const report = new URL(page.url()).pathname;
  await signIn("sxsh01");
  const input = { reportId: Number(report.split("/")[2]), cell: "applications.newReceived.total", findingKey: null, text: "请附台账" };
  const answer = await page.request.post("/api/trpc/reports.comment", { data: input, headers: { origin: new URL(page.url()).origin } });
  expect(answer.ok()).toBe(true);

  await signIn("sxszfbgt01");
  const bell = page.getByRole("button", { name: /^通知，/ });
  await bell.focus();
  await page.keyboard.press("Enter");
  const notice = page.getByRole("region", { name: "通知" }).getByRole("link", { name: /请附台账/ });
  await expect(notice).toBeVisible();
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => ({ id, at: nodes[0]?.target }))).toEqual([]);
  await page.keyboard.press("Escape");
  await expect(notice).toBeHidden();
  await expect(bell).toBeFocused();
  await page.keyboard.press("Enter");
  await notice.click();
  await page.waitForURL((url) => url.pathname === report && url.searchParams.get("cell") === "applications.newReceived.total");
});

for (const path of ["/reminders", "/notices"])
  test(`${path} is accessible in both languages`, async ({ page, signIn }) => {
    await signIn("sxsh01");
    for (const language of ["zh", "en"] as const) {
      await speak(page, language);
      await page.goto(path);
      await page.waitForLoadState("networkidle");
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => ({ id, at: nodes[0]?.target, html: nodes[0]?.html }))).toEqual([]);
    }
  });
