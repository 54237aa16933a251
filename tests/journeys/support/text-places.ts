import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";

/** A box in points from the upper left corner of its page. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Where these words stand by themselves on the pages of a PDF, as the PDF library tells it. */
export async function textPlaces(bytes: Uint8Array, words: string): Promise<{ page: number; box: Box }[]> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const pdf = await task.promise;
  const found: { page: number; box: Box }[] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    const { height } = page.getViewport({ scale: 1 });
    for (const item of (await page.getTextContent()).items) {
      if (!("str" in item) || item.str.trim() !== words) continue;
      const [, , , , x = 0, y = 0] = item.transform as number[];
      found.push({ page: number, box: { left: x, right: x + item.width, top: height - y - item.height, bottom: height - y } });
    }
  }
  await task.destroy();
  return found;
}
