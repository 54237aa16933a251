import { demoReport } from "./support/demo-report";
import { expect, test, uploadReport } from "./support/journey";

const BODY = "山西省财政厅";
const PERMITS = "disclosure.permits.decisions";

test("a return with two pinned reasons is mended and answered, and only the changes are shown before it is approved", async ({
  page,
  signIn,
}) => {
  test.slow();
  await signIn("sxczt01");
  await uploadReport(page, { name: "report.txt", bytes: demoReport(BODY, 2023, "两处退回"), year: 2023 });
  await page.waitForURL(/\/reports\/\d+/);
  const address = new URL(page.url()).pathname;
  const submit = async () => {
    await page.getByRole("button", { name: "提交年报" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("checkbox").check();
    await dialog.getByRole("button", { name: "提交年报" }).click();
    await page.waitForURL(/\/receipts\//);
  };
  const cell = page.locator(`[id="cell-${PERMITS}"]`);
  await submit();

  await signIn("sxsh01");
  await page.goto(address);
  await page.getByRole("button", { name: /^看全文/ }).click();
  await page.getByRole("tab", { name: /主动公开/ }).click();
  await cell.click();
  await page.getByRole("button", { name: /在此格写意见/ }).click();
  await page.getByRole("textbox", { name: /第 1 处意见/ }).fill("许可数量请核对");
  await page.getByRole("button", { name: "写总体意见" }).click();
  await page.getByRole("textbox", { name: /第 2 处意见/ }).fill("请说明培训情况");
  await page.getByRole("button", { name: /退回修改（2 处）/ }).click();
  await page
    .getByRole("dialog")
    .getByRole("button", { name: /退回修改/ })
    .click();
  await expect(page.getByText(/已退回：/)).toBeVisible();

  await signIn("sxczt01");
  await page.goto(address);
  const reasons = page.getByRole("region", { name: "退回意见" });
  await expect(reasons.getByText("待处理")).toHaveCount(2);
  await page.getByRole("tab", { name: /主动公开/ }).click();
  await cell.click();
  // Near enough to what it was that no other rule asks.
  const mended = String(Number(await cell.locator("input").inputValue()) + 2);
  await page.keyboard.type(mended);
  await page.keyboard.press("Enter");
  await expect(reasons.getByText("已更正")).toHaveCount(1);
  await page.getByRole("button", { name: "答复第 2 处意见" }).click();
  await page.getByLabel("为什么可以不改，或已如何处理").fill("培训情况已在第一部分说明。");
  await page.getByRole("button", { name: "保存答复" }).click();
  await expect(reasons.getByText("已答复")).toHaveCount(1);
  await submit();

  await signIn("sxsh01");
  await page.goto(address);
  const changes = page.getByRole("region", { name: /第 \d+ 轮送审：只看变化/ });
  await expect(changes).toContainText("培训情况已在第一部分说明。");
  await expect(changes).toContainText(mended);
  await expect(page.getByRole("grid")).toHaveCount(0);
  await page.keyboard.press("w");
  await expect(page.getByRole("grid")).toBeVisible();
  await page.keyboard.press("a");
  await page.getByRole("dialog").getByRole("button", { name: "通过年报" }).click();
  await expect(page.getByText(/已通过：/)).toBeVisible();
});
