import { createHash } from "node:crypto";
import { officeReportSheet } from "@/db/seed/office-report";
import { sheetToDocx } from "@/db/seed/sheet-to-docx";
import { expect, test, uploadReport } from "./support/journey";

const BODY = "山西省人民政府办公厅";

test("a report goes from the Word file to the leader's chart, and back to its cell", async ({ page, signIn }) => {
  const bytes = Buffer.from(await sheetToDocx(officeReportSheet("以上为全部报告事项。")));
  const fingerprint = createHash("sha256").update(bytes).digest("hex");

  await test.step("the clerk uploads it: every cell is read, nothing is wrong", async () => {
    await signIn("sxszfbgt01");
    await uploadReport(page, { name: `${BODY}2024年报.docx`, bytes, year: 2024 });
    await page.waitForURL(/\/reports\/\d+/);
    await expect(page.getByText("200 / 200 格")).toBeVisible();
    await expect(page.getByText("没有发现问题")).toBeVisible();
  });

  await test.step("the clerk submits it with the statement and gets a receipt", async () => {
    await page.getByRole("button", { name: "提交年报" }).click();
    const dialog = page.getByRole("dialog");
    await expect(dialog.getByRole("button", { name: "提交年报" })).toBeDisabled();
    await dialog.getByRole("checkbox").check();
    await dialog.getByRole("button", { name: "提交年报" }).click();
    await page.waitForURL(/\/receipts\//);
    await expect(page.getByRole("heading", { name: "报送回执" })).toBeVisible();
    await expect(page.getByText(fingerprint)).toBeVisible();
    await expect(page.getByRole("main")).toContainText(BODY);
  });

  await test.step("the reviewer approves it", async () => {
    await signIn("sxsh01");
    await page.goto("/reviews");
    await page.getByRole("row").filter({ hasText: BODY }).getByRole("link").first().click();
    await page.waitForURL(/\/reports\/\d+/);
    await page.getByRole("button", { name: /^通过/ }).click();
    await page.getByRole("dialog").getByRole("button", { name: "通过" }).click();
    await expect(page.getByText(`已通过：${BODY} 2024 年度报告`)).toBeVisible();
  });

  await test.step("the leader sees 12/319 = 3.76 % and is at the original cell after two clicks", async () => {
    await signIn("sxld01");
    await page.goto("/overview");
    const worthKnowing = page.getByRole("listitem").filter({ hasText: "12/319" });
    await expect(worthKnowing).toContainText("3.76 %");
    await worthKnowing.getByRole("link", { name: "来源" }).click();
    const drawer = page.getByRole("dialog");
    await expect(drawer).toContainText("12/319");
    await expect(drawer.locator("mark, [data-lit]").filter({ hasText: /^12$/ }).first()).toBeVisible();
    await drawer.getByRole("link", { name: "打开原文" }).click();
    await page.waitForURL(/\/source\/2024/);
    await expect(page.locator("mark, [data-lit]").filter({ hasText: /^12$/ }).first()).toBeInViewport();
    await expect(page.locator("mark, [data-lit]").filter({ hasText: /^319$/ }).first()).toBeAttached();
  });
});
