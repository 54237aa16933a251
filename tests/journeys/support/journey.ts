import { test as base, expect, type Page } from "@playwright/test";
import { LOCALE_COOKIE } from "@/components/messages/locale";
import { DEMO_PASSWORD } from "@/db/seed/demo-accounts";

interface Journey {
  /** Signs in with a demo account, as a person does. */
  readonly signIn: (login: string) => Promise<void>;
}

/** A test in the browser. Any breach of the content policy and any uncaught error on a page fails it. */
export const test = base.extend<Journey>({
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

/** Shows the product in English from the next page on. */
export async function useEnglish(page: Page): Promise<void> {
  await page.context().addCookies([{ name: LOCALE_COOKIE, value: "en", url: page.url() }]);
}

export { expect };
