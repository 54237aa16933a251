import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { PDFDocumentProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import { type Extracted, limits } from "../extracted";
import { RefusedFile, refuse } from "../refusals";
import { PageJoiner } from "./join-pages";
import { boxOfPoints, matrixOf } from "./page-geometry";
import { marksOfPage } from "./page-marks";
import { piecesOfPage } from "./page-pieces";
import { textOfPage } from "./page-text";

const MOST_PAGES = 300;
/** Text of a report's shortest page; a scan has none, or a stamp. */
const LEAST_CHARACTERS = 200;

/** Opens a PDF with nothing that runs, fetches or draws: no scripts, no fonts of the system, pictures left out. */
async function openPdf(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  const { getDocument } = await import("pdfjs-dist/legacy/build/pdf.mjs");
  const folder = dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json"));
  return getDocument({
    data: new Uint8Array(bytes),
    cMapUrl: `${join(folder, "cmaps")}/`,
    cMapPacked: true,
    standardFontDataUrl: `${join(folder, "standard_fonts")}/`,
    useSystemFonts: false,
    disableFontFace: true,
    isEvalSupported: false,
    maxImageSize: 1,
    verbosity: 0,
  }).promise;
}

/** Pictures in the file, counted by their dictionaries, which never lie in compressed parts. */
function countPictures(bytes: Uint8Array): number {
  return (
    Buffer.from(bytes)
      .toString("latin1")
      .match(/\/Subtype\s*\/Image\b/gu)?.length ?? 0
  );
}

async function readPages(pdf: PDFDocumentProxy, pictures: number): Promise<Extracted> {
  const joiner = new PageJoiner();
  let characters = 0;
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    const { transform, width, height } = page.getViewport({ scale: 1 });
    const matrix = matrixOf(transform);
    const runs = await textOfPage(
      page,
      matrix,
      boxOfPoints([
        [0, 0],
        [width, height],
      ]),
    );
    characters += runs.reduce((sum, { text }) => sum + text.length, 0);
    if (characters > limits.characters) refuse("tooLarge");
    const { rulings, hasUnseenText } = await marksOfPage(page, matrix);
    if (hasUnseenText && pictures > 0) refuse("tablesArePictures.scan");
    joiner.addPage(piecesOfPage({ number, height, runs, rulings }));
    page.cleanup();
  }
  if (characters < LEAST_CHARACTERS && pictures > 0) refuse("tablesArePictures.scan");
  return { document: { format: "pdf", blocks: joiner.finish() }, pictures };
}

/** A PDF with a text layer: paragraphs, and tables with or without rulings, each cell with its place on the page. */
export async function extractPdf(bytes: Uint8Array): Promise<Extracted> {
  const pictures = countPictures(bytes);
  let pdf: PDFDocumentProxy | null = null;
  try {
    pdf = await openPdf(bytes);
    if (pdf.numPages > MOST_PAGES) refuse("tooLarge.pages", { pages: MOST_PAGES });
    return await readPages(pdf, pictures);
  } catch (error) {
    if (error instanceof RefusedFile) throw error;
    return refuse(error instanceof Error && error.name === "PasswordException" ? "encrypted" : "damaged");
  } finally {
    await pdf?.loadingTask.destroy();
  }
}
