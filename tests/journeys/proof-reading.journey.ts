import AxeBuilder from "@axe-core/playwright";
import { sheetToDocx } from "@/db/seed/sheet-to-docx";
import { demoSheet } from "./support/demo-report";
import { expect, speak, test, uploadReport } from "./support/journey";

const BODY = "山西省财政厅";
const CELL = "applications.newReceived.total";

/** The demo report with one number of its text raised by five, and how it stands in the table. */
function tornReport() {
  const sheet = demoSheet(BODY, 2023);
  let stated = 0;
  const sections = sheet.sections.map((section) => ({
    ...section,
    paragraphs: section.paragraphs.map((text) =>
      text.replace(/(新收政府信息公开申请)(\d+)件/, (_, words: string, digits: string) => {
        stated = Number(digits);
        return `${words}${stated + 5}件`;
      }),
    ),
  }));
  return { sheet: { ...sheet, sections }, stated };
}

test("the text is read against the tables: the one wrong number is found, explained and followed to its cell", async ({ page, signIn }) => {
  test.slow();
  const { sheet, stated } = tornReport();
  await signIn("sxczt01");
  await uploadReport(page, { name: "校对.docx", bytes: Buffer.from(await sheetToDocx(sheet)), year: 2023 });
  await page.waitForURL(/\/reports\/\d+/);
  await page.getByRole("tab", { name: /总体情况/ }).click();
  const reader = page.getByRole("region", { name: "正文数字核对" });
  const wrong = reader.locator('[data-look="differs"][data-mark]');

  await test.step("only the planted number disagrees", async () => {
    await expect(wrong).toHaveCount(1);
    await expect(wrong).toContainText(String(stated + 5));
    expect(await reader.locator('[data-look="agrees"][data-mark]').count()).toBeGreaterThan(3);
  });

  await test.step("its note tells both numbers, and the original shows the place", async () => {
    await wrong.click();
    await expect(reader.getByRole("note")).toContainText(String(stated));
    const source = page.getByRole("region", { name: "原件正文" });
    await expect(source.locator('[aria-pressed="true"]')).toHaveText(String(stated + 5));
    await expect(source.locator('[aria-pressed="true"]')).toBeInViewport();
  });

  await test.step("N and P walk from number to number", async () => {
    await wrong.press("n");
    await expect(wrong).not.toBeFocused();
    await page.keyboard.press("p");
    await expect(wrong).toBeFocused();
    await page.keyboard.press("Escape");
    await expect(reader.getByRole("note")).toHaveCount(0);
  });

  await test.step("the filter leaves the disagreement alone", async () => {
    await reader.getByRole("checkbox").check();
    await expect(reader.locator("[data-mark]")).toHaveCount(1);
    await reader.getByRole("checkbox").uncheck();
  });

  for (const language of ["zh", "en"] as const) {
    await speak(page, language);
    await page.reload();
    await page.locator("#tab-s1").click();
    await page.locator("[data-mark]").first().click();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => ({ id, at: nodes[0]?.target, html: nodes[0]?.html }))).toEqual([]);
  }

  await test.step("from the note one goes to the cell", async () => {
    // The note of the first number may lie over it.
    await page.keyboard.press("Escape");
    await page.locator('[data-look="differs"][data-mark]').click();
    await page
      .getByRole("note")
      .getByRole("button", { name: /本年新收/ })
      .first()
      .click();
    await expect(page.locator(`[id="cell-${CELL}"] input`)).toBeFocused();
  });
});
