import { getDocument, type PDFDocumentProxy, PDFWorker } from "pdfjs-dist/legacy/build/pdf.mjs";
import { ownPush } from "./older-engines";

Array.prototype.push = ownPush;

/** A PDF that is shown, and how to let it go. */
export interface OpenedPages {
  readonly pdf: PDFDocumentProxy;
  readonly close: () => void;
}

const MOST_PIXELS = 24_000_000;

/**
 * Opens the original behind an address for looking at: drawn in a worker of our own origin, no scripts, nothing fetched but
 * the library's own tables for Chinese encodings. Rejects when the file cannot be had or opened.
 */
export async function openPages(address: string): Promise<OpenedPages> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`the original answers ${response.status}`);
  const data = new Uint8Array(await response.arrayBuffer());
  const port = new Worker(new URL("./pdf-worker.ts", import.meta.url), { type: "module" });
  const worker = PDFWorker.create({ port });
  const library = new URL("/api/pdf-library/", window.location.href).href;
  const task = getDocument({
    data,
    worker,
    cMapUrl: `${library}cmaps/`,
    cMapPacked: true,
    standardFontDataUrl: `${library}standard_fonts/`,
    useWasm: false,
    isEvalSupported: false,
    enableXfa: false,
    maxImageSize: MOST_PIXELS,
    verbosity: 0,
  });
  const close = () => {
    void task.destroy().finally(() => {
      worker.destroy();
      port.terminate();
    });
  };
  try {
    return { pdf: await task.promise, close };
  } catch (error) {
    close();
    throw error;
  }
}
