import AxeBuilder from "@axe-core/playwright";
import type { Locator, Page } from "@playwright/test";
import { editionById } from "@/domain/form/editions";
import { printTable } from "@/domain/form/print-table";
import { demoReport } from "./support/demo-report";
import { expect, speak, test, uploadReport } from "./support/journey";
import { openAgain } from "./support/open-again";
import { plantedReport } from "./support/planted-report";

const BODY = "山西省财政厅";
const LOGIN = "sxczt01";
const GRANTED = "applications.granted.naturalPerson";
const UPHELD = "disputes.reconsideration.upheld";

const cell = (page: Page, id: string): Locator => page.locator(`[id="cell-${id}"]`);
const saved = (page: Page) => page.getByText(/已自动保存 \d\d:\d\d:\d\d/);

async function openReport(page: Page, bytes: Buffer): Promise<void> {
  await uploadReport(page, { name: "report.txt", bytes, year: 2024 });
  await page.waitForURL(/\/reports\/\d+/);
  await expect(page.getByRole("grid")).toBeVisible();
}

async function type(page: Page, id: string, value: string): Promise<void> {
  await cell(page, id).click();
  await page.keyboard.type(value);
  await page.keyboard.press("Enter");
}

/** The number a cell shows, whether it is selected or not. */
async function shownIn(page: Page, id: string): Promise<string> {
  const field = cell(page, id).locator("input");
  return (await field.count()) > 0 ? field.inputValue() : ((await cell(page, id).textContent()) ?? "");
}

/** Does something and waits until the server has it. */
async function untilSaved(page: Page, act: () => Promise<void>): Promise<void> {
  const answer = page.waitForResponse((response) => response.url().includes("reports.correct"));
  await act();
  await (await answer).finished();
  await expect(saved(page)).toBeVisible();
}

async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((words) => navigator.clipboard.writeText(words), text);
  await page.keyboard.press("Control+v");
}

test.use({ permissions: ["clipboard-read", "clipboard-write"] });

test("a broken sum is mended with four clicks from its finding", async ({ page, signIn }) => {
  await signIn(LOGIN);
  const { bytes, right, wrong } = plantedReport(BODY, 2024, "四次点击");
  await openReport(page, bytes);
  await expect(page.getByText("错误 2")).toBeVisible();
  let clicks = 0;
  const click = async (target: Locator) => {
    clicks += 1;
    await target.click();
  };
  await click(page.getByRole("button", { name: "定位" }).first());
  await expect(cell(page, GRANTED)).toHaveAttribute("aria-selected", "true");
  expect(await shownIn(page, GRANTED)).toBe(wrong);
  await page.keyboard.type(right);
  await page.keyboard.press("Enter");
  await expect(page.getByText("错误 0")).toBeVisible();
  await expect(saved(page)).toBeVisible();
  await click(page.getByRole("button", { name: "提交年报" }));
  const dialog = page.getByRole("dialog");
  await click(dialog.getByRole("checkbox"));
  await expect(dialog.getByRole("button", { name: "提交年报" })).toBeEnabled();
  expect(clicks + 1).toBeLessThanOrEqual(4);
});

test("a block of 25 rows and 7 columns is pasted, every value lands, and one step takes it back", async ({ page, signIn }) => {
  await signIn(LOGIN);
  await openReport(page, demoReport(BODY, 2024, "粘贴"));
  const { order } = printTable(editionById("2021").tables.applications);
  const before = await shownIn(page, GRANTED);
  const values = order.map((row, at) => row.map((_, column) => String(100 + at * 7 + column)));
  await cell(page, order[0]?.[0] ?? "").click();
  await paste(page, values.map((row) => row.join("\t")).join("\r\n"));
  await expect(page.getByText(/已按位置粘贴 175 格/)).toBeVisible();
  const shown = await page.evaluate(
    (ids) =>
      ids.map((id) => {
        const element = document.getElementById(`cell-${id}`);
        return element?.querySelector("input")?.value ?? element?.textContent;
      }),
    order.flat(),
  );
  expect(shown).toEqual(values.flat());
  await expect(saved(page)).toBeVisible();
  await page.keyboard.press("Control+z");
  expect(await shownIn(page, GRANTED)).toBe(before);
  await page.keyboard.press("Control+y");
  expect(await shownIn(page, "applications.carriedOut.total")).toBe("274");
});

test("a copied table with labels is shown first and laid down by its labels", async ({ page, signIn }) => {
  await signIn(LOGIN);
  await openReport(page, demoReport(BODY, 2024, "带表头粘贴"));
  await cell(page, "applications.newReceived.total").click();
  const html =
    "<table><tr><td colspan=2></td><td>自然人</td><td>总计</td></tr><tr><td>三、本年度办理结果</td><td>（一）予以公开</td><td>４１ 件</td><td>1,050</td></tr></table>";
  await page.evaluate(async (table) => {
    const blob = (text: string, kind: string) => new Blob([text], { type: kind });
    const item = { "text/html": blob(table, "text/html"), "text/plain": blob("x", "text/plain") };
    await navigator.clipboard.write([new ClipboardItem(item)]);
  }, html);
  await page.keyboard.press("Control+v");
  const dialog = page.getByRole("dialog");
  await expect(dialog).toContainText("已按名称而不是按位置对应");
  await dialog.getByRole("button", { name: "粘贴 2 格" }).click();
  expect(await shownIn(page, GRANTED)).toBe("41");
  expect(await shownIn(page, "applications.granted.total")).toBe("1050");
  await cell(page, GRANTED).click();
  await paste(page, "没有\t可用的\n内容\t在此");
  await expect(page.getByText(/没有粘贴/)).toBeVisible();
  expect(await shownIn(page, GRANTED)).toBe("41");
});

test("a lost network and a reload lose nothing that was typed", async ({ page, signIn }) => {
  await signIn(LOGIN);
  await openReport(page, demoReport(BODY, 2024, "断网"));
  await page.route("**/api/trpc/**", (route) => route.abort());
  await type(page, GRANTED, "77");
  await expect(page.getByText("保存失败。")).toBeVisible();
  await cell(page, "applications.granted.total").click();
  await page.keyboard.type("85");
  page.on("dialog", (dialog) => void dialog.accept());
  await page.unroute("**/api/trpc/**");
  await page.reload();
  await expect(page.getByText(/已恢复上次没有保存的 2 处改动/)).toBeVisible();
  expect(await shownIn(page, GRANTED)).toBe("77");
  expect(await shownIn(page, "applications.granted.total")).toBe("85");
  await expect(saved(page)).toBeVisible();
});

test("an ended session keeps the changes, and they are saved after signing in elsewhere", async ({ page, context, signIn }) => {
  await signIn(LOGIN);
  await openReport(page, demoReport(BODY, 2024, "会话到期"));
  const cookies = await context.cookies();
  await context.clearCookies();
  await type(page, GRANTED, "66");
  await expect(page.getByText("登录已到期，没有保存上。")).toBeVisible();
  await context.addCookies(cookies);
  await page.evaluate(() => window.dispatchEvent(new Event("focus")));
  await expect(saved(page)).toBeVisible();
  expect(await shownIn(page, GRANTED)).toBe("66");
});

test("two pages of one report lose no update: joined where they can be, decided cell by cell where not", async ({
  page,
  context,
  signIn,
}) => {
  await signIn(LOGIN);
  await openReport(page, demoReport(BODY, 2024, "两页"));
  const other = await context.newPage();
  await other.goto(page.url());
  for (const one of [page, other]) await one.getByRole("tab", { name: /复议诉讼/ }).click();
  await untilSaved(page, () => type(page, UPHELD, "51"));

  await test.step("different cells are joined by themselves", async () => {
    await type(other, "disputes.reconsideration.pending", "52");
    await expect(saved(other)).toBeVisible();
    expect(await shownIn(other, UPHELD)).toBe("51");
  });

  await test.step("the same cell is decided by a person", async () => {
    await page.reload();
    await page.getByRole("tab", { name: /复议诉讼/ }).click();
    await untilSaved(page, () => type(page, UPHELD, "53"));
    await type(other, UPHELD, "54");
    await other.getByRole("button", { name: "看差异并合并" }).click();
    const dialog = other.getByRole("dialog");
    await expect(dialog.getByRole("button", { name: "合并并保存" })).toBeDisabled();
    await dialog.getByRole("radio", { name: /我的 54/ }).check();
    await dialog.getByRole("button", { name: "合并并保存" }).click();
    await expect(saved(other)).toBeVisible();
    await page.reload();
    await page.getByRole("tab", { name: /复议诉讼/ }).click();
    expect(await shownIn(page, UPHELD)).toBe("54");
    expect(await shownIn(page, "disputes.reconsideration.pending")).toBe("52");
  });
});

test("a missing cell shows what arithmetic supplies, and counts it only when a person takes it", async ({ page, signIn }) => {
  await signIn(LOGIN);
  await openReport(page, demoReport(BODY, 2024, "计算值"));
  const before = await shownIn(page, GRANTED);
  await cell(page, GRANTED).click();
  await page.keyboard.press("Delete");
  await expect(page.getByText("199 / 200 格")).toBeVisible();
  await expect(page.getByText(/计算值（尚未计入）/)).toBeVisible();
  await page.keyboard.press("Alt+=");
  await expect(page.getByText("200 / 200 格")).toBeVisible();
  expect(await shownIn(page, GRANTED)).toBe(before);
});

/** Presses Tab until the focus is on what is wanted. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let presses = 0; presses < 120; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement).catch(() => false)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error("Tab does not reach it");
}

/** The one warning that is left, about bodies that have not reported, is kept with a reason. */
async function explainByKeyboard(page: Page): Promise<void> {
  await expect(page.getByText("还有 1 处警告，说明后可提交")).toBeVisible();
  await tabTo(page, page.getByRole("button", { name: "说明理由后保留" }));
  await page.keyboard.press("Enter");
  await page.keyboard.type("两个县区尚未报送，已经催报。");
  await tabTo(page, page.getByRole("dialog").getByRole("button", { name: "保存说明" }));
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "提交年报" })).toBeEnabled();
}

test("the keyboard alone leads from the file to the receipt", async ({ page, signIn }) => {
  await signIn("tyszf01");
  await openAgain(page, 2024);
  const { bytes, right } = plantedReport("太原市人民政府", 2024, "只用键盘");
  await page.goto("/filing/upload");
  await page.getByLabel("报告年度").focus();
  await page.keyboard.type("2024");
  const chooser = page.waitForEvent("filechooser");
  await tabTo(page, page.getByRole("main").locator("button", { hasText: "选择文件" }));
  await page.keyboard.press("Enter");
  await (await chooser).setFiles({ name: "report.txt", mimeType: "text/plain", buffer: bytes });
  await page.waitForURL(/\/reports\/\d+/);
  await expect(page.getByText("错误 2")).toBeVisible();
  await page.keyboard.press("F8");
  await expect(cell(page, GRANTED)).toHaveAttribute("aria-selected", "true");
  await page.keyboard.type(right);
  await page.keyboard.press("Enter");
  await expect(page.getByText("错误 0")).toBeVisible();
  await page.keyboard.press("Control+s");
  await expect(saved(page)).toBeVisible();
  await page.keyboard.press("Escape");
  await explainByKeyboard(page);
  await tabTo(page, page.getByRole("button", { name: "提交年报" }));
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByRole("checkbox")).toBeFocused();
  await page.keyboard.press("Space");
  await tabTo(page, dialog.getByRole("button", { name: "提交年报" }));
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/receipts\//);
});

test("the check view with its dialogs is accessible in both languages, and prints findings and tables", async ({ page, signIn }) => {
  test.slow();
  await signIn(LOGIN);
  const { bytes } = plantedReport(BODY, 2024, "无障碍");
  await openReport(page, bytes);
  const address = page.url();
  const clean = async () => {
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => ({ id, html: nodes[0]?.html }))).toEqual([]);
  };
  for (const language of ["zh", "en"] as const) {
    await speak(page, language);
    await page.goto(address);
    await cell(page, GRANTED).click();
    await page.keyboard.press("Shift+ArrowDown");
    await clean();
    await page.getByRole("button", { name: /与去年对照|Last year/ }).click();
    await clean();
    await page.keyboard.press("Escape");
    await cell(page, GRANTED).click();
    await page.keyboard.press("?");
    await expect(page.getByRole("dialog")).toBeVisible();
    await clean();
    await page.keyboard.press("Escape");
    await paste(page, "1\t2\tx\n3");
    await expect(page.getByRole("dialog")).toBeVisible();
    await clean();
    await page.keyboard.press("Escape");
  }
  await page.emulateMedia({ media: "print" });
  await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
  const sheet = page.getByTestId("print-sheet");
  await expect(sheet).toBeVisible();
  await expect(sheet.getByRole("table")).toHaveCount(3);
  await expect(sheet.getByRole("listitem").first()).toContainText("予以公开");
  await expect(page.getByRole("grid")).toBeHidden();
});
