import { readFile } from "node:fs/promises";
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import type { Facts } from "@/domain/facts/facts";
import type { CellId } from "@/domain/form/edition";
import { edition2021 } from "@/domain/form/edition-2021";
import { printTable } from "@/domain/form/print-table";
import { readAnyFileInProcess } from "@/server/extraction/read-in-process";
import { fillTemplate } from "../support/fill-template";
import { shanxi2024Facts } from "../support/shanxi-2024-facts";
import { expect, speak, test } from "./support/journey";

/** A year nobody else files in these journeys. */
const YEAR = 2025;

async function download(page: Page, name: string): Promise<Buffer> {
  const [file] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name }).first().click()]);
  return readFile(await file.path());
}

async function valuesIn(bytes: Uint8Array): Promise<Facts["values"]> {
  const outcome = await readAnyFileInProcess(bytes);
  if (outcome.outcome !== "read") throw new Error(outcome.refusal.message.zh);
  const cells = Object.entries(outcome.reading.cells).flatMap(([cell, read]) => (read?.value == null ? [] : [[cell, read.value]]));
  return Object.fromEntries(cells);
}

/** Fills every disclosure figure that could not be proposed: typed, not clicked. */
async function typeMissing(page: Page): Promise<void> {
  for (const field of await page.getByRole("main").locator("input[inputmode]").all())
    if ((await field.inputValue()) === "") await field.fill("0");
}

test("a nil report is filed in four clicks from the home page, to its receipt", async ({ page, signIn }) => {
  await signIn("sxsle01");
  await page.getByRole("link", { name: "零报告" }).click();
  await expect(page.getByRole("heading", { name: "零报告：山西省示例二厅 2024 年度" })).toBeVisible();
  await typeMissing(page);
  await page.getByRole("checkbox").check();
  await page.getByRole("button", { name: "生成零报告" }).click();
  await page.getByRole("button", { name: "提交零报告" }).click();
  await page.waitForURL(/\/receipts\//);
  await expect(page.getByRole("main")).toContainText("山西省示例二厅");
});

test("a nil report of a government's roll-up says what is left to do, and can be taken as Word", async ({ page, signIn }) => {
  await signIn("hjszf01");
  await page.getByRole("link", { name: "零报告" }).click();
  await expect(page.getByRole("heading", { name: "零报告：河津市人民政府 2024 年度" })).toBeVisible();
  await typeMissing(page);
  await page.getByRole("checkbox").check();
  await page.getByRole("button", { name: "生成零报告" }).click();
  await expect(page.getByText(/零报告已生成/)).toBeVisible();
  const bytes = await download(page, "下载标准格式 Word");
  expect((await valuesIn(bytes))["applications.newReceived.total"]).toBe(0);
});

test("the template filled in and uploaded gives the same 200 cells", async ({ page, signIn }) => {
  await signIn("sxszfbgt01");
  await page.goto(`/filing/form?year=${YEAR}`);
  const template = await download(page, "下载填报模板（xlsx）");
  const bytes = Buffer.from(fillTemplate(template, edition2021, shanxi2024Facts.values));
  const file = { name: "模板.xlsx", mimeType: "application/octet-stream", buffer: bytes };
  const answer = await page.request.post("/api/trpc/reports.upload", {
    multipart: { file, year: String(YEAR), idempotencyKey: `template-${Date.now()}` },
  });
  const { result } = (await answer.json()) as { result: { data: { receipt: { reportId: number } } } };
  await page.goto(`/reports/${result.data.receipt.reportId}`);
  await expect(page.getByText("200 / 200 格")).toBeVisible();
  expect(await valuesIn(await download(page, "下载标准格式 Word"))).toEqual(shanxi2024Facts.values);
});

/** Pastes rows of figures from the first cell of a table on, as from a spreadsheet. */
async function pasteTable(page: Page, table: "disclosure" | "applications" | "disputes"): Promise<void> {
  const { order } = printTable(edition2021.tables[table]);
  const value = (cell: CellId) => String(shanxi2024Facts.values[cell] ?? "");
  const lines = table === "disclosure" ? order.map((row) => [row]) : [order];
  for (const rows of lines) {
    const first = rows[0]?.[0] as CellId;
    await page.locator(`[id="cell-${first}"]`).click();
    await page.locator(`[id="cell-${first}"] input`).evaluate(
      (field, text) => {
        const data = new DataTransfer();
        data.setData("text/plain", text);
        field.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
      },
      rows.map((row) => row.map(value).join("\t")).join("\n"),
    );
  }
}

test("the online form survives a reload and becomes a Word report that reads back equal", async ({ page, signIn }) => {
  await signIn("sxczt01");
  await page.goto(`/filing/form?year=${YEAR}`);
  const write = async (tab: string, text: string) => {
    await page.getByRole("tab", { name: tab }).click();
    await page.getByRole("tabpanel").getByRole("textbox").fill(text);
  };
  await write("一 总体情况", "（一）主动公开情况\n本年度按规定公开各类信息。\n（二）依申请公开情况\n申请均在期限内答复。");
  await write("五 问题改进", "目录更新不够及时，下一年逐月核对。");
  await write("六 其他事项", "本年度未收取信息处理费。");
  await page.getByRole("tab", { name: "二 主动公开" }).click();
  await pasteTable(page, "disclosure");
  await page.getByRole("tab", { name: "三 依申请公开" }).click();
  await pasteTable(page, "applications");
  await page.getByRole("tab", { name: "四 复议诉讼" }).click();
  await pasteTable(page, "disputes");
  await expect(page.getByText(/已自动保存/)).toBeVisible();
  await page.reload();
  await expect(page.getByRole("tab", { name: /依申请公开\s*175\/175/ })).toBeVisible();
  await expect(page.getByRole("tabpanel").getByRole("textbox")).toHaveValue(/本年度按规定公开各类信息/);
  await page.getByRole("button", { name: "生成报告" }).click();
  await page.waitForURL(/\/reports\/\d+/);
  await expect(page.getByText("200 / 200 格")).toBeVisible();
  expect(await valuesIn(await download(page, "下载标准格式 Word"))).toEqual(shanxi2024Facts.values);
});

for (const path of [`/filing/form?year=${YEAR}`, `/filing/nil?year=${YEAR}`])
  test(`${path} is accessible in both languages`, async ({ page, signIn }) => {
    await signIn("tyszf01");
    for (const language of ["zh", "en"] as const) {
      await speak(page, language);
      await page.goto(path);
      await page.waitForLoadState("networkidle");
      if (path.startsWith("/filing/form")) await page.getByRole("tab").nth(2).click();
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => ({ id, at: nodes[0]?.target, html: nodes[0]?.html }))).toEqual([]);
    }
  });
