import type { Route } from "@playwright/test";
import { faultSentences } from "@/domain/refusals/fault-sentences";
import { expect, speak, test } from "./support/journey";

/** Answers as the server does when something around it fails. */
const failing = (message: keyof typeof faultSentences, { batched }: { batched: boolean }) => {
  const error = { code: -32603, message, data: { code: "SERVICE_UNAVAILABLE", httpStatus: 503, incident: "0123456789" } };
  return (route: Route) => route.fulfill({ status: 503, json: batched ? [{ error }] : { error } });
};

test("an upload onto a full disk says so beside the file, and can be tried again", async ({ page, signIn }) => {
  await signIn("sxczt01");
  await page.route("**/api/trpc/reports.upload*", failing("diskFull", { batched: false }));
  await page.goto("/filing/upload");
  await page.locator('input[type="file"]').setInputFiles({ name: "年报.txt", mimeType: "text/plain", buffer: Buffer.from("x") });
  await expect(page.getByText(faultSentences.diskFull.user.zh)).toBeVisible();
  await expect(page.getByRole("button", { name: "再试一次" })).toBeEnabled();
});

test("whatever else is not saved is told in one place, in the language of the page", async ({ page, signIn }) => {
  await signIn("sxgl01");
  await speak(page, "en");
  await page.route("**/api/trpc/**", (route) =>
    route.request().method() === "POST" ? failing("databaseBusy", { batched: true })(route) : route.fallback(),
  );
  await page.goto("/admin/backups");
  await page.getByRole("button", { name: "Back up now" }).click();
  const notice = page.getByRole("alert").filter({ hasText: faultSentences.databaseBusy.user.en });
  await expect(notice).toBeVisible();
  await notice.getByRole("button", { name: "Close" }).click();
  await expect(notice).toBeHidden();
});
