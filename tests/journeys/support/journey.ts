import { test as base, expect, type Page } from "@playwright/test";
import { LOCALE_COOKIE, type Locale } from "@/components/messages/locale";
import { DEMO_PASSWORD } from "@/db/seed/demo-accounts";
import { openAgain } from "./open-again";
import { addressOf } from "./places";

interface Journey {
  /** Signs in with a demo account, as a person does. */
  readonly signIn: (login: string) => Promise<void>;
}

/** A test in the browser. Any breach of the content policy and any uncaught error on a page fails it. */
export const test = base.extend<Journey>({
  baseURL: async ({ browserName: _ }, use, { parallelIndex }) => use(addressOf(parallelIndex)),
  page: async ({ page }, use) => {
    const wrong: string[] = [];
    page.on("console", (message) => {
      if (/Content Security Policy/i.test(message.text())) wrong.push(message.text());
    });
    page.on("pageerror", (error) => wrong.push(String(error)));
    await use(page);
    expect(wrong).toEqual([]);
  },
  signIn: async ({ page }, use) => {
    await use(async (login) => {
      await page.context().clearCookies();
      await page.goto("/sign-in");
      await page.getByLabel("账号").fill(login);
      await page.getByLabel("密码", { exact: true }).fill(DEMO_PASSWORD);
      await page.getByRole("button", { name: "登录", exact: true }).click();
      await page.waitForURL((url) => url.pathname !== "/sign-in");
    });
  },
});

/** Shows the product in a language from the next page on. */
export async function speak(page: Page, language: Locale): Promise<void> {
  await page.context().addCookies([{ name: LOCALE_COOKIE, value: language, url: new URL(page.url()).origin }]);
}

/** Puts a file on the upload page for a year; a report that was approved is opened again first. */
export async function uploadReport(page: Page, file: { name: string; bytes: Buffer; year: number }): Promise<void> {
  await openAgain(page, file.year);
  await page.goto("/filing/upload");
  await page.getByLabel(/报告年度|Report year/).selectOption(String(file.year));
  await page.locator('input[type="file"]').setInputFiles({ name: file.name, mimeType: "application/octet-stream", buffer: file.bytes });
}

export { expect };
