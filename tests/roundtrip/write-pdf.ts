import { existsSync } from "node:fs";
import { type Browser, chromium } from "@playwright/test";
import type { Part } from "./printed-report";
import type { Plan } from "./variations";
import { writePage } from "./write-html";

const executablePath = process.env.CHROMIUM ?? "/usr/bin/chromium";

/** True where a browser is at hand to print with. */
export const canPrint = existsSync(executablePath);

export function openPrinter(): Promise<Browser> {
  const args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-sync"];
  return chromium.launch({ executablePath, args });
}

/** The page printed by Chromium, with a page number at the foot of every other one. */
export async function writePdf(parts: readonly Part[], plan: Plan, browser: Browser): Promise<Uint8Array> {
  const page = await browser.newPage();
  try {
    await page.setContent(writePage(parts, plan));
    const numbered = plan.dice("footer").chance(0.5);
    const footerTemplate = '<div style="font-size:9px;width:100%;text-align:center"><span class="pageNumber"></span></div>';
    return await page.pdf({ preferCSSPageSize: true, displayHeaderFooter: numbered, headerTemplate: "<span></span>", footerTemplate });
  } finally {
    await page.close();
  }
}
