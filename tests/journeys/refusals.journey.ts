import { demoReport } from "./support/demo-report";
import { expect, speak, test, uploadReport } from "./support/journey";

const BODY = "山西省财政厅";
const LOGIN = "sxczt01";

const notReports: readonly { what: string; name: string; bytes: Buffer; year: number; zh: RegExp; en: RegExp }[] = [
  {
    what: "is no report",
    name: "notice.txt",
    bytes: Buffer.from("会议通知\n定于下周一上午九时召开例会，请准时参加。\n"),
    year: 2024,
    zh: /不像政府信息公开工作年度报告/,
    en: /does not look like/,
  },
  {
    what: "is another body's",
    name: "other-body.txt",
    bytes: demoReport("山西省教育厅", 2024, ""),
    year: 2024,
    zh: /文件中的机关是「山西省教育厅」，您填报的机关是「山西省财政厅」/,
    en: /The file is by “山西省教育厅”, but you file for “山西省财政厅”/,
  },
  {
    what: "is of another year",
    name: "other-year.txt",
    bytes: demoReport(BODY, 2023, ""),
    year: 2024,
    zh: /文件是 2023 年度的年报，您选择的是 2024 年度/,
    en: /The file is the report for 2023, but you chose 2024/,
  },
  { what: "is empty", name: "empty.docx", bytes: Buffer.alloc(0), year: 2024, zh: /文件是空的/, en: /The file is empty/ },
  {
    what: "is too large",
    name: "large.docx",
    bytes: Buffer.alloc(21 * 1024 * 1024, 7),
    year: 2024,
    zh: /文件超过 \d+ MB|文件过大/,
    en: /The file is (larger than \d+ MB|too large)/,
  },
  {
    what: "is a picture",
    name: "scan.png",
    bytes: Buffer.from("89504e470d0a1a0a0000000d49484452", "hex"),
    year: 2024,
    zh: /这是一张图片.*不能从中读取数字/,
    en: /This is a picture.*docx/,
  },
];

for (const { what, name, bytes, year, zh, en } of notReports) {
  test(`a file that ${what} is refused with a sentence in both languages`, async ({ page, signIn }) => {
    await signIn(LOGIN);
    for (const [language, sentence] of [
      ["zh", zh],
      ["en", en],
    ] as const) {
      await speak(page, language);
      await uploadReport(page, { name, bytes, year });
      await expect(page.getByText(sentence).first()).toBeVisible();
    }
    await expect(page).toHaveURL(/\/filing\/upload/);
  });
}

test("the same bytes again are recognised and not stored twice", async ({ page, signIn }) => {
  const bytes = demoReport(BODY, 2024, "同一份文件");
  await signIn(LOGIN);
  await uploadReport(page, { name: "report.txt", bytes, year: 2024 });
  await page.waitForURL(/\/reports\/\d+/);
  const first = page.url();
  const version = await page
    .getByText(/第 \d+ 版/)
    .first()
    .textContent();
  await uploadReport(page, { name: "again.txt", bytes, year: 2024 });
  await page.getByText("这份文件已经上传过，没有重复保存。").waitFor();
  await page.waitForURL(/\/reports\/\d+/);
  expect(new URL(page.url()).pathname).toBe(new URL(first).pathname);
  await expect(page.getByText(/第 \d+ 版/).first()).toHaveText(version ?? "");
});

test("an edit on an old state is refused, and what was typed stays on the page", async ({ page, context, signIn }) => {
  await signIn(LOGIN);
  await uploadReport(page, { name: "report.txt", bytes: demoReport(BODY, 2024, "两个窗口"), year: 2024 });
  await page.waitForURL(/\/reports\/\d+/);
  const other = await context.newPage();
  await other.goto(page.url());
  const type = async (where: typeof page, value: string) => {
    await where.locator('[id="cell-disputes.reconsideration.upheld"]').click();
    await where.keyboard.type(value);
    await where.keyboard.press("Enter");
  };
  await page.getByRole("tab", { name: /复议诉讼/ }).click();
  await other.getByRole("tab", { name: /复议诉讼/ }).click();
  await type(page, "41");
  await expect(page.getByText(/已自动保存/)).toBeVisible();
  await type(other, "42");
  await expect(other.getByText("年报在您打开之后已有改动，本次未保存。请刷新后在最新版本上操作。")).toBeVisible();
  await expect(other.locator('[id="cell-disputes.reconsideration.upheld"]')).toContainText("42");
});

test("whoever is signed out is told so, and finds the way back", async ({ page, signIn }) => {
  await signIn(LOGIN);
  await page.goto("/filing/upload");
  await page.context().clearCookies();
  await page
    .locator('input[type="file"]')
    .setInputFiles({ name: "report.txt", mimeType: "text/plain", buffer: demoReport(BODY, 2024, "已退出") });
  await expect(page.getByText("登录已到期。请重新登录后再上传，文件没有保存。")).toBeVisible();
  await page.goto("/filing");
  await expect(page).toHaveURL(/\/sign-in\?callbackUrl=%2Ffiling/);
});

test("a foreign report is not found, exactly like one that does not exist", async ({ page, signIn }) => {
  await signIn(LOGIN);
  const seen: (string | null)[] = [];
  for (const id of ["1", "999999"]) {
    await page.goto(`/reports/${id}`);
    await expect(page.getByText(/没有找到|找不到/).first()).toBeVisible();
    seen.push(await page.getByRole("main").textContent());
  }
  expect(seen[0]).toBe(seen[1]);
});

test("the administrator's area does not exist for a clerk", async ({ page, signIn }) => {
  await signIn("sxczt01");
  for (const path of ["/admin/bodies", "/admin/accounts", "/admin/deadlines", "/audit", "/compliance"])
    expect((await page.request.get(path)).status(), path).toBe(404);
});
