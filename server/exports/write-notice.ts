import type { Notice, NoticeItem } from "./notice";
import { type Docx, fonts, INDENT, officialParagraph, SIZE_2, writeOfficialPage } from "./official-page";

/** The notice as a Word document in the layout of GB/T 9704. */
export async function writeNotice(notice: Notice): Promise<Uint8Array> {
  const docx = await import("docx");
  return writeOfficialPage(docx, { title: notice.title.join(""), creator: notice.sender }, paragraphsOf(docx, notice));
}

function paragraphsOf(docx: Docx, notice: Notice) {
  const plain = (text: string) => officialParagraph(docx, text);
  const heading = (text: string) => officialParagraph(docx, text, { font: fonts.heading, keepNext: true });
  const blank = () => plain("");
  let number = 0;
  const item = ({ text, lines }: NoticeItem) => {
    number += 1;
    return [plain(`${number}. ${text}`), ...lines.map(plain)];
  };
  return [
    ...notice.title.map((line) => officialParagraph(docx, line, { font: fonts.title, size: SIZE_2, align: "center", indent: 0 })),
    blank(),
    officialParagraph(docx, notice.addressee, { indent: 0 }),
    plain(notice.opening),
    ...notice.sections.flatMap(({ heading: name, items }) => [heading(name), ...items.flatMap(item)]),
    heading(notice.closing.heading),
    ...notice.closing.paragraphs.map(plain),
    blank(),
    officialParagraph(docx, notice.sender, { align: "right", indent: 0, right: INDENT, keepNext: true }),
    officialParagraph(docx, notice.date, { align: "right", indent: 0, right: 2 * INDENT }),
  ];
}
