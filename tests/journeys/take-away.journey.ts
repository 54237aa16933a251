import { readFileSync } from "node:fs";
import AxeBuilder from "@axe-core/playwright";
import type { Locator, Page } from "@playwright/test";
import { unzipSync } from "fflate";
import { extractDocx } from "@/server/extraction/extract-docx";
import { readXlsxSheets } from "@/server/extraction/sheets/extract-xlsx";
import { expect, speak, test } from "./support/journey";

const metric = "国家秘密占办结比";

async function bytesOf(page: Page, press: () => Promise<void>): Promise<Uint8Array> {
  const [download] = await Promise.all([page.waitForEvent("download"), press()]);
  return new Uint8Array(readFileSync(await download.path()));
}

/** The rows of the table that shows the figure's numbers, cell by cell. */
async function numbersOf(page: Page): Promise<readonly (readonly string[])[]> {
  const rows = page.getByRole("main").getByRole("table").first().getByRole("row");
  return rows.evaluateAll((all) => all.map((row) => [...row.querySelectorAll("th,td")].map((cell) => (cell.textContent ?? "").trim())));
}

const wordTable = (bytes: Uint8Array) =>
  extractDocx(bytes).document.blocks.flatMap((block) =>
    block.kind === "table" ? [block.rows.map((row) => row.map(({ text }) => text))] : [],
  )[0] ?? [];
const wordText = (bytes: Uint8Array) =>
  extractDocx(bytes)
    .document.blocks.flatMap((block) => (block.kind === "paragraph" ? [block.text] : []))
    .join("\n");

test("the state-secret share of the cities over five years goes to Word in four clicks, and its link shows the same view to others", async ({
  page,
  signIn,
}) => {
  await signIn("sxsh01");
  let clicks = 0;
  const click = async (target: Locator) => {
    clicks += 1;
    await target.click();
  };
  await click(page.getByRole("navigation").getByRole("link", { name: "对比分析" }));
  await click(page.getByRole("button", { name: /^指标/ }));
  await click(page.getByRole("link", { name: new RegExp(`^${metric}`) }).first());
  await page.waitForURL(/metric=stateSecretShareOfConcluded/);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("%");
  const word = await bytesOf(page, () => click(page.getByRole("button", { name: "导出 Word" })));
  expect(clicks).toBeLessThanOrEqual(4);

  const table = wordTable(word);
  expect(table.filter(([name]) => /市人民政府$/.test(name ?? ""))).toHaveLength(11);
  expect(table[0]?.filter((cell) => /^\s*20\d\d/.test(cell))).toHaveLength(5);
  expect(Object.keys(unzipSync(word)).filter((name) => name.startsWith("word/media/"))).toHaveLength(1);
  const said = wordText(word);
  for (const part of [metric, "底数与覆盖：", "数据截至：", "来源：", "链接：", "筛选：机构", "筛选：年度"]) expect(said).toContain(part);

  const link = /链接：(\S+)/.exec(said)?.[1] ?? "";
  const heading = await page.getByRole("heading", { level: 1 }).textContent();
  await signIn("sxld01");
  await page.goto(link);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(heading ?? "");
  const again = await bytesOf(page, () => page.getByRole("button", { name: "导出 Word" }).click());
  expect(wordTable(again)).toEqual(table);
});

test("every format of a comparison holds the numbers of the screen and says what they rest on", async ({ page, signIn }) => {
  await signIn("sxld01");
  await page.goto("/compare?metric=stateSecretShareOfConcluded&group=cities&since=2020&to=2024&view=heat&as=table");
  const shown = await numbersOf(page);
  expect(shown.length).toBeGreaterThan(11);
  const menu = page.locator("[data-take-away=compare]");
  const take = (name: RegExp) =>
    bytesOf(page, async () => {
      await menu.getByRole("button", { name: "更多格式" }).click();
      await menu.getByRole("button", { name }).click();
    });

  const [data, notes] = readXlsxSheets(await take(/Excel/));
  const names = [...(data?.rows.values() ?? [])].map((row) => row.get(0));
  expect(names.slice(1, 12)).toEqual(shown.slice(1, 12).map(([name]) => expect.stringContaining(name?.replace(/^[■▲◆]\s*/, "") ?? "")));
  const told = [...(notes?.rows.values() ?? [])].flatMap((row) => [...row.values()]);
  expect(told).toEqual(expect.arrayContaining(["标题", "底数与覆盖", "数据截至", "来源", "链接", "未填", "未报", "不适用", "待核", "0"]));

  const csv = new TextDecoder("utf-8", { ignoreBOM: true }).decode(await take(/CSV/));
  expect(csv.startsWith("\uFEFF机构,")).toBe(true);

  const png = Buffer.from(await take(/PNG/));
  expect(png.subarray(1, 4).toString()).toBe("PNG");
  const svg = new TextDecoder().decode(await take(/SVG/));
  for (const part of [metric, "底数与覆盖：", "数据截至", "来源：", "链接：", "Noto Sans CJK SC"]) expect(svg).toContain(part);
  expect(svg).not.toMatch(/<a[ >]|<style|<script|class="|href="\?/);
  const widthOf = /<svg[^>]+ width="(\d+)"/.exec(svg)?.[1];
  expect(png.readUInt32BE(16)).toBe(2 * Number(widthOf));
});

test("the menu opens by keyboard, closes on Escape with the focus back, and is clean for readers", async ({ page, signIn }) => {
  await signIn("sxld01");
  await page.goto("/overview");
  const menu = page.locator('[data-take-away="overview.trend"]');
  const open = menu.getByRole("button", { name: "导出", exact: true });
  await open.focus();
  await page.keyboard.press("Enter");
  await expect(menu.getByRole("list")).toBeVisible();
  const { violations } = await new AxeBuilder({ page }).include('[data-take-away="overview.trend"]').analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
  await page.keyboard.press("Escape");
  await expect(menu.getByRole("list")).toBeHidden();
  await expect(open).toBeFocused();

  await speak(page, "en");
  await page.reload();
  await menu.getByRole("button", { name: "Export" }).click();
  const word = await bytesOf(page, () => menu.getByRole("button", { name: /^Word/ }).click());
  expect(wordText(word)).toMatch(/Data as of: .*Beijing time/);
});

test("a chart prints on paper without buttons, its parts told apart in greys", async ({ page, signIn }) => {
  await signIn("sxld01");
  await page.goto("/overview");
  await expect(page.locator("figure").first().locator("svg").first()).toBeVisible();
  await page.emulateMedia({ media: "print" });
  await expect(page.locator("[data-take-away]").first()).toBeHidden();
  const figure = page.locator("figure", { hasText: "无法提供" }).first();
  const greys = await figure.locator("rect[fill^='#']").evaluateAll((all) => all.map((bar) => getComputedStyle(bar).fill));
  for (const grey of greys.filter((fill) => fill !== "none")) expect(new Set(grey.match(/\d+/g))).toHaveProperty("size", 1);
  await expect(figure.locator('rect[fill^="url("]').first()).toBeVisible();
});
