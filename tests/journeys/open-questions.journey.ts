import AxeBuilder from "@axe-core/playwright";
import { packPdf } from "../corpus/render-pdf";
import { demoReport } from "./support/demo-report";
import { expect, speak, test, uploadReport } from "./support/journey";
import { openAgain } from "./support/open-again";

const OWN = "山西省财政厅";
const LOGIN = "sxczt01";
const mimeType = "application/octet-stream";

test("of a file with two reports the clerk chooses one, and exactly that one is read", async ({ page, signIn }) => {
  const bytes = Buffer.concat([demoReport(OWN, 2019, ""), Buffer.from("\n"), demoReport(OWN, 2020, "")]);
  await signIn(LOGIN);
  await openAgain(page, 2019);
  await uploadReport(page, { name: "两年合订.txt", bytes, year: 2020 });
  const row = page.getByRole("listitem").filter({ hasText: "两年合订.txt" });
  await expect(row.getByRole("button", { name: `只读其中的 ${OWN} 2019 年度` })).toBeVisible();
  for (const language of ["zh", "en"] as const) {
    await speak(page, language);
    expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([]);
  }
  await row.getByRole("button", { name: /2019/ }).click();
  await page.waitForURL(/\/reports\/\d+/);
  await expect(
    page.getByRole("heading", { name: `${OWN}, 2019` }).or(page.getByRole("heading", { name: `${OWN} 2019 年度报告` })),
  ).toBeVisible();
});

test("a name with slips mended is shown as printed, and stored only once a person has confirmed it", async ({ page, signIn }) => {
  const text = demoReport(OWN, 2021, "").toString().replace(OWN, "山西省财政廳");
  await signIn(LOGIN);
  await uploadReport(page, { name: "识别稿.txt", bytes: Buffer.from(text), year: 2021 });
  const row = page.getByRole("listitem").filter({ hasText: "识别稿.txt" });
  await expect(row).toContainText("不能完全确定");
  await expect(row.locator("mark").first()).toHaveText("山西省财政廳");
  await row.getByRole("button", { name: "核对无误，作为本机关 2021 年度上传" }).click();
  await page.waitForURL(/\/reports\/\d+/);
});

test("a file that waits tells its place in the queue", async ({ page, browser, signIn }) => {
  await signIn(LOGIN);
  await openAgain(page, 2023);
  const busy = await browser.newContext({ storageState: await page.context().storageState(), baseURL: new URL(page.url()).origin });
  const other = await busy.newPage();
  await other.goto("/filing/upload");
  // Long enough to read that files pile up behind each other; not one of them is a report.
  const heavy = Buffer.from(packPdf(Array.from({ length: 200 }, (_, at) => longPage(at)))).toString("base64");
  await other.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    for (let at = 0; at < 6; at++) {
      const form = new FormData();
      form.set("file", new File([bytes, new Uint8Array([at])], "heavy.pdf"));
      form.set("year", "2023");
      form.set("idempotencyKey", `queue-${Date.now()}-${at}-0000`);
      void fetch("/api/trpc/reports.upload", { method: "POST", body: form });
    }
    await new Promise((done) => setTimeout(done, 300));
  }, heavy);
  await page.goto("/filing/upload");
  await page.getByLabel("报告年度").selectOption("2023");
  await page.locator('input[type="file"]').setInputFiles({ name: "排队.txt", mimeType, buffer: demoReport(OWN, 2023, "排队") });
  const row = page.getByRole("listitem").filter({ hasText: "排队.txt" });
  await expect(row).toContainText(/排队第 \d+ 位/, { timeout: 20_000 });
  await busy.close();
});

const longPage = (at: number) =>
  Array.from(
    { length: 60 },
    (_, line) => `BT /F 9 Tf 40 ${800 - line * 12} Td <${`5b57${(0x4e00 + at).toString(16)}`.repeat(20)}> Tj ET`,
  ).join("\n");
