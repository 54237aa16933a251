import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { PDFDocumentProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { OperatorNames } from "./page-marks";

/** An opened PDF with the names of the operators its pages are drawn by. */
export interface OpenedPdf {
  readonly pdf: PDFDocumentProxy;
  readonly names: OperatorNames;
}

/**
 * Loads the library with its worker. Its legacy build puts a replacement many times slower in place of Array's own push, for
 * engines before ours: the engine's own is put back.
 */
async function loadLibrary(): Promise<typeof import("pdfjs-dist/legacy/build/pdf.mjs")> {
  const { push } = Array.prototype;
  const library = await import("pdfjs-dist/legacy/build/pdf.mjs");
  await import("pdfjs-dist/legacy/build/pdf.worker.mjs");
  Array.prototype.push = push;
  return library;
}

/**
 * Opens a PDF with nothing that runs, fetches or draws: no scripts, no fonts of the system, pictures left out. The tables for
 * Chinese encodings come from the library's own folder.
 */
export async function openPdf(bytes: Uint8Array): Promise<OpenedPdf> {
  const { getDocument, OPS } = await loadLibrary();
  const folder = dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json"));
  const task = getDocument({
    data: new Uint8Array(bytes),
    cMapUrl: `${join(folder, "cmaps")}/`,
    cMapPacked: true,
    standardFontDataUrl: `${join(folder, "standard_fonts")}/`,
    useSystemFonts: false,
    disableFontFace: true,
    isEvalSupported: false,
    maxImageSize: 1,
    verbosity: 0,
  });
  return { pdf: await task.promise, names: OPS };
}
