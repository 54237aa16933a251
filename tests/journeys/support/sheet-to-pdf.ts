import type { Browser } from "@playwright/test";
import type { ReportSheet, SheetTable } from "@/db/seed/report-sheet";

const style = `@page { size: A4; margin: 20mm 16mm } body { font: 16pt/1.8 serif } p { text-indent: 2em; margin: 0 }
h1 { font-size: 16pt; text-align: center } table { width: 100%; border-collapse: collapse; font-size: 10.5pt; line-height: 1.5 }
td { border: 0.5pt solid #000; padding: 4pt 2pt; text-align: center }`;

function writeTable(table: SheetTable): string {
  const cell = ({ text, columns, rows }: SheetTable[number][number]) => `<td colspan="${columns}" rowspan="${rows}">${text}</td>`;
  return `<table>${table.map((row) => `<tr>${row.map(cell).join("")}</tr>`).join("")}</table>`;
}

/** A report printed as offices do: A4, ruled tables, page numbers at the foot. */
export async function sheetToPdf(sheet: ReportSheet, browser: Browser): Promise<Buffer> {
  const sections = sheet.sections.map(
    ({ heading, paragraphs, table }) =>
      `<h2>${heading}</h2>${paragraphs.map((text) => `<p>${text}</p>`).join("")}${table ? writeTable(table) : ""}`,
  );
  const page = await browser.newPage();
  try {
    await page.setContent(`<meta charset="utf-8"><style>${style}</style><h1>${sheet.title}</h1>${sections.join("")}`);
    const footerTemplate = '<div style="font-size:9px;width:100%;text-align:center">- <span class="pageNumber"></span> -</div>';
    return await page.pdf({ preferCSSPageSize: true, displayHeaderFooter: true, headerTemplate: "<span></span>", footerTemplate });
  } finally {
    await page.close();
  }
}
