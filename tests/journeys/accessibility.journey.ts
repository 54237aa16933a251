import AxeBuilder from "@axe-core/playwright";
import { expect, speak, test } from "./support/journey";

const pages: readonly { login: string; paths: readonly string[] }[] = [
  { login: "sxszfbgt01", paths: ["/filing", "/filing/upload", "/filing/history", "/help"] },
  { login: "sxsh01", paths: ["/compliance", "/likeness", "/reviews", "/overview"] },
  { login: "sxld01", paths: ["/overview", "/compare", "/dictionary"] },
  { login: "sxgl01", paths: ["/admin/bodies", "/admin/accounts", "/admin/deadlines"] },
  { login: "sxsj01", paths: ["/audit"] },
];

test("the sign-in page is accessible", async ({ page }) => {
  await page.goto("/sign-in");
  expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id, nodes }) => ({ id, at: nodes[0]?.target }))).toEqual([]);
});

for (const { login, paths } of pages)
  for (const path of paths)
    test(`${path} is accessible in both languages (${login})`, async ({ page, signIn }) => {
      await signIn(login);
      for (const language of ["zh", "en"] as const) {
        await speak(page, language);
        await page.goto(path);
        await page.waitForLoadState("networkidle");
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(violations.map(({ id, nodes }) => ({ id, at: nodes[0]?.target, html: nodes[0]?.html }))).toEqual([]);
      }
    });

test("the check view is accessible", async ({ page, signIn }) => {
  await signIn("sxszfbgt01");
  await page.goto("/filing/history");
  await page.getByRole("main").locator('a[href^="/reports/"]').first().click();
  await page.waitForURL(/\/reports\/\d+/);
  await page.waitForLoadState("networkidle");
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => ({ id, at: nodes[0]?.target, html: nodes[0]?.html }))).toEqual([]);
});
