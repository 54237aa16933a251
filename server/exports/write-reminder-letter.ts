import { fonts, INDENT, officialParagraph, SIZE_2, writeOfficialPage } from "./official-page";

/** A 催报函 as it is printed. */
export interface ReminderLetter {
  readonly year: number;
  /** The reminder's text as it was sent; its first line is the addressee when it ends with a colon. */
  readonly text: string;
  readonly sender: string;
  /** 2025年1月28日. */
  readonly date: string;
}

/** The letter as a Word document on the page of GB/T 9704. */
export async function writeReminderLetter({ year, text, sender, date }: ReminderLetter): Promise<Uint8Array> {
  const docx = await import("docx");
  const title = [`关于报送${year}年度政府信息公开`, "工作年度报告的催报函"];
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== "");
  const paragraphs = lines.map((line, at) => officialParagraph(docx, line, at === 0 && /[：:]$/.test(line.trim()) ? { indent: 0 } : {}));
  return writeOfficialPage(docx, { title: title.join(""), creator: sender }, [
    ...title.map((line) => officialParagraph(docx, line, { font: fonts.title, size: SIZE_2, align: "center", indent: 0 })),
    officialParagraph(docx, ""),
    ...paragraphs,
    officialParagraph(docx, ""),
    officialParagraph(docx, sender, { align: "right", indent: 0, right: INDENT, keepNext: true }),
    officialParagraph(docx, date, { align: "right", indent: 0, right: 2 * INDENT }),
  ]);
}
