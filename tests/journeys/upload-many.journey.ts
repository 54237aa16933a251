import { zipSync } from "fflate";
import { encodeGb18030 } from "../support/encode-gb18030";
import { zipWithNames } from "../support/zip-with-names";
import { demoReport } from "./support/demo-report";
import { expect, speak, test } from "./support/journey";
import { openAgain } from "./support/open-again";

const BODY = "山西省交通运输厅";
const OWN = "山西省财政厅";
const mimeType = "application/octet-stream";

test("several files and a zip: each has its own result, another year is taken once confirmed", async ({ page, signIn }) => {
  const named = (name: string, bytes: Uint8Array) => ({ name: encodeGb18030(name), bytes });
  const zip = zipWithNames([
    named("历年年报/2021年年报.txt", demoReport(OWN, 2021, "多份")),
    named("历年年报/别的机关.txt", demoReport(BODY, 2024, "多份")),
    named("历年年报/旧压缩包.zip", zipSync({ "a.txt": new Uint8Array(1) })),
    named("__MACOSX/._x", new Uint8Array(1)),
  ]);
  await signIn("sxczt01");
  for (const year of [2021, 2022, 2024]) await openAgain(page, year);
  await page.goto("/filing/upload");
  await page.locator('input[type="file"]').setInputFiles([
    { name: "2024年年报.txt", mimeType, buffer: demoReport(OWN, 2024, "多份") },
    { name: "2022年年报.txt", mimeType, buffer: demoReport(OWN, 2022, "多份") },
    { name: "会议通知.txt", mimeType, buffer: Buffer.from("会议通知\n定于下周一上午九时召开例会。\n") },
    { name: "历年年报.zip", mimeType, buffer: Buffer.from(zip) },
  ]);
  await expect(page.getByText("共 6 个文件：已收到 1，没有收下 5，处理中 0。")).toBeVisible({ timeout: 30_000 });
  const row = (name: string) => page.getByRole("listitem").filter({ hasText: name });
  await expect(row("2024年年报.txt")).toContainText("认出：山西省财政厅 2024 年度报告");
  await expect(row("别的机关.txt")).toContainText(`文件中的机关是「${BODY}」`);
  await expect(row("旧压缩包.zip")).toContainText("压缩包里的压缩包不展开");
  await page.getByRole("button", { name: "这 2 个文件按各自所载年度上传" }).click();
  await expect(page.getByText("共 6 个文件：已收到 3，没有收下 3，处理中 0。")).toBeVisible({ timeout: 30_000 });
  await expect(row("历年年报/2021年年报.txt")).toContainText("认出：山西省财政厅 2021 年度报告");
});

test("the help page prints every refusal, in both languages", async ({ page, signIn }) => {
  await signIn("sxczt01");
  for (const [language, words] of [
    ["zh", /文件设有密码/],
    ["en", /protected by a password/],
  ] as const) {
    await speak(page, language);
    await page.goto("/filing/upload");
    await page.getByRole("link", { name: /可读的格式|Formats, problems/ }).click();
    await expect(page.getByRole("row").filter({ hasText: words })).toBeVisible();
  }
});
